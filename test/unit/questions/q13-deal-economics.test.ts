import { expect, test } from 'vitest'
import { dealTerms, payments } from '#analytics/deal-terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const [azure] = lensContext().book.deals
const terms = dealTerms(factsOf(bundled(), 0), azure!)!

test('Q13: $15M takes 2.67 years with the full bonus and 3.33 without; the term is not stated', () => {
  expect([terms.yearsWithBonus.toFixed(2), terms.yearsWithoutBonus.toFixed(2), terms.term]).toEqual(['2.67', '3.33', []])
})
test('Q13: fee 5M at signing, then 3M a year, and 2M of bonus beside it', () => {
  expect(payments(terms, 3).map(({ fee, minimum, bonus }) => [fee + minimum, fee + minimum + bonus])).toEqual([[5e6, 7e6], [8e6, 10e6], [11e6, 13e6], [14e6, 16e6]])
})
test('Q13: the share is 12% of a usage that nobody states, so it is not counted as zero', () => {
  expect([terms.share.value, terms.usage.value, payments(terms, 1)[1]!.share]).toEqual([0.12, NaN, NaN])
})
