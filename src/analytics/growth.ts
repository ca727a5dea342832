import type { Book, Partnership } from '#analytics/book.ts'
import { atomsOf, isStated } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Growth {
  /** a year, weighted by revenue: sum(revenue * growth) / sum(revenue); 0.1642 */
  weighted: number
  /** mean of the stated rates */
  simple: number
  /** years until revenue doubles at the weighted rate; NaN when it does not grow */
  doubling: number
  atoms: readonly AtomId[]
  /** partners that do not state both revenue and growth: outside every number here */
  missing: readonly NodeId[]
}

const countable = (partner: Partnership): boolean => isStated(partner.revenue) && isStated(partner.growth)

export function growth(book: Book): Growth {
  const counted = book.partners.filter(countable)
  const revenue = counted.reduce((sum, partner) => sum + partner.revenue.value, 0)
  const gained = counted.reduce((sum, partner) => sum + partner.revenue.value * partner.growth.value, 0)
  const weighted = revenue > 0 ? gained / revenue : NaN
  return {
    weighted,
    simple: counted.length > 0 ? counted.reduce((sum, partner) => sum + partner.growth.value, 0) / counted.length : NaN,
    doubling: weighted > 0 ? Math.LN2 / Math.log1p(weighted) : NaN,
    atoms: atomsOf(...counted.flatMap((partner) => [partner.revenue, partner.growth])),
    missing: book.partners.filter((partner) => !countable(partner)).map((partner) => partner.id),
  }
}

export interface ProjectionYear {
  /** 0 = today */
  year: number
  /** one blended rate for all revenue: the document's formula */
  blended: number
  /** every partner at its own rate; never less than `blended`, because compounding is convex */
  separate: number
  /** revenue of each partner in that year, at its own rate */
  partners: readonly { id: NodeId; value: number }[]
}

/** Both methods side by side; rates stay unchanged and nobody leaves. Empty when no partner states revenue and growth. */
export function projection(book: Book, years = 5): readonly ProjectionYear[] {
  const counted = book.partners.filter(countable)
  if (counted.length === 0) return []
  const revenue = counted.reduce((sum, partner) => sum + partner.revenue.value, 0)
  const { weighted } = growth(book)
  return Array.from({ length: years + 1 }, (_, year) => {
    const partners = counted.map((partner) => ({ id: partner.id, value: partner.revenue.value * (1 + partner.growth.value) ** year }))
    return { year, blended: revenue * (1 + weighted) ** year, separate: partners.reduce((sum, row) => sum + row.value, 0), partners }
  })
}
