import type { Book } from '#analytics/book.ts'
import { sumMoney } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Portfolio {
  /** signed contract value in money; NaN = no partner states one */
  total: number
  /** facts of the total */
  atoms: readonly AtomId[]
  /** partners without a stated value: outside the total */
  missing: readonly NodeId[]
  target: number
  targetAtoms: readonly AtomId[]
  /** target - total; negative = beyond the target */
  gap: number
  /** total / target, 0.5 = half */
  share: number
}

export function portfolio(book: Book): Portfolio {
  const { value: total, atoms, missing } = sumMoney(book.partners, (partner) => partner.value)
  const target = book.target.value
  return { total, atoms, missing, target, targetAtoms: book.target.atoms, gap: target - total, share: target > 0 ? total / target : NaN }
}
