import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { checks } from '#analytics/checks/index.ts'
import { kpis } from '#analytics/figures.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { openBundle } from '#model/bundle.ts'
import type { Figure } from '#model/figure.ts'
import { emptyBook } from '#test/support/books.ts'
import { formulas, readings } from '#words/en/formulas.ts'

const ecosystem = openBundle(bundle)
const aia = gather(ecosystem, 0)
const found = checks(ecosystem, 0, aia)
const strip = kpis(aia, aia, found)
const tile = (id: string, among: readonly Figure[] = strip): Figure => {
  const figure = among.find((row) => row.id === id)
  if (!figure) throw new Error(`no figure ${id}`)
  return figure
}

test('the strip holds the seven tiles in order', () => {
  expect(strip.map((figure) => figure.id)).toEqual([
    'portfolio-total',
    'recurring-revenue',
    'target-chance',
    'top-two',
    'revenue-below-integration',
    'growth',
    'to-check',
  ])
})

test('$25.0M of $50M+, with the four contract values and the target behind it', () => {
  expect(tile('portfolio-total')).toMatchObject({ value: 25e6, currency: 'USD', params: { target: 50e6, comparator: '>=', share: 0.5 } })
  expect(tile('portfolio-total').inputs).toEqual(['000-0021', '000-0023', '000-0025', '000-0027', '000-0033'])
})

test('ARR $6.25M of $12.5M+, doubling in 4.56 years', () => {
  expect(tile('recurring-revenue')).toMatchObject({
    value: 6.25e6,
    params: { target: 12.5e6 },
    other: { reading: 'doubling', unit: 'years' },
  })
  expect(tile('recurring-revenue').other?.value).toBeCloseTo(4.56, 2)
  expect(tile('recurring-revenue').inputs).toEqual(['000-0262', '000-0266', '000-0270', '000-0274', '000-0246'])
})

test('34.1 % by the end of 2025, 59.7 % by Q2 2026, zero if the two overdue deals are lost', () => {
  const { value, params, other } = tile('target-chance')
  expect(value).toBeCloseTo(0.34125, 12)
  expect(other?.reading).toBe('by-last-deal')
  expect(other?.value).toBeCloseTo(0.597413, 6)
  expect(params).toMatchObject({ due: 20453, overdue: 2, overdueLost: 0, lastDue: 20634 })
})

test('the top two carry 82 %, HHI 3,672', () => {
  expect(tile('top-two')).toMatchObject({ value: 0.82, params: { count: 2 } })
  expect(tile('top-two').other?.value).toBeCloseTo(3672, 9)
})

test('$5.375M of ARR (86 %) below an integration threshold, $3.25M (52 %) if equal counts', () => {
  expect(tile('revenue-below-integration')).toMatchObject({
    value: 5.375e6,
    params: { share: 0.86, otherShare: 0.52 },
    toggle: { reading: 'boundary', value: 3.25e6, chosen: false },
  })
  const { inputs } = tile('revenue-below-integration')
  for (const atom of ['000-0262', '000-0266', '000-0274', '000-0393', '000-0396', '000-0402', '000-0052', '000-0076'])
    expect(inputs).toContain(atom)
  expect(inputs).not.toContain('000-0270')
})

test('growth 16.42 %, 17.50 % as a simple mean', () => {
  expect(tile('growth').value).toBeCloseTo(0.1642, 12)
  expect(tile('growth').other?.value).toBeCloseTo(0.175, 12)
})

test('18 to check, 6 of them high', () => {
  expect(tile('to-check')).toMatchObject({ value: 18, params: { high: 6 }, other: { value: 6 } })
})

test('every tile has words for its formula and its other reading', () => {
  for (const { formula, other, toggle, params = {} } of strip) {
    expect(formulas[formula]?.formula).toMatch(/\.$/)
    expect(formulas[formula]?.note(params)).not.toMatch(/NaN|undefined/)
    if (other) expect(readings[other.reading]?.(params)).toMatch(/^[A-Z]/)
    if (toggle) expect(readings[toggle.reading]?.(params)).toMatch(/^[A-Z]/)
  }
})

test('the words that carry a number', () => {
  const reading = (id: string): string => readings[(tile(id).other ?? tile(id).toggle)?.reading ?? '']?.(tile(id).params ?? {}) ?? ''
  const note = (id: string): string => formulas[id]?.note(tile(id).params ?? {}) ?? ''
  expect(reading('target-chance')).toBe('By 30 Jun 2026, when the last open deal is due')
  expect(reading('revenue-below-integration')).toBe('If an equal value counted as met (52%)')
  expect(note('target-chance')).toBe('2 deals past the due date still count at the stated probability; counted as lost, the chance is 0%.')
  expect(note('top-two')).toBe('As concentrated as 2.7 equal partners.')
})

test('in a scenario each number that changed says what it was', () => {
  const { book } = applyScenario(aia, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
  const changed = kpis(book, aia, found)
  expect(tile('portfolio-total', changed)).toMatchObject({ value: 13e6, params: { was: 25e6 } })
  expect(tile('recurring-revenue', changed)).toMatchObject({ value: 3.25e6, params: { was: 6.25e6 } })
  expect(tile('to-check', changed).params?.['was']).toBeUndefined()
})

test('where nothing is stated every tile says so, and nothing is zero that is not counted', () => {
  const blank = kpis(emptyBook, emptyBook, [])
  expect(blank.map((figure) => figure.value)).toEqual([NaN, NaN, NaN, NaN, NaN, NaN, NaN])
  expect(blank.every((figure) => figure.other === undefined)).toBe(true)
})

test('the readings a person can choose turn 86 % into 52 % and 34.1 % into 0, and back', () => {
  const book = { ...aia, readings: { boundary: true, overdue: true } as const }
  const read = kpis(book, book, found)
  expect(tile('revenue-below-integration', read)).toMatchObject({ value: 3.25e6, params: { share: 0.52, otherShare: 0.86 }, toggle: { value: 5.375e6, chosen: true } })
  expect(tile('target-chance', read)).toMatchObject({ value: 0, toggle: { reading: 'overdue', chosen: true } })
  expect(tile('target-chance', read).toggle?.value).toBeCloseTo(0.34125, 12)
  expect(tile('target-chance').toggle).toMatchObject({ value: 0, chosen: false })
})
