import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { inCurrency } from '#analytics/currency.ts'
import { isStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import { returnOn } from '#analytics/roi.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'

/** What a partner costs a year, and (revenue - cost) / cost. */
export interface PartnerReturn {
  id: NodeId
  cost: Known
  /** NaN where revenue or cost is not stated */
  roi: number
}

const said = ['annual cost', 'partner cost', 'cost a year', 'cost']

/** One row a partner; no bundled document states a cost, so every cost is NaN until imported facts bring one. */
export function partnerReturns(facts: Facts, book: Book): readonly PartnerReturn[] {
  return book.partners.map((partner) => {
    const node = nodeIndex(facts.ecosystem, partner.id)
    const cost = firstKnown(node === -1 ? [] : said.flatMap((predicate) => facts.of(node, predicate)), inCurrency(book.currency, amountOf))
    return { id: partner.id, cost, roi: isStated(cost) ? returnOn(partner.revenue.value, cost.value) : NaN }
  })
}
