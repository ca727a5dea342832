import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { LayoutId } from '#model/view-state.ts'
import { arranging } from '#layout/presets/index.ts'
import type { Anchoring, ArrangingPreset, Relations } from '#layout/presets/preset.ts'
import { arrangedView } from '#lenses/arranged-view.ts'
import { forceView } from '#lenses/force-view.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'

/**
 * A lens in the layout asked for: by its own lines and by every stated relation between the bodies on its stage. Steps are counted from the focused node where it stands on the stage, else from the programs that do. The sentences on
 * what position means are in `words/en/layouts.ts`.
 */
export function laidOut(view: LensView, layout: LayoutId, { ecosystem, programme }: Pick<LensContext, 'ecosystem' | 'programme'>, focus?: NodeId): LensView {
  if (layout === 'force') return forceView(view)
  const preset = arranging.find(({ id }) => id === layout)
  if (preset === undefined) return view
  const { ids, size } = view.scene.nodes
  const onStage = (id: NodeId): boolean => size[ids.indexOf(id)]! > 0
  const hubs = ecosystem.programmes.map(({ node }) => ecosystem.nodes.ids[node]!)
  const roots = focus !== undefined && onStage(focus) ? [focus] : hubs.filter(onStage)
  const shown = new Set([programme, ...hubs.flatMap((id, index) => (onStage(id) ? [index] : []))])
  return arrangedView(view, { ...preset, arrange: remembered(preset) }, roots, relationsOf(ecosystem, shown), (id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id)
}

/** Stated relations of these programs, drawn or not: paths stay inside a program. */
function relationsOf({ edges }: Ecosystem, programmes: ReadonlySet<number>): Relations {
  const kept: number[] = []
  for (let edge = 0; edge < edges.count; edge++) if (programmes.has(edges.programme[edge]!)) kept.push(edge)
  return { from: kept.map((edge) => edges.from[edge]!), to: kept.map((edge) => edges.to[edge]!) }
}

let last: { key: string; anchoring: Anchoring } | undefined

/** A selection makes a new scene, but nothing stands elsewhere because of it. */
function remembered(preset: ArrangingPreset): ArrangingPreset['arrange'] {
  return (scene: Scene, roots, relations) => {
    const key = JSON.stringify([preset.id, scene.layoutKey, scene.nodes.count, scene.links.count, relations?.from.length, roots])
    if (last?.key !== key) last = { key, anchoring: preset.arrange(scene, roots, relations) }
    return last.anchoring
  }
}
