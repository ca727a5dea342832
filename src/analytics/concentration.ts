import type { Book } from '#analytics/book.ts'
import { isStated, sumMoney } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import { remember } from '#analytics/remember.ts'

export interface Share {
  id: NodeId
  label: string
  value: number
  /** 0..1 of the signed total; NaN where that is nothing */
  share: number
  /** this share and all larger ones */
  cumulative: number
  atoms: readonly AtomId[]
}

export interface Concentration {
  /** by falling value, then in the order given */
  shares: readonly Share[]
  /** sum of squared shares in percent, 0..10 000 */
  hhi: number
  /** 0 = all equal, 1 = one has everything; NaN with fewer than two */
  normalised: number
  /** 1 / sum of squared shares: as many equal partners would be as concentrated */
  effective: number
  /** exp of the Shannon entropy: the same idea, kinder to small partners */
  shannonEffective: number
  gini: number
  /** fewest partners that together hold more than 80 % */
  majority: readonly NodeId[]
  missing: readonly NodeId[]
  atoms: readonly AtomId[]
}

const most = 0.8

export const concentration = remember(spread)

function spread(book: Book): Concentration {
  const total = sumMoney(book.partners, (partner) => partner.value)
  const ranked = book.partners.filter((partner) => isStated(partner.value)).toSorted((a, b) => b.value.value - a.value.value)
  let running = 0
  const shares = ranked.map((partner): Share => {
    running += partner.value.value
    const { value } = partner.value
    return {
      id: partner.id,
      label: partner.label,
      value,
      share: total.value > 0 ? value / total.value : NaN,
      cumulative: total.value > 0 ? running / total.value : NaN,
      atoms: partner.value.atoms,
    }
  })
  const amounts = ranked.map((partner) => partner.value.value)
  const index = hhi(amounts) / 10_000
  const count = amounts.length
  return {
    shares,
    hhi: index * 10_000,
    normalised: count > 1 ? (index - 1 / count) / (1 - 1 / count) : NaN,
    effective: 1 / index,
    shannonEffective: Number.isNaN(index) ? NaN : Math.exp(-shares.reduce((sum, row) => sum + (row.share > 0 ? row.share * Math.log(row.share) : 0), 0)),
    gini: gini(amounts),
    majority: shares.slice(0, shares.findIndex((row) => row.cumulative > most) + 1).map((row) => row.id),
    missing: total.missing,
    atoms: total.atoms,
  }
}

/** Share of the `n` largest, 0..1; NaN when nothing is stated. */
export const topShare = ({ shares }: Concentration, n: number): number => shares[Math.min(n, shares.length) - 1]?.cumulative ?? NaN

/** Herfindahl-Hirschman index of any mix of amounts, 0..10 000; NaN for none. */
export function hhi(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return total > 0 ? (amounts.reduce((sum, amount) => sum + amount * amount, 0) / (total * total)) * 10_000 : NaN
}

function gini(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const rising = amounts.toSorted((a, b) => a - b)
  return total > 0 ? rising.reduce((sum, amount, i) => sum + (2 * (i + 1) - rising.length - 1) * amount, 0) / (rising.length * total) : NaN
}
