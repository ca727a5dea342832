import { describe, expect, test } from 'vitest'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { lenses } from '#lenses/index.ts'
import type { Lens, LensContext } from '#lenses/lens.ts'
import { atomIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explained as words } from '#words/en/explain.ts'

const ids = new Set(['ecosystem', 'compliance', 'risk', 'roadmap', 'integration', 'stakeholders', 'knowledge', 'data-quality'])
const own = lenses.filter(({ id }) => ids.has(id)).map((lens): { id: string; lens: Lens } => ({ id: lens.id, lens }))
const ecosystem = bundled()
const atomOf = (id: string) => ecosystem.atoms[atomIndex(ecosystem, id)]

function explainedCells(lens: Lens, context: LensContext): { cell: string; value: number; term: Term | undefined }[] {
  const view = lens.view(context)
  return view.table.rows.flatMap(({ node, cells }) =>
    cells.flatMap(({ value }, i) => (typeof value === 'number' && !Number.isNaN(value) ? [{ cell: `${node} ${view.table.columns[i]!.id}`, value, term: explainCell(lens.id, context, view, node, view.table.columns[i]!.id) }] : [])),
  )
}

function* under(term: Term): Generator<Term> {
  yield term
  if (term.kind === 'formula') for (const part of term.parts) yield* under(part.term)
}

describe.each(own)('$id', ({ lens }) => {
  const cells = ecosystem.programmes.flatMap((_, programme) => explainedCells(lens, lensContext(programme)))

  test('every number but zero has facts below it, and every thing counted has its own', () => {
    expect(cells.filter(({ value, term }) => value !== 0 && factsUnder(term!).length === 0).map(({ cell }) => cell)).toEqual([])
    const bare = cells.flatMap(({ cell, term }) => [...under(term!)].flatMap((each) => (each.kind === 'count' ? each.things.filter(({ atoms }) => atoms.length === 0).map(({ label }) => `${cell}: ${label}`) : [])))
    expect(bare).toEqual([])
  })

  test('every formula has words', () => {
    const keys = new Set(cells.flatMap(({ term }) => [...under(term!)].flatMap((each) => (each.kind === 'formula' ? [each.formula] : []))))
    expect([...keys].filter((key) => words[key] === undefined)).toEqual([])
  })

  const changed: readonly [string, LensContext][] = [
    ['a partner removed and a deal won', lensContext(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }, { op: 'win-deal', node: 'aia/opportunity:microsoft-azure' }])],
    ['a supposed revenue', lensContext(0, [{ op: 'set-revenue', node: 'partner:ey-global', value: 9e6 }])],
    ['another day', ((base: LensContext['base']) => lensContext(0, [], { base, book: base }))({ ...gather(ecosystem, 0), asOf: 20000 })],
    ['the other readings', ((base: LensContext['base']) => lensContext(0, [], { base, book: base }))({ ...gather(ecosystem, 0), readings: { 'boundary': true, 'bi-weekly': true } })],
  ]
  test.each(changed)('with %s it is explained as it is shown', (_, context) => {
    const cells = explainedCells(lens, context)
    expect(cells.map(({ cell, term }) => `${cell} ${recompute(term!, atomOf).toFixed(6)}`)).toEqual(cells.map(({ cell, value }) => `${cell} ${value.toFixed(6)}`))
  })
})

test('the scenarios that the explanations are tried on can be', () => {
  const base = gather(ecosystem, 0)
  expect(applyScenario(base, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }, { op: 'win-deal', node: 'aia/opportunity:microsoft-azure' }]).book).not.toEqual(base)
  expect(applyScenario(base, [{ op: 'set-revenue', node: 'partner:ey-global', value: 9e6 }]).book.partners.find(({ id }) => id === 'partner:ey-global')?.revenue).toEqual({ value: 9e6, atoms: [], assumed: true })
})
