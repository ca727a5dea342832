import { expect, test } from 'vitest'
import { recompute } from '#analytics/explain/recompute.ts'
import { changesLens } from '#lenses/changes.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { explainSaying } from '#lenses/explain/saying.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import { flag, palette } from '#model/scene.ts'
import type { LensView } from '#lenses/lens.ts'
import { changesSays } from '#words/en/lenses/changes.ts'
import { lensContext } from '#test/support/bundled.ts'
import { listAfter, listBefore, twoSnapshots } from '#test/support/two-snapshots.ts'

const context = twoSnapshots(listBefore, listAfter)
const view: LensView = changesLens.view(context)
const said = (shown: LensView) => shown.finding.map(({ id, values }) => changesSays.findings[id as keyof typeof changesSays.findings](values))
const node = (id: string) => nodeIndex(context.ecosystem, id)
const tone = (id: string) => palette[view.scene.nodes.color[node(id)]!]

test('the finding counts who came, went and changed, and says the portfolio then and now', () => {
  expect(said(view)[0]).toBe('Since 3 Oct 2025: 2 added, 1 gone, 3 changed; portfolio $25.0M to $31.0M.')
  expect(said(view)[1]).toBe('The most money went with Beta: $8.5M.')
})

test('the bundled documents hold one snapshot: the lens says so', () => {
  const alone = changesLens.view(lensContext(0))
  expect(alone).toMatchObject({ notStated: true, finding: [{ id: 'changes-one-snapshot' }], missing: [{ id: 'needs-former' }] })
})

test('the same list twice: nothing changed, nobody is a ghost', () => {
  const same: LensView = changesLens.view(twoSnapshots(listBefore, listBefore))
  expect(said(same)).toEqual(['Since 3 Oct 2025: nothing changed among partners and deals.'])
  expect(same.table.rows).toEqual([])
  expect(same.scene.nodes.flags.some((bits) => (bits & flag.ghost) !== 0)).toBe(false)
})

test('bodies stand where Portfolio has them today; who is gone is an outline outside', () => {
  const portfolio = portfolioLens.view(context).scene.anchors.position
  for (const id of ['partner:alpha', 'partner:gamma', 'partner:delta', 'partner:epsilon', 'partner:hooli'])
    expect([...view.scene.anchors.position.subarray(3 * node(id), 3 * node(id) + 3)]).toEqual([...portfolio.subarray(3 * node(id), 3 * node(id) + 3)])
  expect(view.scene.nodes.flags[node('partner:beta')]! & flag.ghost).toBe(flag.ghost)
  const [x, , z] = view.scene.anchors.position.subarray(3 * node('partner:beta'))
  expect(Math.hypot(x!, z!)).toBeCloseTo(1.46)
})

test('two bands on one turn: the former ends at 180 degrees of $50M, today’s at 223.2', () => {
  const arcs = view.scene.guides.flatMap((guide) => (guide.kind === 'arc' && guide.flat === true && guide.tone !== undefined ? [guide] : []))
  const end = (radius: number) => Math.max(...arcs.filter((arc) => arc.radius === radius && arc.opacity > 0.5).map(({ to }) => to)) * (180 / Math.PI)
  expect(end(0.955)).toBeCloseTo(180)
  expect(end(1)).toBeCloseTo(223.2)
})

test('color says better and worse only where a rule asks: value against the target, growth against nothing', () => {
  expect([tone('partner:alpha'), tone('partner:epsilon'), tone('partner:delta'), tone('partner:hooli'), tone('partner:gamma'), tone('partner:beta')]).toEqual(['good', 'good', 'accent', 'bad', 'muted', 'bad'])
})

test('who came carries a plus, who moved by more than the body itself a tail', () => {
  const lines = (id: string) => view.scene.guides.filter((guide) => guide.kind === 'line' && guide.node === id).length
  expect([lines('partner:epsilon'), lines('partner:gamma'), lines('partner:hooli'), lines('partner:alpha')]).toEqual([2, 1, 1, 0])
})

