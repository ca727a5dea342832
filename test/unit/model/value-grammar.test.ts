import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue } from '#model/value-grammar.ts'
import type { Value } from '#model/value.ts'
import { bundled } from '#test/support/bundled.ts'

const money = (amount: number, more: Partial<Extract<Value, { kind: 'money' }>> = {}): Value => ({
  kind: 'money',
  amount,
  currency: 'USD',
  comparator: '=',
  period: 'once',
  ...more,
})
const ratio = (value: number, more: Partial<Extract<Value, { kind: 'ratio' }>> = {}): Value => ({
  kind: 'ratio',
  value,
  comparator: '=',
  ...more,
})
const count = (value: number, more: Partial<Extract<Value, { kind: 'count' }>> = {}): Value => ({
  kind: 'count',
  value,
  comparator: '=',
  ...more,
})
const calendar = (first: number, last: number, comparator: '=' | '<=' = '='): Value => ({
  kind: 'when',
  calendar: true,
  first,
  last,
  comparator,
})
const relative = (unit: 'week' | 'month' | 'year', first: number, last: number, comparator: '=' | '<=' = '='): Value => ({
  kind: 'when',
  calendar: false,
  unit,
  first,
  last,
  comparator,
})

const stated: readonly [text: string, predicate: string, value: Value][] = [
  ['$10M+', 'contract value band', money(10_000_000, { comparator: '>=' })],
  ['$3-10M', 'contract value band', money(3_000_000, { max: 10_000_000 })],
  ['$1-3M', 'contract value band', money(1_000_000, { max: 3_000_000 })],
  ['$8.5M', 'contract value', money(8_500_000)],
  ['$6.25M', 'annual recurring revenue', money(6_250_000, { period: 'annual' })],
  ['$12.5M+', 'target', money(12_500_000, { comparator: '>=' })],
  ['$50M+ value', 'target', money(50_000_000, { comparator: '>=' })],
  ['$2M+ annual contribution', 'success metric: revenue impact', money(2_000_000, { comparator: '>=', period: 'annual' })],
  ['$150K - $250K annually', 'revenue impact', money(150_000, { max: 250_000, period: 'annual' })],
  ['$250K-500K annual investment', 'investment program', money(250_000, { max: 500_000, period: 'annual' })],
  ['$500K - $5M annually', 'investment level', money(500_000, { max: 5_000_000, period: 'annual' })],
  ['Up to $2M based on customer success metrics', 'revenue model: performance bonuses', money(2_000_000, { comparator: '<=' })],
  ['up to $50K', 'benefit: co-marketing budget', money(50_000, { comparator: '<=' })],
  ['$3M', 'revenue model: minimum annual commitment', money(3_000_000, { period: 'annual' })],
  ['>$5M', 'success metric: partner-sourced pipeline', money(5_000_000, { comparator: '>' })],
  ['$2 billion', 'ARR goal by 2045', money(2_000_000_000, { period: 'annual' })],
  ['€1,250,000', 'contract value', money(1_250_000, { currency: 'EUR' })],
  ['8500000', 'contract value (code)', money(8_500_000)],
  ['2125000', 'annual revenue', money(2_125_000, { period: 'annual' })],
  ['0.15', 'growth rate', ratio(0.15)],
  ['0.92', 'satisfaction', ratio(0.92)],
  ['75%', 'probability', ratio(0.75)],
  ['>85%', 'success metric: integration completion', ratio(0.85, { comparator: '>' })],
  ['85%+', 'target', ratio(0.85, { comparator: '>=' })],
  ['>99.9% platform availability', 'target', ratio(0.999, { comparator: '>', basis: 'platform availability' })],
  ['30-40% margins', 'value proposition: resale margin', ratio(0.3, { max: 0.4, basis: 'margins' })],
  ['12% of Azure-driven AIA usage', 'revenue model: revenue share', ratio(0.12, { basis: 'of Azure-driven AIA usage' })],
  ['95%+ across all partnerships', 'target', ratio(0.95, { comparator: '>=', basis: 'across all partnerships' })],
  ['Additional 5-10% bonuses', 'volume incentives', ratio(0.05, { max: 0.1, basis: 'bonuses' })],
  ['Top 5%', 'percentile', ratio(0.05, { comparator: '<=', basis: 'top' })],
  ['Q2 2025', 'timeline', calendar(20_179, 20_269)],
  ['end of 2025', 'due', calendar(20_453, 20_453)],
  ['October 3, 2025', 'last updated', calendar(20_364, 20_364)],
  ['2025-11-04', 'last updated', calendar(20_396, 20_396)],
  ['3 Oct 2025', 'due', calendar(20_364, 20_364)],
  ['February 2024', 'due', calendar(19_754, 19_782)],
  ['2025', 'due', calendar(20_089, 20_453)],
  ['by 2045', '', calendar(27_394, 27_758, '<=')],
  ['Weeks 7-18', '', relative('week', 7, 18)],
  ['7-18', 'weeks', relative('week', 7, 18)],
  ['0-3 months', 'months', relative('month', 0, 3)],
  ['12+ months', 'months', relative('month', 12, Infinity)],
  ['Year 4', '', relative('year', 4, 4)],
  ['by Year 8', 'metric: quantum runtime', relative('year', 8, 8, '<=')],
  ['<30 days', 'target', { kind: 'duration', value: 30, unit: 'day', comparator: '<' }],
  ['<24 hours', 'target', { kind: 'duration', value: 24, unit: 'hour', comparator: '<' }],
  ['1-3 years', 'duration', { kind: 'duration', value: 1, max: 3, unit: 'year', comparator: '=' }],
  ['60 days average', 'target', { kind: 'duration', value: 60, unit: 'day', comparator: '=' }],
  ['20-year', 'competitive moat', { kind: 'duration', value: 20, unit: 'year', comparator: '=' }],
  ['10 days + ongoing', 'training duration', { kind: 'duration', value: 10, unit: 'day', comparator: '>=' }],
  ['>8.5/10', 'success metric: partner satisfaction score', { kind: 'score', value: 8.5, scaleMin: 0, scaleMax: 10, comparator: '>' }],
  ['>4.5/5.0', 'target', { kind: 'score', value: 4.5, scaleMin: 0, scaleMax: 5, comparator: '>' }],
  ['3-5 engineers', 'requires dedicated technical integration team', count(3, { max: 5, of: 'engineers' })],
  ['500+ partners', 'objective', count(500, { comparator: '>=', of: 'partners' })],
  ['2,472 Atoms', 'knowledge atom count (claimed)', count(2_472, { of: 'Atoms' })],
  ['2 million users', 'user goal by 2045', count(2_000_000, { of: 'users' })],
  ['Minimum 10 qualified leads/month', 'requires: qualified leads', count(10, { comparator: '>=', of: 'qualified leads/month' })],
  ['>50', 'target', count(50, { comparator: '>' })],
  ['150', 'total partners', count(150)],
  ['3-5x within 18 months', 'expected ROI', { kind: 'multiple', value: 3, max: 5, comparator: '=' }],
  ['3x quota', 'target', { kind: 'multiple', value: 3, comparator: '=' }],
  ['True', 'audit trail', { kind: 'flag', value: true }],
]

