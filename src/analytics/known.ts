import type { Book, Known } from '#analytics/book.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Not stated: no value, no facts. */
export const notStated: Known = { value: NaN, atoms: [] }

export const isStated = (known: Known): boolean => !Number.isNaN(known.value)

/** A plan without actuals has nothing that tiles could compute. */
export const statesActuals = ({ deals, partners }: Book): boolean => deals.length > 0 || partners.some((partner) => isStated(partner.value) || isStated(partner.revenue))

/** Facts behind several numbers, each once, in order of first use. */
export const atomsOf = (...knowns: readonly { atoms: readonly AtomId[] }[]): readonly AtomId[] => atomsOfAll(knowns)

/** The same of a list: as arguments, a long one would be more than an engine holds. */
export function atomsOfAll(knowns: readonly { atoms: readonly AtomId[] }[]): readonly AtomId[] {
  const all = new Set<AtomId>()
  for (const { atoms } of knowns) for (const atom of atoms) all.add(atom)
  return [...all]
}

/**
 * Sum of stated money. NaN when nothing is stated; what is not stated is left out and named in `missing`.
 * Added in whole cents, so the order of rows changes nothing.
 */
export function sumMoney<Row extends { id: NodeId }>(
  rows: readonly Row[],
  pick: (row: Row) => Known,
): Known & { missing: readonly NodeId[] } {
  const stated = rows.filter((row) => isStated(pick(row)))
  const missing = rows.filter((row) => !isStated(pick(row))).map((row) => row.id)
  if (stated.length === 0) return { ...notStated, missing }
  const cents = stated.reduce((sum, row) => sum + toCents(pick(row).value), 0)
  return { value: cents / 100, atoms: atomsOfAll(stated.map(pick)), missing }
}

export const toCents = (money: number): number => Math.round(money * 100)
