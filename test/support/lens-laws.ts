import { describe, expect, test } from 'vitest'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId } from '#model/ids.ts'
import { flag } from '#model/scene.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { withAddedPartners } from '#analytics/added-partners.ts'
import { lenses } from '#lenses/index.ts'
import type { Lens, LensContext } from '#lenses/lens.ts'
import { words } from '#words/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const documents = bundled()

/** Nothing supposed; and everything that can be supposed, one way or the other. */
function suppositions(programme: number): (readonly [string, readonly ScenarioOp[]])[] {
  const { partners, deals } = lensContext(programme).base
  const [first, second, third] = partners.map(({ id }) => id)
  const partner = (op: 'remove-partner', node: string | undefined): ScenarioOp[] => (node === undefined ? [] : [{ op, node }])
  const value = (node: string | undefined, amount: number): ScenarioOp[] => (node === undefined ? [] : [{ op: 'set-value', node, value: amount }])
  const [a, b, c, d, e] = deals.map(({ id }) => id)
  const deal = (node: string | undefined, make: (node: string) => ScenarioOp): ScenarioOp[] => (node === undefined ? [] : [make(node)])
  return [
    ['as stated', []],
    ['one gone, one added, one lost, one later', [...partner('remove-partner', first), { op: 'add-partner', node: 'added:newcomer', label: 'Newcomer', value: 7_000_000 }, ...deal(a, (node) => ({ op: 'lose-deal', node })), ...deal(b, (node) => ({ op: 'set-due', node, day: '2026-09-30' }))]],
    ['one added without a value, others revalued and won', [{ op: 'add-partner', node: 'added:unknown', label: 'Nobody knows' }, ...value(second, 1_000_000), ...value(third, 90_000_000), ...value(d, 100_000), ...deal(e, (node) => ({ op: 'set-due', node, day: '2025-06-30' })), ...deal(c, (node) => ({ op: 'win-deal', node }))]],
    ['everybody gone, everything lost', [...partners.map(({ id }): ScenarioOp => ({ op: 'remove-partner', node: id })), ...deals.map(({ id }): ScenarioOp => ({ op: 'lose-deal', node: id }))]],
  ]
}
function supposed(programme: number, scenario: readonly ScenarioOp[], more: Partial<LensContext> = {}): LensContext {
  const context = lensContext(programme, scenario, more)
  return { ...context, ecosystem: withAddedPartners(context.ecosystem, programme, context.book) }
}
/** Lens, programme and what is supposed of it, each with its name for the test. */
type Case = readonly [lens: string, programme: string, name: string, opened: Lens, index: number, scenario: readonly ScenarioOp[]]
const cases: readonly Case[] = lenses.flatMap((lens) => documents.programmes.flatMap((programme, index) => suppositions(index).map(([name, scenario]) => [lens.id, programme.label, name, lens, index, scenario] as const)))

