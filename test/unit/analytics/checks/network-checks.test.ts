import { expect, test } from 'vitest'
import { checks } from '#analytics/checks/index.ts'
import { networkChecks } from '#analytics/checks/network-checks.ts'
import type { Check } from '#analytics/checks/check.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'
import { emptyBook } from '#test/support/books.ts'
import { networkCheckWords } from '#words/en/lenses/checks-network.ts'

const ecosystem = bundled()
type Row = Pick<Check, 'id' | 'severity' | 'row' | 'values' | 'inputs' | 'nodes'>
function found(data: Ecosystem, programme: number): readonly Row[] {
  const question = { facts: factsOf(data, programme), book: gather(data, programme) }
  return networkChecks.flatMap(({ id, severity, row = 0, find }) => {
    const result = find(question)
    return result ? [{ id, severity, row, values: result.values, inputs: result.inputs, nodes: result.nodes ?? [] }] : []
  })
}
const collaboration = found(ecosystem, 3)
const network = found(ecosystem, 4)
const all = [...collaboration, ...network]
const finding = (id: string): Row => all.find((row) => row.id === id)!
const values = (id: string): Row['values'] => finding(id).values
const edits = (seed: string, texts: Readonly<Record<number, string | null>>): Ecosystem =>
  editedFacts(ecosystem, Object.fromEntries(Object.entries(texts).map(([number, text]) => [`${seed}-${number.padStart(4, '0')}`, text])))

test('A.3 rows 35 to 43: nine findings in AI Agent Collaboration, two of them high; rows 44 to 48: five in the Global Partnership Network, two high', () => {
  expect(collaboration.map((row) => row.row)).toEqual([35, 36, 37, 38, 39, 40, 41, 42, 43])
  expect(network.map((row) => row.row)).toEqual([44, 45, 46, 47, 48])
  expect(all.map((row) => row.severity.charAt(0)).join('')).toBe('hhmmmmmmlhhmml')
})

test('the other three documents break none of these rules, and neither does an empty list', () => {
  expect([0, 1, 2].flatMap((programme) => found(ecosystem, programme))).toEqual([])
  expect(networkChecks.filter((rule) => rule.find({ facts: factsOf({ ...ecosystem, atoms: [] }, 3), book: emptyBook }))).toEqual([])
})

test('every finding names facts and nodes that exist', () => {
  for (const row of all) {
    expect(row.inputs.length, row.id).toBeGreaterThan(0)
    expect(row.nodes.length, row.id).toBeGreaterThan(0)
    expect(row.inputs.filter((atom) => atomIndex(ecosystem, atom) === -1)).toEqual([])
    expect(row.nodes.filter((node) => nodeIndex(ecosystem, node) === -1)).toEqual([])
  }
})

test('A.3 row 35: 25, 35 and 40 % for all partners against more than 40 % for channel partners alone', () => {
  expect(values('unreachable-share')).toMatchObject({ type: 'Channel Partners', goal: '>40% of total', shares: ['0.25', '0.35', '0.4'] })
})

test('A.3 row 36: more than $2M against $150K to $250K, 8 to 13 times apart', () => {
  expect(values('impact-twice')).toMatchObject({ least: 2e6, low: 150_000, high: 250_000, leastTimes: 8 })
  expect(Number(values('impact-twice')['mostTimes'])).toBeCloseTo(13.33, 2)
})

test('A.3 rows 37 to 40: 5 + 25 = 30 of 50, 185.61 % against 111.76 %, $100K against $50K, 92.5 leads against more than 100', () => {
  expect(values('onboarding-shortfall')).toMatchObject({ parts: ['5', '25'], planned: 30, month: 9, projected: 50 })
  expect(Number(values('growth-pace')['yearly'])).toBeCloseTo(1.8561, 10)
  expect(Number(values('growth-pace')['growth'])).toBeCloseTo(1.1176, 4)
  expect(values('growth-pace')).toMatchObject({ from: 'Year 2', to: 'Year 3' })
  expect(values('deal-size')).toMatchObject({ deal: 100_000, perPartner: 50_000, partnersPerDeal: 2 })
  expect(values('lead-shortfall')).toMatchObject({ leads: 92.5, aim: 100, partners: 50 })
})

test('A.3 rows 41 to 43: Strategic twice, Registered without a rule, stories before the start, 8.5 and 9.0, 15 and 25, up to 50 % and 50 %', () => {
  expect(values('level-names')).toMatchObject({ word: 'Strategic', own: 50_000, asked: 100_000, bare: ['Registered'], shares: ['15%'] })
  expect(values('early-stories')).toMatchObject({ status: 'IN DEVELOPMENT', partners: ['Microsoft Azure', 'Accenture', 'Healthcare AI Consultancy'] })
  expect(values('early-stories')['steps']).toEqual(['Build partner portal infrastructure', 'Launch initial partner recruitment campaign'])
  expect(values('moving-targets')).toMatchObject({ first: ['>8.5/10', '>15 new use cases'], second: ['>9.0/10', '>25 new use cases'], limit: 'up to 50%', number: '50%' })
})

