import { restOf, type Amounts } from '#analytics/minimal-sets.ts'

/** What comes first: the likelier set, or the one of fewer amounts and among equals the likelier one. */
export type SetOrder = 'likelier' | 'fewer'

/** Branches that the search for the best few may enter, a tenth of a second. */
const mostBranches = 200_000

/**
 * The best few sets without listing all: branches that cannot come before what is found already are not entered. Undefined: the search
 * would take too long to be sure.
 */
export function bestSets({ cents, need }: Amounts, chances: readonly number[], order: SetOrder, count: number): readonly (readonly number[])[] | undefined {
  const rest = restOf(cents)
  const found: { members: readonly number[]; chance: number }[] = []
  const before = (members: number, chance: number, than: (typeof found)[number]): boolean =>
    order === 'likelier' || members === than.members.length ? chance > than.chance : members < than.members.length
  let branches = 0
  const search = (start: number, members: readonly number[], chance: number, missing: number): void => {
    for (let i = start; i < cents.length && rest[i]! >= missing; i += 1) {
      branches += 1
      if (branches > mostBranches) return
      const left = missing - cents[i]!
      const likely = chance * chances[i]!
      const last = found.length === count ? found.at(-1)! : undefined
      // Amounts only get smaller from here: at least so many more are needed.
      const more = left <= 0 ? 0 : i + 1 < cents.length && cents[i + 1]! > 0 ? Math.ceil(left / cents[i + 1]!) : Infinity
      if (last !== undefined && !before(members.length + 1 + more, likely, last)) continue
      if (left > 0) {
        search(i + 1, [...members, i], likely, left)
        continue
      }
      const place = found.findIndex((each) => before(members.length + 1, likely, each))
      found.splice(place === -1 ? found.length : place, 0, { members: [...members, i], chance: likely })
      if (found.length > count) found.pop()
    }
  }
  search(0, [], 1, need)
  return branches > mostBranches ? undefined : found.map((each) => each.members)
}
