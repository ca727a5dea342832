import { describe, expect, test } from 'vitest'
import { layoutIds } from '#model/view-state.ts'
import { layouts } from '#app/layouts.ts'
import { lenses } from '#lenses/index.ts'
import { laidOut } from '#lenses/laid-out.ts'
import { layoutWords } from '#words/en/layouts.ts'
import { words } from '#words/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const { programmes, nodes } = bundled()
const views = new Map<string, ReturnType<typeof open>>()
const open = (id: string, programme: number) => {
  const lens = lenses.find((each) => each.id === id)!
  return { lens, context: lensContext(programme), view: lens.view(lensContext(programme)) }
}
/** A view is made once for all layouts. */
const opened = (id: string, programme = 0) => {
  const key = `${id} ${programme}`
  const view = views.get(key) ?? open(id, programme)
  views.set(key, view)
  return view
}
const notesOf = (id: string, layout: (typeof layoutIds)[number], focus?: string): string[] => {
  const { lens, context, view } = opened(id)
  const says = layouts.says(lens.says)
  return laidOut(view, layout, context, focus).notes.map((note) => (says?.notes[note.id] ?? words.notes[note.id]!)(note.values))
}

describe.each(layoutIds.filter((id) => id !== 'composed'))('%s', (layout) => {
  test('of every lens says first what position means, and keeps no guide and no fixed label of the composed stage', () => {
    for (const { id } of lenses)
      for (const programme of programmes.keys()) {
        const { lens, context, view } = opened(id, programme)
        const shown = laidOut(view, layout, context)
        const name = `${id} of ${programmes[programme]!.id}`
        const says = layouts.says(lens.says)
        expect(shown.notes[0]!.id, name).toMatch(/-position$/)
        for (const note of shown.notes) expect((says?.notes[note.id] ?? words.notes[note.id]!)(note.values), name).not.toMatch(/undefined|NaN/)
        expect(shown.notes.filter((note) => note.id.endsWith('-position')).length, name).toBe(1)
        expect(shown.scene.guides.filter((guide) => view.scene.guides.includes(guide)), name).toEqual([])
        expect(shown.scene.labels.filter((label) => label.node !== undefined && label.at !== undefined), name).toEqual([])
        expect(shown.scene.upright, name).toBeUndefined()
        expect(shown.scene.nodes, name).toBe(view.scene.nodes)
      }
  })
  test('has a name and one line of what position means', () => {
    expect(layoutWords.choices[layout].name).not.toBe('')
    expect(layoutWords.choices[layout].means).not.toBe('')
  })
})

test('composed is the lens as it is', () => {
  const { view, context } = opened('portfolio')
  expect(laidOut(view, 'composed', context)).toBe(view)
})
test('steps are counted from the open program, from all where all stand there, or from the focus', () => {
  expect(notesOf('ecosystem', 'radial')[0]).toContain('steps from AIA along stated relations')
  expect(notesOf('knowledge', 'layered')[0]).toContain('the nearest of the 5 programs')
  expect(notesOf('ecosystem', 'layered', 'partner:ey-global')[0]).toContain('steps from EY Global')
})
test('communities name their algorithm and seed', () => expect(notesOf('ecosystem', 'communities')[0]).toMatch(/\d+ communities.*Louvain, seed 1/))
test('where nothing is linked, no meaning is claimed', () => {
  for (const layout of ['radial', 'layered', 'communities'] as const) expect(notesOf('pipeline', layout)[0]).toContain('No relation is stated')
})
test('another focus is another layout, a selection is not', () => {
  const { view, context } = opened('ecosystem')
  const key = (focus?: string) => laidOut(view, 'radial', context, focus).scene.layoutKey
  expect(key(nodes.ids[programmes[0]!.node])).toBe(key())
  expect(key('partner:ey-global')).not.toBe(key())
})
