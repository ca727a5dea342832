import type { Book, Partnership } from '#analytics/book.ts'
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
 * One row per partner, in the order of the book: what is left if it alone goes. Sums are taken once for all, so that a list of ten thousand takes
 * one pass; the tests hold it to removing each in a scenario.
 */
export function removals(book: Book): readonly Removal[] {
  const held = book.partners.filter((partner) => isStated(partner.value))
  const earning = book.partners.filter((partner) => isStated(partner.revenue))
  const cents = sum(held, (partner) => toCents(partner.value.value))
  const squares = othersOf(book.partners, (partner) => (isStated(partner.value) ? partner.value.value ** 2 : 0))
  const revenueCents = sum(earning, (partner) => toCents(partner.revenue.value))
  const grows = (partner: Partnership): boolean => isStated(partner.revenue) && isStated(partner.growth)
  const base = othersOf(book.partners, (partner) => (grows(partner) ? partner.revenue.value : 0))
  const gained = othersOf(book.partners, (partner) => (grows(partner) ? partner.revenue.value * partner.growth.value : 0))
  return book.partners.map((partner, i) => {
    const value = isStated(partner.value) ? partner.value.value : 0
    const revenue = isStated(partner.revenue) ? partner.revenue.value : 0
    const others = (count: number, counts: boolean) => count - (counts ? 1 : 0) > 0
    const total = others(held.length, isStated(partner.value)) ? (cents - toCents(value)) / 100 : NaN
    const left = others(earning.length, isStated(partner.revenue)) ? (revenueCents - toCents(revenue)) / 100 : NaN
    const growthBase = base[i]!
    const rate = growthBase > 0 ? gained[i]! / growthBase : NaN
    return {
      id: partner.id,
      label: partner.label,
      total,
      revenue: left,
      revenueLost: revenueCents > 0 ? partner.revenue.value / (revenueCents / 100) : NaN,
      hhi: total > 0 ? (squares[i]! / total ** 2) * 10_000 : NaN,
      growth: rate,
      fiveYear: growthBase * (1 + rate) ** 5,
      gap: book.target.value - total,
    }
  })
}

/**
 * For each row the sum over all others: of those before and of those after it. Taking it off the whole would leave a rounding error of the size of a
 * giant where only dwarfs are left.
 */
function othersOf<Row>(rows: readonly Row[], pick: (row: Row) => number): Float64Array {
  const others = new Float64Array(rows.length)
  let before = 0
  rows.forEach((row, i) => {
    others[i] = before
    before += pick(row)
  })
  let after = 0
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    others[i]! += after
    after += pick(rows[i]!)
  }
  return others
}

const sum = <Row>(rows: readonly Row[], pick: (row: Row) => number): number => rows.reduce((total, row) => total + pick(row), 0)