const prose: readonly [text: string, predicate: string][] = [
  ['60fps 3D immersive analytics', 'differentiator'],
  ['2,472-atom knowledge graph intelligence', 'differentiator'],
  ['60fps', 'rendering target'],
  ['24/7 support and monitoring', 'requires support'],
  ['50/50 revenue split', 'joint solutions'],
  ['1-10 scale', 'scale: Technology Leadership'],
  ['AES-256-GCM', 'encryption standard'],
  ['1.0', 'version'],
  ['OAuth 2.0', 'mechanism'],
  ['Reduce time-to-market by 40%', 'target'],
  ['Access to 100+ advanced technologies', 'target'],
  ['Top 3 in market', 'target'],
  ['Online exam (80% pass rate)', 'assessment'],
  ['<200ms average API response time', 'target'],
  ['total_revenue * (1 + weighted_growth) ** 5', 'five_year_projection'],
  ['New market entry worth $1M annually', 'impact'],
  ['Dedicated Accenture practice (50+ consultants)', 'investment'],
  ['Co-develop quantum abstractions by Year 4', 'process: joint R&D'],
  ['92', 'satisfaction'],
  ['February 30, 2025', 'due'],
  ['$10-3M', 'contract value band'],
  ['<85%+', 'target'],
]

describe('a stated value', () => {
  it.each(stated)('reads "%s" under "%s"', (text, predicate, value) => {
    expect(readValue(text, predicate)).toEqual(value)
  })

  it.each(prose)('leaves "%s" under "%s" as text', (text, predicate) => {
    expect(readValue(text, predicate)).toEqual({ kind: 'text', text })
  })

  it('tells three facts about 85 % apart', () => {
    const read = ['>85%', '85%+', '85%'].map((text) => readValue(text))
    expect(new Set(read.map((value) => (value.kind === 'ratio' ? value.comparator : ''))).size).toBe(3)
  })

  it('ignores case and surrounding blanks', () => {
    expect(readValue(' up TO $2m ')).toEqual(readValue('Up to $2M'))
    expect(readValue('q2 2025')).toEqual(readValue('Q2 2025'))
  })

  it('is what the 1,028 attribute facts hold: 312 typed, 716 text', () => {
    const ecosystem = bundled()
    const kinds: Record<string, number> = {}
    for (const { object, value } of ecosystem.atoms) if (object < 0) kinds[value?.kind ?? 'none'] = (kinds[value?.kind ?? 'none'] ?? 0) + 1
    expect(kinds).toEqual({ money: 84, ratio: 115, score: 4, duration: 14, when: 32, count: 54, multiple: 4, flag: 5, text: 716 })
  })
})