test('the list is ordered by money in motion, then what moved none', () => {
  if (view.flat.kind !== 'list') throw new Error('no list')
  expect(view.flat.sections.map(({ items }) => items.map(({ title }) => title))).toEqual([
    ['Beta: $8.5M', 'Epsilon: $6.5M', 'Zeta: $5.0M', 'Alpha: $12.0M → $15.0M'],
    ['Delta: growth 10% → 20%', 'Renewal: probability 50% → 40%'],
  ])
})

test('every number of the table ends in facts, of today or of the former snapshot, that give it again', () => {
  const numbers = view.table.rows.flatMap(({ node: row, cells }) => cells.flatMap(({ value }, i) => (typeof value === 'number' ? [{ row, column: view.table.columns[i]!.id, value }] : [])))
  expect(numbers).toHaveLength(12)
  for (const { row, column, value } of numbers) {
    const term = explainCell('changes', context, view, row, column)
    expect(term, `${row} ${column}`).toBeDefined()
    expect(recompute(term!, (id) => context.ecosystem.atoms[atomIndex(context.ecosystem, id)])).toBe(value)
  }
})

test('a fact of the former snapshot stands in the former document', () => {
  const before = view.table.rows.find(({ node: row }) => row === 'partner:alpha')!.cells[3]!.atoms![0]!
  const atom = context.ecosystem.atoms[atomIndex(context.ecosystem, before)]!
  expect([atom.text, context.ecosystem.documents[atom.source.document]!.title]).toEqual(['12000000', 'list.csv (former)'])
})

test('snapshots can be chosen where there are several', () => {
  expect(view.controls).toBeUndefined()
  const several: LensView = changesLens.view(twoSnapshots(listBefore, listAfter, { all: [{ version: 'b', label: 'second' }, { version: 'a', label: 'first' }], version: 'b' }))
  expect(several.controls).toEqual([{ kind: 'choice', id: 'since', label: 'Compared with', value: 'b', options: [{ id: 'b', label: 'second' }, { id: 'a', label: 'first' }] }])
})

test('a list without values, a deal that is lost, a partner that became a prospect: columns stay finite and rows unique', () => {
  for (const [before, after] of [
    [{ partners: [{ name: 'Alpha' }] }, { partners: [{ name: 'Alpha' }, { name: 'Beta' }] }],
    [{ deals: [{ name: 'D', partner: 'P', value: 1e6 }] }, { deals: [{ name: 'D', partner: 'P', value: 1e6, outcome: 'lost' as const }] }],
    [{ partners: [{ name: 'P', value: 2e6 }] }, { deals: [{ name: 'D', partner: 'P', value: 3e6 }] }],
    [{ deals: [{ name: 'D', partner: 'P', value: 3e6 }] }, { partners: [{ name: 'P', value: 3e6 }] }],
    [{}, { partners: [{ name: 'P', value: 3e6 }] }],
    [{ partners: [{ name: 'P', value: 3e6 }] }, {}],
  ]) {
    const shown = changesLens.view(twoSnapshots(before!, after!))
    for (const column of [shown.scene.nodes.size, shown.scene.anchors.position]) expect(column.every(Number.isFinite)).toBe(true)
    expect(new Set(shown.table.rows.map((row) => row.node)).size).toBe(shown.table.rows.length)
    expect(shown.table.rows.length).toBeGreaterThan(0)
    for (const sentence of said(shown)) expect(sentence).not.toMatch(/undefined|NaN/)
    for (const label of shown.scene.labels) for (const { text } of label.lines) expect(text).not.toMatch(/undefined|NaN|^$/)
    for (const entry of shown.legend) for (const id of entry.nodes) expect(shown.scene.nodes.size[shown.scene.nodes.ids.indexOf(id)]).toBeGreaterThan(0)
  }
})

test('every number of the finding is explained by facts of its own snapshot', () => {
  const atomOf = (id: string) => context.ecosystem.atoms[atomIndex(context.ecosystem, id)]
  const numbers = view.finding.map((_, index) => explainSaying('changes', context, view, index).map(({ key, value, term }) => [key, value, recompute(term, atomOf)]))
  expect(numbers).toEqual([[['added', 2, 2], ['gone', 1, 1], ['changed', 3, 3], ['before', 25e6, 25e6], ['after', 31e6, 31e6]], [['before', 8.5e6, 8.5e6]]])
})
