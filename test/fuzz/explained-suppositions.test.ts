import { describe, expect, test } from 'vitest'
import { withAddedPartners } from '#analytics/added-partners.ts'
import { applyEdits } from '#analytics/edits.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { lenses } from '#lenses/index.ts'
import type { LensContext } from '#lenses/lens.ts'
import type { LensId, Readings, RuleEdit, ScenarioOp } from '#model/view-state.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explainedCells, givenLeaves, smuggled, wrongCells } from '#test/support/explained.ts'

const own: readonly LensId[] = ['portfolio', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'geography']

interface Variant { name: string; programme?: number; scenario?: readonly ScenarioOp[]; readings?: Readings; edits?: readonly RuleEdit[]; params?: LensContext['params']; lenses?: readonly LensId[] }

/** As the page puts it together: rules, readings, suppositions, and who was added. */
function contextOf({ programme = 0, scenario = [], readings = {}, edits = [], params = {} }: Variant): LensContext {
  const edited = applyEdits(gather(bundled(), programme), edits)
  expect(edited.refused).toEqual([])
  const base = { ...edited.book, readings }
  const { book, refused } = applyScenario(base, scenario)
  expect(refused).toEqual([])
  return lensContext(programme, [], { book, base, params, ecosystem: withAddedPartners(bundled(), programme, book) })
}

const [ey, jpmorgan, google] = ['partner:ey-global', 'partner:jpmorgan-chase', 'partner:google-cloud'] as const
const [azure, deloitte] = ['partner:microsoft-azure', 'partner:deloitte'] as const
const newcomer: ScenarioOp = { op: 'add-partner', node: 'added:north', label: 'North Harbor', value: 4_000_000, revenue: 900_000, growth: 0.1 }

const suppositions: readonly Variant[] = [
  { name: 'a partner removed', scenario: [{ op: 'remove-partner', node: ey }] },
  { name: 'all but one removed', scenario: [ey, google, 'partner:apple-vision-pro'].map((node): ScenarioOp => ({ op: 'remove-partner', node })) },
  { name: 'a deal won', scenario: [{ op: 'win-deal', node: azure }] },
  { name: 'a deal won and its partner removed', scenario: [{ op: 'win-deal', node: azure }, { op: 'remove-partner', node: jpmorgan }] },
  { name: 'a deal lost', scenario: [{ op: 'lose-deal', node: deloitte }] },
  { name: 'another probability', scenario: [{ op: 'set-probability', node: azure, value: 0.4 }] },
  { name: 'a deal worth more and due later', scenario: [{ op: 'set-value', node: deloitte, value: 9_000_000 }, { op: 'set-due', node: azure, day: '2026-03-31' }] },
  { name: 'a partner worth more', scenario: [{ op: 'set-value', node: ey, value: 10_000_000 }, { op: 'set-revenue', node: jpmorgan, value: 2_000_000 }, { op: 'set-growth', node: ey, value: 0.3 }] },
  { name: 'somebody new', scenario: [newcomer] },
  { name: 'another target', scenario: [{ op: 'set-rule', rule: 'target', value: 40_000_000 }] },
]

const told: readonly Variant[] = [
  ...(['overdue', 'boundary', 'growth', 'unknown'] as const).map((id): Variant => ({ name: `the other reading of ${id}`, readings: { [id]: true } })),
  { name: 'all other readings at once, with a removal', readings: { overdue: true, boundary: true, growth: true, unknown: true }, scenario: [{ op: 'remove-partner', node: ey }] },
  { name: 'an own target', edits: [{ rule: 'target', value: 30_000_000 }] },
  { name: 'an own weight', edits: [{ rule: 'weight/revenue-performance', value: 0.7 }] },
  { name: 'own weights beyond a whole', edits: [{ rule: 'weight/revenue-performance', value: 0.8 }, { rule: 'weight/customer-satisfaction', value: 0.6 }] },
  { name: 'own weights of nothing', edits: ['revenue-performance', 'customer-satisfaction', 'technical-competency', 'marketing-collaboration'].map((id) => ({ rule: `weight/${id}`, value: 0 })) },
  { name: 'an own weight under the other reading', edits: [{ rule: 'weight/marketing-collaboration', value: 0.5 }], readings: { unknown: true } },
]