/** What holds for every lens of every program, whatever is supposed; `which` picks the cases by program and by name ("as stated" = nothing supposed). */
export function lensLaws(which: (programme: number, name: string) => boolean): void {
  describe.each(cases.filter(([, , name, , index]) => which(index, name)))('%s of %s, %s', (_id, _label, _name, lens, programme, scenario) => {
    const context = supposed(programme, scenario)
    const { ecosystem } = context
    const view = lens.view(context)
    const { says } = lens
    /** number of an entity or of an extra of the scene */
    const standing = (id: string) => numbers.get(id) ?? -1
    const { nodes, links, anchors } = view.scene
    const numbers = new Map<string, number>(nodes.ids.map((id, node) => [id, node]))
    const extraCards = new Set(view.extras?.map((extra) => extra.id))
    // Offenders are gathered and expected to be none: an expectation a cell, a million of them, takes longer than the lenses.
    const strange = (atoms: readonly AtomId[]) => atoms.filter((atom) => atomIndex(ecosystem, atom) === -1)
    const away = (ids: readonly string[]) => ids.filter((id) => !(nodes.size[standing(id)]! > 0))

    test('opens with a finding that has words', () => {
      expect(view.finding.length).toBeGreaterThan(0)
      const said = (kind: 'findings' | 'needs' | 'notes', saying: Saying) => (says?.[kind][saying.id] ?? words[kind][saying.id]!)(saying.values)
      for (const saying of view.finding) expect(said('findings', saying)).not.toMatch(/undefined|NaN|null/)
      for (const saying of view.missing) expect(said('needs', saying)).not.toMatch(/undefined|NaN/)
      for (const saying of view.notes) expect(said('notes', saying)).not.toMatch(/undefined|NaN/)
      expect(strange([...view.finding, ...view.missing, ...view.notes].flatMap(({ inputs }) => inputs ?? []))).toEqual([])
    })
    test('draws no line without a fact', () => {
      expect(links.atoms.flatMap((atoms, link) => (atoms.length === 0 ? [`${nodes.ids[links.from[link]!]} - ${nodes.ids[links.to[link]!]}`] : []))).toEqual([])
      expect(strange(links.atoms.flat())).toEqual([])
    })
    test('joins only what stands on the stage', () => {
      const ends = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.opacity[link] !== 0).flatMap((link) => [links.from[link]!, links.to[link]!])
      expect(ends.filter((node) => !(nodes.size[node]! > 0)).map((node) => nodes.ids[node])).toEqual([])
    })
    test('columns hold finite numbers; only a completion may be unknown', () => {
      for (const column of [nodes.size, nodes.opacity, anchors.position, anchors.strength, anchors.charge]) expect(column.every(Number.isFinite)).toBe(true)
    })
    test('the legend counts nodes that stand there', () => {
      for (const entry of view.legend) expect(away(entry.nodes), entry.id).toEqual([])
      expect(new Set(view.legend.map((entry) => entry.id)).size).toBe(view.legend.length)
    })
    test('every table row stands on the stage as an entity or an extra with a card, and has a cell per column, none of them empty', () => {
      const { columns, rows } = view.table
      expect(rows.filter((row) => nodeIndex(ecosystem, row.node) === -1 && !extraCards.has(row.node))).toEqual([])
      expect(rows.filter((row) => row.cells.length !== columns.length || row.cells.some((cell) => cell.value === null && cell.state === undefined))).toEqual([])
    })
    test('an extra has a card with facts that exist', () => {
      for (const extra of view.extras ?? []) {
        expect(standing(extra.id), extra.id).not.toBe(-1)
        expect(`${extra.title} ${extra.subtitle} ${extra.sentences.join(' ')}`).not.toMatch(/undefined|NaN/)
        expect(strange(extra.atoms), extra.id).toEqual([])
      }
    })
    test('labels speak of something', () => {
      for (const label of view.scene.labels) for (const line of label.lines) expect(line.text).not.toMatch(/undefined|NaN|^$/)
    })
    test('an unknown value is hatched, never zero', () => {
      if (lens.id !== 'portfolio') return
      for (const partner of context.book.partners) {
        const node = nodeIndex(ecosystem, partner.id)
        expect((nodes.flags[node]! & flag.hatched) !== 0, partner.label).toBe(Number.isNaN(partner.value.value))
        if (Number.isNaN(partner.value.value)) expect(nodes.size[node]).toBeCloseTo(0.05)
      }
    })
    test('the same layout key means the same places', () => {
      const stated = lens.view(lensContext(programme)).scene
      if (stated.layoutKey !== view.scene.layoutKey) return
      const onStage = (scene: typeof stated) => [...scene.nodes.ids.keys()].filter((node) => scene.nodes.size[node]! > 0).map((node) => [scene.nodes.ids[node], [0, 1, 2].map((axis) => ((scene.anchors.strength[node] ?? 0) === 0 ? 0 : scene.anchors.position[3 * node + axis]))])
      expect(onStage(view.scene)).toEqual(onStage(stated))
    })
    test('who is added is drawn and listed as supposed where partners with a value are', () => {
      const added = context.book.partners.find((partner) => partner.added === true && !Number.isNaN(partner.value.value))
      if (added === undefined || !['portfolio', 'concentration', 'pipeline', 'tiers'].includes(lens.id) || nodes.size[standing(added.id)] === 0) return
      expect(nodes.flags[standing(added.id)]! & flag.dashed).not.toBe(0)
      if (lens.id !== 'tiers') expect(view.legend.find((entry) => entry.id === 'supposed')?.nodes).toContain(added.id)
      expect(view.scene.labels.find((label) => label.node === added.id)?.lines.some(({ text }) => text.includes('supposed'))).toBe(true)
    })
  })
}
