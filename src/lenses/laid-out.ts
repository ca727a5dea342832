import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { LayoutId } from '#model/view-state.ts'
import { arranging } from '#layout/presets/index.ts'
import type { Anchoring, ArrangingPreset } from '#layout/presets/preset.ts'
import { arrangedView } from '#lenses/arranged-view.ts'
import { forceView } from '#lenses/force-view.ts'
import type { LensView } from '#lenses/lens.ts'

/**
 * A lens in the layout asked for. Steps are counted from the focused node where it stands on the stage, else from the programs that do. The sentences on
 * what position means are in `words/en/layouts.ts`.
 */
export function laidOut(view: LensView, layout: LayoutId, ecosystem: Ecosystem, focus?: NodeId): LensView {
  if (layout === 'force') return forceView(view)
  const preset = arranging.find(({ id }) => id === layout)
  if (preset === undefined) return view
  const { ids, size } = view.scene.nodes
  const onStage = (id: NodeId): boolean => size[ids.indexOf(id)]! > 0
  const roots = focus !== undefined && onStage(focus) ? [focus] : ecosystem.programmes.map(({ node }) => ecosystem.nodes.ids[node]!).filter(onStage)
  return arrangedView(view, { ...preset, arrange: remembered(preset) }, roots, (id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id)
}

let last: { key: string; anchoring: Anchoring } | undefined

/** A selection makes a new scene, but nothing stands elsewhere because of it. */
function remembered(preset: ArrangingPreset): ArrangingPreset['arrange'] {
  return (scene: Scene, roots) => {
    const key = JSON.stringify([preset.id, scene.layoutKey, scene.nodes.count, scene.links.count, roots])
    if (last?.key !== key) last = { key, anchoring: preset.arrange(scene, roots) }
    return last.anchoring
  }
}
