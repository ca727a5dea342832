import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMonth } from '#analytics/communication-by-month.ts'
import { communication } from '#analytics/communication.ts'
import { factsOf } from '#analytics/facts.ts'
import { governance } from '#analytics/governance.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const facts = factsOf(bundled(), 0)
const { book } = lensContext()
const load = communication(facts, book)

test('A.2.1 200 contacts a year: 12, 52, 12 and 4 with executives, 52 + 4, 26, 12 and 26 with partners', () => {
  expect(load.executives.map((row) => [row.label, row.yearly])).toEqual([['CEO', 12], ['CTO', 52], ['CFO', 12], ['CCO', 4]])
  expect(load.partners.map((row) => [row.label, row.parts.map((part) => part.yearly)])).toEqual([['EY Global', [52, 4]], ['JPMorgan Chase', [26]], ['Google Cloud', [12]], ['Apple Vision Pro', [26]]])
  expect([load.executive.yearly, load.partner.yearly, load.total.yearly]).toEqual([80, 120, 200])
})
test('A.2.1 276 with partners if bi-weekly means twice a week; the switch turns the two round', () => {
  expect([load.partner.other, load.ambiguous]).toEqual([276, true])
  const twice = communication(facts, { ...book, readings: { 'bi-weekly': true } })
  expect([twice.partner.yearly, twice.partner.other, twice.executive.yearly, twice.total.yearly]).toEqual([276, 120, 80, 356])
})
test('a weekly dashboard and a quarterly review are two formats of one partner', () => {
  expect(load.partners[0]!.parts.map((part) => [part.word, part.format])).toEqual([['Weekly', 'dashboard'], ['Quarterly', 'review']])
  expect(load.executives.map((row) => row.parts[0]!.format)).toEqual(['meeting', 'dashboard', 'report', 'review'])
})
test('a partner taken away is not told any more', () => {
  const without = lensContext(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }]).book
  expect(communication(facts, without).partner.yearly).toBe(94)
})
test('twelve months hold the whole year, whatever the cadence', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (yearly) => byMonth(yearly).reduce((sum, month) => sum + month, 0) === yearly))
  expect(byMonth(52)).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5])
  expect(byMonth(4)).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1])
  expect(byMonth(NaN)).toEqual([])
})
test('no sponsor is named; the Chief Partnership Officer approves without a row in the plan', () => {
  const { sponsors, approvers } = governance(facts)
  expect(sponsors.map((sponsor) => [sponsor.label, sponsor.named])).toEqual([['Strategic Tier', false], ['Platform Tier', false], ['Integration Tier', false]])
  expect(approvers.filter((each) => !load.executives.some((row) => row.node === each.id)).map((each) => each.label)).toEqual(['Chief Partnership Officer', 'Strategic Development Agent'])
})
test('four bodies with twelve decisions, three reviews with twelve items, three audiences', () => {
  const of = (programme: number) => governance(factsOf(bundled(), programme))
  expect(of(2).bodies.map((body) => [body.label, body.decides.length, body.does.length])).toEqual([['Technology Alliance Board', 4, 0], ['Strategy Committee', 0, 3], ['Technical Council', 4, 3], ['Operations', 4, 3]])
  expect(of(3).reviews.map((review) => [review.label, review.agenda.length, review.asked.map((asked) => asked.label)])).toEqual([['Monthly Reviews', 4, []], ['Quarterly Business Reviews', 4, ['Premier Partner', 'Select Partner']], ['Annual Planning', 4, []]])
  expect(of(3).councils.map((council) => council.label)).toEqual(['Strategic Partner'])
  expect(of(1).audiences.map((audience) => audience.label)).toEqual(['partnership managers', 'business development teams', 'technical teams'])
})
