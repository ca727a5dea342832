import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { dealTerms } from '#analytics/deal-terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { openBundle } from '#model/bundle.ts'

const ecosystem = openBundle(bundle)
const [azure, deloitte] = gather(ecosystem, 0).deals
if (!azure || !deloitte) throw new Error('AIA has five deals')

test('A.2.1 Azure needs 2.67 years of its minimum with the bonus, 3.33 without; no term is stated', () => {
  const terms = dealTerms(factsOf(ecosystem, 0), azure)
  expect([terms?.yearsWithBonus.toFixed(2), terms?.yearsWithoutBonus.toFixed(2)]).toEqual(['2.67', '3.33'])
  expect(terms).toMatchObject({ minimumPerYear: { value: 3e6 }, term: [], atoms: ['000-0286', '000-0294', '000-0296', '000-0297'] })
})

test('a deal without fees has no terms', () => {
  expect(dealTerms(factsOf(ecosystem, 0), deloitte)).toBeUndefined()
})