test('A.3 row 44: 85 of 500+ in tiers, 415 in none, 33 named, Tier 1 names 4 of 10 and Europe 8 of 10', () => {
  expect(values('unfilled-tiers')).toMatchObject({ target: 500, assigned: 85, open: 415, named: 33, groupNamed: ['4', '23', '6', '8'], groupStated: ['10', '25', '50', '10'] })
  expect((values('unfilled-tiers')['groups'] as string[]).at(-1)).toBe('Europe')
})

test('A.3 rows 45 and 46: $285M + $125M = $410M of $500M+, $90M open; $18.75M to $27.5M against $12M', () => {
  expect(values('revenue-coverage')).toMatchObject({ partners: 285e6, tiers: 125e6, identified: 410e6, target: 500e6, open: 90e6, countries: 50, plannedCountries: 25 })
  expect(values('revenue-coverage')).toMatchObject({ regionShare: 1, without: ['Latin America', 'Middle East', 'Africa'] })
  expect(values('investment-totals')).toMatchObject({ low: 18.75e6, high: 27.5e6, regional: 12e6 })
})

test('A.3 rows 47 and 48: a pass rate of 80 %, 80 % against 90 %; Microsoft as a key partner, CGI and Fujitsu in Europe, Retail with Capgemini', () => {
  expect(values('pass-rate')).toMatchObject({ stated: 'Online exam (80% pass rate)', targets: ['>80%', '>90%'] })
  expect(values('partner-placement')).toMatchObject({ keyPartners: ['IBM', 'Microsoft', 'SAP'], abroad: ['CGI', 'Fujitsu'], solutions: ['Manufacturing 4.0', 'Retail Optimization'] })
})

/** What the documents would have to say for each rule to stay silent. */
const mended: Readonly<Record<string, Ecosystem>> = {
  'unreachable-share': edits('003', { 56: '>30% of total' }),
  'impact-twice': edits('003', { 28: '>$200K annually' }),
  'onboarding-shortfall': edits('003', { 183: '30' }),
  'growth-pace': edits('003', { 217: '>20% quarter-over-quarter growth' }),
  'deal-size': edits('003', { 163: '>$40K' }),
  'lead-shortfall': edits('003', { 215: '>90 qualified leads/month from partners' }),
  'level-names': edits('003', { 173: '$100K annually', 140: null }),
  'early-stories': edits('003', { 2: 'ACTIVE' }),
  'moving-targets': edits('003', { 171: '>8.5/10', 172: '>15 new use cases', 131: 'up to 50%', 134: 'up to 35%', 137: 'up to 25%' }),
  'unfilled-tiers': edits('004', { 2: '33 strategic partners', 16: '4 partners', 55: '23 partners', 73: '8 partners', 113: '6 partners' }),
  'revenue-coverage': edits('004', { 4: '$410M+ annually' }),
  'investment-totals': edits('004', { 217: '$15M annual partner investment' }),
  'pass-rate': edits('004', { 179: 'Online exam (80% pass mark)', 272: '>80%' }),
  'partner-placement': edits('004', { 214: null, 215: null, 223: null, 90: 'Canada', 94: 'Japan', 307: null, 313: null }),
}

test.each(networkChecks.map((rule) => rule.id))('%s stays silent once the document is mended', (id) => {
  expect([3, 4].flatMap((programme) => found(mended[id]!, programme)).map((row) => row.id)).not.toContain(id)
})

test('a mended document changes only its own finding', () => {
  expect(found(mended['impact-twice']!, 3).map((row) => row.id)).toEqual(collaboration.map((row) => row.id).filter((id) => id !== 'impact-twice'))
})

test('the boundary holds: a strict share is unreachable at 40 %, an inclusive one is reached in year 3', () => {
  expect(found(edits('003', { 56: '40%+ of total' }), 3).map((row) => row.id)).not.toContain('unreachable-share')
  expect(found(edits('003', { 56: '>40% of total' }), 3).map((row) => row.id)).toContain('unreachable-share')
})

test('every rule has a title and a sentence without gaps; checks() takes these rules as they are', () => {
  expect(Object.keys(networkCheckWords).slice(0, networkChecks.length)).toEqual(networkChecks.map((rule) => rule.id))
  for (const row of all) {
    expect(networkCheckWords[row.id]!.title, row.id).toMatch(/^[A-Z][^.!]*$/)
    expect(networkCheckWords[row.id]!.text(row.values), row.id).not.toMatch(/NaN|undefined|not stated {2}|\s{2}|!/)
  }
  expect(checks(ecosystem, 4, gather(ecosystem, 4), networkChecks).map((row) => row.row)).toEqual([44, 45, 46, 47, 48])
})

test('the sentences of three findings', () => {
  const said = (id: string): string => networkCheckWords[id]!.text(values(id))
  expect(said('growth-pace')).toBe('More than 30% a quarter is more than 185.61% a year; from Year 2 to Year 3 partner revenue is projected to grow by 111.76%.')
  expect(said('unfilled-tiers')).toBe(
    '500+ partners are the objective; the tiers add up to 85, so 415 are in no tier. 33 are named: 4 of 10 in Tier 1, 23 of 25 in Tier 2, 6 of 50 in Tier 3 and 8 of 10 in Europe.',
  )
  expect(said('investment-totals')).toBe('The tier program comes to $18.75M to $27.5M a year, the regions to $12.0M; who invests is not stated.')
})
