import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOfAll } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { openDeals, pipeline } from '#analytics/pipeline.ts'
import { requiredSets } from '#analytics/required-sets.ts'

/** One set of deals alone leads to the target in time. VIEWS.md 6, finding 2. */
export const onlyWay: FindingRule = {
  id: 'only-way',
  lens: 'pipeline',
  covers: ['no-slack'],
  find({ book }) {
    const [only, second] = requiredSets(book)
    if (only === undefined || second !== undefined) return undefined
    const deals = openDeals(book).filter((deal) => only.deals.includes(deal.id))
    const chance = chanceByTarget(book).value
    const { currency } = book
    return {
      values: {
        target: book.target.value, currency, due: book.target.due.value, deals: deals.map((deal) => deal.label), amounts: deals.map((deal) => String(deal.value.value)),
        chance, expected: pipeline(book).expectedInTime,
      },
      number: { value: chance, unit: 'ratio' },
      inputs: atomsOfAll([...deals.flatMap((deal) => [deal.value, deal.probability]), book.target.due]),
      nodes: deals.map((deal) => deal.partner),
    }
  },
}
