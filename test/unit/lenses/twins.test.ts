import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { palette, shapes } from '#model/scene.ts'
import type { Cell } from '#model/tabular.ts'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

/** Stage and table are two readings of one set of numbers: what a column says it is drawn as must follow its cells, row by row. */
const ecosystem = bundled()
const cases = lenses.flatMap((lens) => ecosystem.programmes.map((programme, index) => [lens.id, programme.label, lens, index] as const))
const known = (cell: Cell): cell is Cell & { value: number } => typeof cell.value === 'number'
const worded = (cell: Cell): string => cell.state ?? String(cell.value)

describe.each(cases)('%s of %s', (_id, _label, lens, programme) => {
  const view = lens.view(lensContext(programme))
  const { nodes } = view.scene
  const number = new Map(nodes.ids.map((id, node) => [id, node]))
  const drawn = view.table.rows.filter((row) => (nodes.size[number.get(row.node) ?? -1] ?? 0) > 0)
  const column = (channel: string) => view.table.columns.flatMap((each, at) => (each.channel === channel ? [{ heading: each.heading, at }] : []))
  const rowsOf = (at: number) => drawn.map((row) => ({ id: row.node, node: number.get(row.node)!, cell: row.cells[at]! }))

  test('every row that stands on the stage is a node of the scene, and no row stands twice under one reading', () => {
    expect(view.table.rows.filter((row) => !number.has(row.node) && nodeIndex(ecosystem, row.node) === -1)).toEqual([])
  })
  test('a larger value is never drawn smaller', () => {
    const smaller = column('size').flatMap(({ heading, at }) => {
      const rows = rowsOf(at).filter(({ cell }) => known(cell)).toSorted((a, b) => Number(a.cell.value) - Number(b.cell.value))
      return rows.flatMap((row, i) => {
        const before = rows[i - 1]
        return before !== undefined && nodes.size[row.node]! - nodes.size[before.node]! < -1e-7 ? [`${heading}: ${before.id} against ${row.id}`] : []
      })
    })
    expect(smaller).toEqual([])
  })
  test('an arc round a body is the ratio in its cell; what is not stated is hatched, not empty', () => {
    for (const { heading, at } of column('ring'))
      for (const { id, node, cell } of rowsOf(at)) {
        const ring = nodes.ring[node]!
        if (cell.state === 'not-applicable' || (known(cell) && cell.unit !== 'ratio')) continue
        if (known(cell)) expect(ring, `${heading}: ${id}`).toBeCloseTo(cell.value, 5)
        else expect(Number.isNaN(ring) || ring === -1, `${heading}: ${id}`).toBe(true)
      }
  })
  test('one state has one color, one shape, one mark', () => {
    const looks = { color: (node: number) => palette[nodes.color[node]!], shape: (node: number) => shapes[nodes.shape[node]!], flags: (node: number) => nodes.flags[node] }
    for (const [channel, look] of Object.entries(looks))
      for (const { heading, at } of column(channel)) {
        const seen = new Map<string, { id: string; look: unknown }>()
        const differing: string[] = []
        for (const { id, node, cell } of rowsOf(at)) {
          // A number is colored by a rule that stands in another column.
          if (known(cell) || cell.state === 'not-applicable') continue
          const before = seen.get(worded(cell))
          if (before === undefined) seen.set(worded(cell), { id, look: look(node) })
          else if (!Object.is(look(node), before.look)) differing.push(`${heading} "${worded(cell)}": ${before.id} and ${id}`)
        }
        expect(differing).toEqual([])
      }
  })
  test('legend entries together speak of nodes that stand there, and one color means one thing', () => {
    const tones = view.legend.filter((entry) => entry.nodes.length > 0)
    for (const entry of tones) {
      const wrong = entry.nodes.filter((id) => palette[nodes.color[number.get(id) ?? -1] ?? -1] === undefined)
      expect(wrong, entry.id).toEqual([])
    }
  })
})
