import { expect, test } from 'vitest'
import { cellAt, cellKey, measureGrid, pairGrid, sharedGrid } from '#ui/compare/compare-grids.ts'

const programs = [
  { id: 'a', label: 'A', note: 'as of 3 Oct 2025' },
  { id: 'b', label: 'B' },
]

test('only a value with facts can be opened, and its key leads back to it', () => {
  const grid = measureGrid(programs, [{ id: 'signed', label: 'Signed', cells: [{ text: '$25.0M', atoms: ['000-0021'] }, { text: 'not stated', mark: 'question' }] }])
  expect(grid.rows[0]?.cells).toEqual([{ text: '$25.0M', node: '0|0' }, { text: 'not stated', mark: 'question' }])
  expect(cellAt(cellKey(3, 12))).toEqual([3, 12])
})

test('shared partners stand by how many programs name them, then by name', () => {
  const grid = sharedGrid(programs, [
    { node: 'z', label: 'Zeta', named: [true, true] },
    { node: 'c', label: 'Chi', named: [true, false] },
    { node: 'b', label: 'Beta', named: [true, true] },
  ])
  expect(grid.rows.map((row) => [row.label, row.cells[0]?.text])).toEqual([
    ['Beta', '2 of 2'],
    ['Zeta', '2 of 2'],
    ['Chi', '1 of 2'],
  ])
})

test('a pair is written in both of its cells, a missing one in neither', () => {
  const pairs = [[undefined, { shared: 13, jaccard: 13 / 72 }], []]
  const cells = (given: typeof pairs) => pairGrid(programs, given, [40, 45]).rows.map((row) => row.cells)
  expect(cells(pairs)).toEqual([
    [{ text: '40 partners', tone: 'muted' }, { text: '13 shared', note: '18.1%' }],
    [{ text: '13 shared', note: '18.1%' }, { text: '45 partners', tone: 'muted' }],
  ])
  expect(cells([[], []])[0]?.[1]).toEqual({ text: '' })
})
