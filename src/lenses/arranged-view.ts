import type { ArrangingPreset, Anchoring, Band, Relations } from '#layout/presets/preset.ts'
import { arranged } from '#layout/presets/arranged.ts'
import { groupsBy } from '#layout/presets/louvain.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Home, Scene, SceneLabel } from '#model/scene.ts'
import type { Saying } from '#model/figure.ts'
import { layoutWords } from '#words/en/layouts.ts'
import { forceView } from '#lenses/force-view.ts'
import type { LensView } from '#lenses/lens.ts'

const turn = 2 * Math.PI
/** u: a ring or shelf this thick is drawn as a band, not as a line; and how far a band shows beyond its bodies */
const thin = 0.02
const beyond = 0.03
/** more rings or shelves than this would be a pattern, not a guide */
const mostGuides = 24
/** above everything a body may claim, below what is always shown */
const named = 990

/**
 * Any lens in another layout: the same bodies, colors and lines where the layout wants them, its own guides, and a sentence that says what position
 * means now. Nothing of the lens's own stage is left that would say something about a place.
 */
export function arrangedView(view: LensView, preset: ArrangingPreset, roots: readonly NodeId[], relations: Relations, nameOf: (id: NodeId) => string): LensView {
  const plain = forceView(view)
  const { scene, anchoring } = arranged(plain.scene, preset, roots, relations)
  const { ids } = scene.nodes
  const names = anchoring.roots.map((root) => nameOf(ids[root]!))
  return {
    ...plain,
    scene: { ...scene, free: preset.stage === 'cloud', home: homeOf(preset, anchoring), guides: guidesOf(preset, anchoring), labels: [...labelsOf(scene, anchoring), ...bandLabels(preset, anchoring)] },
    notes: [meaning(preset, anchoring, names), ...plain.notes.filter((note) => note.id !== 'force-position' && note.id !== 'lobe-size')],
  }
}

function meaning(preset: ArrangingPreset, { bands, lobes }: Anchoring, roots: readonly string[]): Saying {
  const rest = bands.find((band) => band.steps === -1)?.count ?? 0
  const linked = bands.some((band) => band.steps > 0) || lobes.some((lobe) => lobe.members.length > 1) || preset.id === 'flat'
  if (!linked) return { id: 'unlinked-position', values: {} }
  const alone = lobes.filter((lobe) => lobe.members.length === 1).length
  return { id: `${preset.id}-position`, values: { roots: [...roots], rest, groups: lobes.length - alone, alone, ...groupsBy } }
}

function homeOf({ id }: ArrangingPreset, { radius, bands }: Anchoring): Home {
  if (id === 'layered') return { target: [0, (bands[0]?.to ?? 0) / 2, 0], radius: radius + 0.06, azimuth: 0, elevation: Math.PI / 22 }
  if (id === 'flat') return { target: [0, 0, 0], radius, azimuth: 0, elevation: 0 }
  return { target: [0, 0, 0], radius: radius + 0.08, azimuth: 0, elevation: ((id === 'radial' ? 58 : 48) * Math.PI) / 180 }
}

const shown = (bands: readonly Band[]): readonly Band[] => bands.filter((band) => band.steps !== 0).slice(0, mostGuides)

function guidesOf({ id }: ArrangingPreset, { bands, width }: Anchoring): Guide[] {
  return shown(bands).map(({ steps, from, to }): Guide => {
    const thick = to - from > thin
    const look = { tone: 'neutral', style: steps === -1 ? 'dashed' : 'solid', opacity: thick ? 0.09 : 0.3, width: thick ? to - from + 2 * beyond : 1, ...(thick && { flat: true }) } as const
    const middle = (from + to) / 2
    if (id === 'radial') return { ...look, kind: 'arc', radius: middle, y: 0, from: 0, to: turn }
    const side = width / 2 + beyond
    if (thick) return { ...look, opacity: 0.2, width: 1, kind: 'pane', corner: [-side, from - beyond, -0.02], wide: [2 * side, 0, 0], high: [0, to - from + 2 * beyond, 0], fill: 0.05 }
    return { ...look, kind: 'line', a: [-side, middle, -0.02], b: [side, middle, -0.02] }
  })
}

function bandLabels({ id }: ArrangingPreset, { bands, width }: Anchoring): SceneLabel[] {
  return shown(bands).map(({ steps, to }): SceneLabel => {
    const lines = [{ text: layoutWords.steps(steps), tone: 'muted' as const }]
    if (id === 'radial') return { at: [0, 0, -to - 0.02], lines, priority: 690, align: 'center', stays: true }
    return { at: [-width / 2 - beyond, to + 2 * beyond, 0], lines, priority: 690, align: 'start', stays: true }
  })
}

/** A community goes by the name of the member with most links inside it, where it has room for one. */
function labelsOf(scene: Scene, { lobes }: Anchoring): readonly SceneLabel[] {
  if (lobes.length === 0) return scene.labels
  const heads = new Map(lobes.filter((lobe) => lobe.members.length > 2).map((lobe) => [scene.nodes.ids[lobe.members[0]!]!, lobe.members.length]))
  return scene.labels.map((label) => {
    const size = label.node === undefined ? undefined : heads.get(label.node)
    return size === undefined ? label : { ...label, priority: Math.max(label.priority, Math.min(named, 600 + size)) }
  })
}
