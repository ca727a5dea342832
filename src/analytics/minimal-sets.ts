/** Amounts in falling order, and what they have to make. */
export interface Amounts {
  cents: readonly number[]
  need: number
}

/**
 * Sets of amounts that reach the need and have none to spare, as places in the list; at most `most`. Amounts fall, so the last one added is
 * the smallest: a set that stops the moment it reaches the need has nobody to spare, and each set is met once. Branches whose remainder
 * cannot reach the need are not entered.
 */
export function minimalSets({ cents, need }: Amounts, most: number): readonly (readonly number[])[] {
  const rest = restOf(cents)
  const found: number[][] = []
  const search = (start: number, members: readonly number[], missing: number): void => {
    for (let i = start; i < cents.length && rest[i]! >= missing; i += 1) {
      if (found.length === most) return
      const left = missing - cents[i]!
      if (left <= 0) found.push([...members, i])
      else search(i + 1, [...members, i], left)
    }
  }
  search(0, [], need)
  return found
}

/** What all from here on make together. */
export function restOf(cents: readonly number[]): readonly number[] {
  const rest = [...cents]
  for (let i = rest.length - 2; i >= 0; i -= 1) rest[i]! += rest[i + 1]!
  return rest
}
