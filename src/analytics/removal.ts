import type { Book } from '#analytics/book.ts'
import { isStated, toCents } from '#analytics/known.ts'
import type { NodeId } from '#model/ids.ts'

/** The programme without one partner. Money in the book's currency; NaN = not stated. */
export interface Removal {
  id: NodeId
  label: string
  total: number
  revenue: number
  /** share of recurring revenue that goes with it, 0..1 */
  revenueLost: number
  hhi: number
  /** weighted, a year */
  growth: number
  /** revenue in five years by the blended rate */
  fiveYear: number
  gap: number
}

/**
 * One row per partner, in the order of the book: what is left if it alone goes. Sums are taken once and each partner subtracted, so
 * that a list of ten thousand takes one pass; the tests hold it to removing each in a scenario.
 */
export function removals(book: Book): readonly Removal[] {
  const held = book.partners.filter((partner) => isStated(partner.value))
  const earning = book.partners.filter((partner) => isStated(partner.revenue))
  const growing = earning.filter((partner) => isStated(partner.growth))
  const cents = sum(held, (partner) => toCents(partner.value.value))
  const squares = sum(held, (partner) => partner.value.value ** 2)
  const revenueCents = sum(earning, (partner) => toCents(partner.revenue.value))
  const base = sum(growing, (partner) => partner.revenue.value)
  const gained = sum(growing, (partner) => partner.revenue.value * partner.growth.value)
  return book.partners.map((partner) => {
    const value = isStated(partner.value) ? partner.value.value : 0
    const revenue = isStated(partner.revenue) ? partner.revenue.value : 0
    const grows = isStated(partner.revenue) && isStated(partner.growth)
    const others = (count: number, counts: boolean) => count - (counts ? 1 : 0) > 0
    const total = others(held.length, isStated(partner.value)) ? (cents - toCents(value)) / 100 : NaN
    const left = others(earning.length, isStated(partner.revenue)) ? (revenueCents - toCents(revenue)) / 100 : NaN
    const growthBase = base - (grows ? revenue : 0)
    const rate = growthBase > 0 ? (gained - (grows ? revenue * partner.growth.value : 0)) / growthBase : NaN
    return {
      id: partner.id,
      label: partner.label,
      total,
      revenue: left,
      revenueLost: revenueCents > 0 ? partner.revenue.value / (revenueCents / 100) : NaN,
      hhi: total > 0 ? ((squares - value ** 2) / total ** 2) * 10_000 : NaN,
      growth: rate,
      fiveYear: growthBase * (1 + rate) ** 5,
      gap: book.target.value - total,
    }
  })
}

const sum = <Row>(rows: readonly Row[], pick: (row: Row) => number): number => rows.reduce((total, row) => total + pick(row), 0)