function ends(value: Value): [low: number, high: number] {
  if (value.kind === 'when') return [value.first, value.last]
  if (value.kind === 'money') return [value.amount, value.max ?? value.amount]
  return 'max' in value ? [value.value, value.max ?? value.value] : [0, 0]
}

describe('the grammar', () => {
  const pieces = fc.constantFrom(
    '$',
    '€',
    '>',
    '<',
    '+',
    '-',
    '%',
    '/',
    '.',
    ',',
    ' ',
    'x',
    'K',
    'M',
    '1',
    '10',
    '2025',
    '0',
    'Q2',
    'Weeks',
    'by',
    'up to',
    'days',
    'annually',
    'of',
    'partners',
  )
  const anything = fc.oneof(
    fc.string(),
    // As fc.string({ unit: 'binary' }), which spends a second on a table of all code points.
    fc.array(fc.nat(0x10f7ff).map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800))).map((letters) => letters.join('')),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )

  it('never throws and never loses what it cannot read', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', 'weeks', 'satisfaction', 'annual revenue', 'due'), (text, predicate) => {
        const value = readValue(text, predicate)
        expect(value.kind === 'text' ? value.text : text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads only finite numbers, and ranges that rise', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const value = readValue(text)
        const numbers = Object.values(value).filter((part) => typeof part === 'number')
        const open = value.kind === 'when' && !value.calendar
        expect(numbers.every((part) => Number.isFinite(part) || (open && part === Infinity))).toBe(true)
        const [low, high] = ends(value)
        expect(low).toBeLessThanOrEqual(high)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back every percentage as the nearest fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const value = readValue(`${(tenths / 10).toFixed(1)}%`)
        expect(value).toEqual({ kind: 'ratio', value: tenths / 1000, comparator: '=' })
      }),
    )
  })
})
