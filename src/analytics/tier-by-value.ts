import type { Book, TierRule } from '#analytics/book.ts'

/**
 * The tier whose band holds `value` (money): at least its low end, below its high end, so that $10M is Strategic and not
 * Platform where both bands name it. undefined = no band holds it, or nothing is stated.
 */
export function tierByValue(book: Book, value: number): TierRule | undefined {
  const holding = book.tiers.filter((tier) => value >= tier.low.value && (Number.isNaN(tier.high.value) || value < tier.high.value))
  return holding.toSorted((a, b) => b.low.value - a.low.value)[0]
}
