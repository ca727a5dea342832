import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '#analytics/checks/index.ts'
import { applyEdits } from '#analytics/edits.ts'
import { explainFigure } from '#analytics/explain/figure-terms.ts'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { factsOf } from '#analytics/facts.ts'
import { kpis } from '#analytics/figures.ts'
import { gather } from '#analytics/gather.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { atomIndex } from '#model/find.ts'
import type { Figure, Other } from '#model/figure.ts'
import type { Term } from '#model/term.ts'
import type { Readings, RuleEdit, ScenarioOp } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'
import { amount } from '#words/format.ts'
import { words } from '#words/index.ts'

const ecosystem = bundled()
const atomOf = (id: string) => ecosystem.atoms[atomIndex(ecosystem, id)]
const documents = ecosystem.programmes.map(({ label }, programme) => {
  const plain = gather(ecosystem, programme)
  return { label, programme, plain, found: checks(ecosystem, programme, plain) }
})
const aia = documents[0]!

interface Situation { scenario?: readonly ScenarioOp[]; readings?: Readings; edits?: readonly RuleEdit[] }

/** Figures of a situation whose explanation does not give them again, as sentences. */
function unexplained({ programme, plain, found }: (typeof documents)[number], { scenario = [], readings, edits = [] }: Situation, plan = false): readonly string[] {
  const edited = applyEdits(plain, edits).book
  const base = readings === undefined ? edited : { ...edited, readings }
  const { book } = applyScenario(base, scenario)
  const strip = plan ? planFigures(factsOf(ecosystem, programme), found) : kpis(book, base, found)
  return strip.flatMap((figure) => {
    const terms = explainFigure(figure.id, { ecosystem, programme, book, base, checks: found })
    return [
      ...gap(figure.id, figure.value, terms?.value),
      ...shown(figure, terms?.value),
      ...others(figure).flatMap(([kind, other]) => gap(`${figure.id} ${other.reading}`, other.value, terms?.[kind])),
    ]
  })
}

const others = ({ other, toggle }: Figure): readonly ['other' | 'toggle', Other][] => [...(other ? [['other', other] as const] : []), ...(toggle ? [['toggle', toggle] as const] : [])].map(([kind, each]) => [kind, each])

function gap(name: string, value: number, term: Term | undefined): readonly string[] {
  if (term === undefined) return [`${name}: nobody explains ${value}`]
  return [recompute(term, atomOf), term.value].filter((again) => !(Object.is(again, value) || Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value)))).map((again) => `${name}: ${value} explained as ${again}`)
}

/** What the tile says is written the same with the number that the facts give. */
function shown(figure: Figure, term: Term | undefined): readonly string[] {
  const text = (value: number): string => words.interface.tiles[figure.formula]?.({ ...figure, value }).figure ?? amount(value, figure.unit, figure.currency)
  const again = term === undefined ? NaN : recompute(term, atomOf)
  return text(again) === text(figure.value) ? [] : [`${figure.id}: shows ${text(figure.value)}, explained as ${text(again)}`]
}

const partner = 'partner:jpmorgan-chase'
const situations: Readonly<Record<string, Situation>> = {
  'as stated': {},
  'an equal value passes, overdue deals are lost': { readings: { boundary: true, overdue: true } },
  'the largest partner gone, a deal won': { scenario: [{ op: 'remove-partner', node: partner }, { op: 'win-deal', node: 'partner:deloitte' }] },
  'values supposed, then a deal of the same partner won': {
    scenario: [{ op: 'set-value', node: partner, value: 4_500_000 }, { op: 'set-growth', node: partner, value: 0.31 }, { op: 'set-revenue', node: partner, value: 7 }, { op: 'win-deal', node: 'partner:salesforce' }],
  },
  'rules of the reader': { edits: [{ rule: 'target', value: 30e6 }, { rule: 'target-due', value: 20_700 }, ...aia.plain.tiers.map((tier) => ({ rule: `tier/${tier.id}/completion`, value: 0.5 }))] },
}

