import type { Book, Partnership } from '#analytics/book.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
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
    atoms: atomsOfAll(counted.flatMap((partner) => [partner.revenue, partner.growth])),
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

/** What the reader changes about the projection; none of it is a fact. */
export interface ProjectionChange {
  /** added to every rate: 0.02 = two points more a year */
  points?: number
  /** leaves at the start of year `from`, 1 = the first year ahead */
  lost?: { partner: NodeId; from: number }
}

/**
 * Both methods side by side, year 0 = today. Without a change rates stay as stated and nobody leaves. From the year in which a partner leaves, the
 * document's formula is applied to those that stay, at their own weighted rate. Empty when no partner states revenue and growth.
 */
export function projection(book: Book, years = 5, { points = 0, lost }: ProjectionChange = {}): readonly ProjectionYear[] {
  const all = book.partners.filter(countable)
  if (all.length === 0) return []
  const staying = all.filter((partner) => partner.id !== lost?.partner)
  return Array.from({ length: years + 1 }, (_, year) => {
    const counted = lost !== undefined && year >= lost.from ? staying : all
    const revenue = counted.reduce((sum, partner) => sum + partner.revenue.value, 0)
    const gained = counted.reduce((sum, partner) => sum + partner.revenue.value * partner.growth.value, 0)
    const rate = revenue > 0 ? gained / revenue + points : 0
    const partners = counted.map((partner) => ({ id: partner.id, value: partner.revenue.value * (1 + partner.growth.value + points) ** year }))
    return { year, blended: revenue * (1 + rate) ** year, separate: partners.reduce((sum, row) => sum + row.value, 0), partners }
  })
}

/** The method the reader chose: every partner at its own rate, or the document's formula. */
export const chosen = (book: Book, row: ProjectionYear): number => (book.readings?.growth === true ? row.separate : row.blended)

/** Years until `revenue` becomes `target` at an unchanged rate; 0 when it is there already, NaN when it never gets there. */
export function yearsToReach(revenue: number, rate: number, target: number): number {
  if (revenue >= target) return 0
  return rate > 0 && revenue > 0 ? Math.log(target / revenue) / Math.log1p(rate) : NaN
}
