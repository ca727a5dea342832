import type { LensView } from '#lenses/lens.ts'

/**
 * Any lens as plain force (VIEWS.md 1.2 rule 10): the same bodies, colors and lines, but nothing whose place would say something:
 * no guides, no labels that stand at a value, and a sentence that position has no meaning.
 */
export function forceView(view: LensView): LensView {
  const labels = view.scene.labels
    .filter((label) => label.node !== undefined)
    .map(({ at: _place, leader: _leader, shift: _shift, ...label }) => ({ ...label, align: 'center' as const }))
  const { upright: _upright, ...scene } = view.scene
  return {
    ...view,
    scene: { ...scene, stage: 'cloud', free: true, guides: [], labels, home: { target: [0, 0, 0], radius: 1.15, azimuth: 0, elevation: Math.PI / 6 } },
    notes: [{ id: 'force-position', values: {} }, ...view.notes.filter((note) => !note.id.endsWith('-position') && !['dial-total', 'dial-share'].includes(note.id))],
  }
}