describe.each(documents)('$label', (document) => {
  test.each(Object.entries(situations))('every figure of the seven and its other readings is given again by the facts: %s', (_name, situation) => {
    expect(unexplained(document, situation)).toEqual([])
  })

  test('and once everybody has left, one after the other', () => {
    const leaving = document.plain.partners.map(({ id }): ScenarioOp => ({ op: 'remove-partner', node: id }))
    for (const count of new Set([1, 2, leaving.length - 1, leaving.length])) expect(unexplained(document, { scenario: leaving.slice(0, Math.max(0, count)) })).toEqual([])
  })

  test('so is every figure of the strip of a plan', () => {
    expect(unexplained(document, {}, true)).toEqual([])
  })
})

test('any scenario of AIA, under any reading: what is explained is what is shown', () => {
  const nodes = [...aia.plain.partners.map(({ id }) => id), ...aia.plain.deals.flatMap(({ id, partner: held }) => [id, held])]
  const node = fc.constantFrom(...nodes)
  const money = fc.integer({ min: 0, max: 3_000_000_000 }).map((cents) => cents / 100)
  const operation = fc.oneof(
    fc.record({ op: fc.constantFrom('remove-partner', 'win-deal', 'lose-deal'), node }),
    fc.record({ op: fc.constantFrom('set-value', 'set-revenue'), node, value: money }),
    fc.record({ op: fc.constant('set-probability'), node, value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ op: fc.constant('set-growth'), node, value: fc.double({ min: -1, max: 3, noNaN: true }) }),
    fc.record({ op: fc.constant('set-due'), node, day: fc.constantFrom('2025-03-31', '2025-12-31', '2026-06-30', '2027-01-01') }),
    fc.record({ op: fc.constant('add-partner'), node: fc.constantFrom('added:x', 'added:y'), label: fc.constantFrom('Firm X', 'Firm Y'), value: fc.option(money, { nil: undefined }), revenue: fc.option(money, { nil: undefined }), growth: fc.constantFrom(undefined, 0.1, -0.5) }),
    fc.record({ op: fc.constant('set-rule'), rule: fc.constantFrom('target', 'revenue-target'), value: money.map((value) => value + 1) }),
  ) as fc.Arbitrary<ScenarioOp>
  const readings = fc.constantFrom<Readings>({}, { boundary: true }, { overdue: true }, { boundary: true, overdue: true })
  fc.assert(fc.property(fc.array(operation, { maxLength: 8 }), readings, (scenario, chosen) => unexplained(aia, { scenario, readings: chosen }).length === 0), { numRuns: 100 })
})

test('an explanation of what nobody supposed rests on facts alone, and on no others than the tile lists', () => {
  const found = kpis(aia.plain, aia.plain, aia.found)
  for (const figure of found) {
    const terms = explainFigure(figure.id, { ...aia, ecosystem, book: aia.plain, base: aia.plain, checks: aia.found })!
    expect(given(terms.value), figure.id).toEqual([])
    const listed = new Set(figure.inputs)
    expect(factsUnder(terms.value).filter((atom) => !listed.has(atom)), figure.id).toEqual([])
    expect(factsUnder(terms.value).length, figure.id).toBeGreaterThan(0)
  }
})

test('a supposed number is no fact, and says so', () => {
  const { book } = applyScenario(aia.plain, [{ op: 'set-value', node: partner, value: 4_500_000 }])
  const terms = explainFigure('portfolio-total', { ecosystem, programme: 0, book, base: aia.plain, checks: [] })!
  expect(given(terms.value)).toEqual([{ kind: 'given', by: 'scenario', value: 4_500_000, unit: 'money', text: 'supposed', currency: 'USD' }])
})

test('what no strip has is explained by nobody', () => {
  expect(explainFigure('no-such-figure', { ecosystem, programme: 0, book: aia.plain, base: aia.plain, checks: [] })).toBeUndefined()
})

const given = (term: Term): readonly Term[] => (term.kind === 'given' ? [term] : term.kind === 'formula' ? term.parts.flatMap((part) => given(part.term)) : [])