const turned: readonly Variant[] = [
  { name: 'faster growth over ten years', lenses: ['economics'], params: { points: 2, horizon: 10 } },
  { name: 'faster growth, each at its own rate', lenses: ['economics'], params: { points: -3, horizon: 3 }, readings: { growth: true } },
  { name: 'a partner leaving in the second year', lenses: ['economics'], params: { lost: ey, 'lost-from': 2 } },
  { name: 'a partner leaving, each at its own rate', lenses: ['economics'], params: { lost: ey, 'lost-from': 2 }, readings: { growth: true } },
  { name: 'sliders of the weights', lenses: ['scorecard'], params: { 'weight:revenue-performance': 20, 'weight:marketing-collaboration': 35 } },
  { name: 'marketplace revenue', programme: 1, lenses: ['economics'], params: { marketplace: 200 } },
  { name: 'most spent on seven partners', programme: 2, lenses: ['economics'], params: { spend: 'most', partners: 7 } },
  { name: 'most spent', programme: 2, lenses: ['economics'], params: { spend: 'most' } },
  { name: 'sliders of a card without marks', programme: 2, lenses: ['scorecard'], params: { 'weight:technology-leadership': 60 } },
  ...[1, 2, 3].map((year): Variant => ({ name: `funds by level in year ${year}`, programme: 3, lenses: ['economics'], params: { sheet: 'levels', year } })),
  { name: 'returns by partner type', programme: 3, lenses: ['economics'], params: { sheet: 'types' } },
  { name: 'margin models of the target', programme: 4, lenses: ['economics'], params: { sheet: 'margins' } },
  { name: 'margin models of less', programme: 4, lenses: ['economics'], params: { sheet: 'margins', revenue: 120 } },
  { name: 'investment', programme: 4, lenses: ['economics'], params: { sheet: 'investment' } },
  { name: 'investment moved between regions', programme: 4, lenses: ['geography'], params: { move: 750_000 } },
  { name: 'a partner with a potential removed', programme: 4, scenario: [{ op: 'remove-partner', node: 'partner:accenture' }] },
  { name: 'a partner with a place removed', programme: 1, scenario: [{ op: 'remove-partner', node: 'partner:nvidia' }] },
]

const asStated = bundled().programmes.map(({ label }, programme): Variant => ({ name: `${label} as stated`, programme }))

describe.each([...asStated, ...suppositions, ...told, ...turned])('$name', (variant) => {
  const context = contextOf(variant)
  test.each(lenses.filter(({ id }) => (variant.lenses ?? own).includes(id)).map((lens) => ({ id: lens.id, lens })))('$id still ends in facts and what the reader gave', ({ lens }) => {
    const cells = explainedCells(lens, context)
    expect(wrongCells(cells)).toEqual([])
    expect(smuggled(cells)).toEqual([])
  })
})

test.each(suppositions.filter(({ scenario }) => scenario?.some(({ op }) => op.startsWith('set-') || op === 'add-partner')))('$name: what was supposed is said to be given', (variant) => {
  const context = contextOf(variant)
  const given = lenses.filter(({ id }) => own.includes(id)).flatMap((lens) => explainedCells(lens, context).flatMap(({ term }) => (term === undefined ? [] : givenLeaves(term).map(({ value }) => value))))
  const supposed = variant.scenario!.flatMap((each) => ('value' in each && typeof each.value === 'number' ? [each.value] : []))
  expect(given).toEqual(expect.arrayContaining(supposed))
})

test.each(gather(bundled(), 0).deals.map(({ id }) => ({ id })))('the terms of $id, where it states any', ({ id }) => {
  const economics = lenses.find((lens) => lens.id === 'economics')!
  expect(wrongCells(explainedCells(economics, contextOf({ name: '', params: { sheet: id } })))).toEqual([])
})
