import type { Book } from '#analytics/book.ts'
import { isStated, sumMoney } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface RecurringRevenue {
  /** annual recurring revenue in money; NaN = no partner states one */
  total: number
  atoms: readonly AtomId[]
  missing: readonly NodeId[]
  target: number
  targetAtoms: readonly AtomId[]
  gap: number
  /** total / target */
  share: number
  /** revenue / contract value of each partner, NaN where either is not stated */
  ratios: readonly { id: NodeId; ratio: number }[]
  /** revenue / contract value over the partners that state both */
  ratio: number
}

export function recurringRevenue(book: Book): RecurringRevenue {
  const { value: total, atoms, missing } = sumMoney(book.partners, (partner) => partner.revenue)
  const both = book.partners.filter((partner) => isStated(partner.revenue) && isStated(partner.value))
  const target = book.revenueTarget.value
  const contracts = sumMoney(both, (partner) => partner.value).value
  return {
    total,
    atoms,
    missing,
    target,
    targetAtoms: book.revenueTarget.atoms,
    gap: target - total,
    share: target > 0 ? total / target : NaN,
    ratios: book.partners.map((partner) => ({
      id: partner.id,
      ratio: partner.value.value > 0 ? partner.revenue.value / partner.value.value : NaN,
    })),
    ratio: contracts > 0 ? sumMoney(both, (partner) => partner.revenue).value / contracts : NaN,
  }
}

/** Revenue a year that `contracts` (money) would bring at the ratio observed today: an assumption, never a fact. */
export const impliedRevenue = (book: Book, contracts: number): number => recurringRevenue(book).ratio * contracts
