import { simulate, standardError, type Toss } from '#analytics/simulation.ts'

/** Sums in cents that can happen, rising, each once, and their chances, which add up to 1. */
export interface Distribution {
  cents: Float64Array
  chances: Float64Array
}

/** A chance 0..1; `draws` = 0: exact, else simulated, with its standard error. */
export interface Reach {
  chance: number
  error: number
  draws: number
}

/**
 * Different sums that an exact answer may hold on each of its two sides: 28 deals of all different values fit, and so does every list of up
 * to 24, which needs 4,096. Real lists repeat themselves and go far beyond.
 */
const mostSums = 1 << 14

/** Distribution of the sum of independent tosses; equal sums are merged. Undefined: there are more than `most` different sums. */
export function convolve(tosses: readonly Toss[], most = mostSums): Distribution | undefined {
  let found = certain(tosses)
  for (const toss of open(tosses)) {
    found = merge(found, toss)
    if (found.cents.length > most) return undefined
  }
  return found
}

/** Two lists whose sums added in pairs are all sums, each side with at most `most` of them. Equal deals stay together, so that they merge. */
export function halves(tosses: readonly Toss[], most = mostSums): readonly [Distribution, Distribution] | undefined {
  const rising = open(tosses).toSorted((a, b) => a.cents - b.cents)
  let left = certain(tosses)
  let right = certain([])
  for (let low = 0, high = rising.length; low < high; ) {
    if (left.cents.length <= right.cents.length) left = merge(left, rising[low++]!)
    else right = merge(right, rising[--high]!)
    if (left.cents.length > most || right.cents.length > most) return undefined
  }
  return [left, right]
}

/** Chance that the sum reaches `need` cents: exact by meeting in the middle, and simulated where a side has too many sums. */
export function reach(tosses: readonly Toss[], need: number): Reach {
  const sum = (some: readonly Toss[]): number => some.reduce((total, toss) => total + toss.cents, 0)
  const exactly = (chance: number): Reach => ({ chance, error: 0, draws: 0 })
  const uncertain = open(tosses)
  const sure = sum(tosses.filter((toss) => toss.chance === 1))
  if (need <= sure + sum(uncertain.filter((toss) => toss.cents < 0))) return exactly(1)
  if (need > sure + sum(uncertain.filter((toss) => toss.cents > 0))) return exactly(0)
  const sides = halves(tosses)
  if (sides !== undefined) return exactly(chanceOf(sides, need))
  const { sums, draws } = simulate(tosses)
  const hits = sums.filter((each) => each >= need).length
  return { chance: hits / draws, error: standardError(hits, draws), draws }
}

export const atLeast = (tosses: readonly Toss[], need: number): number => reach(tosses, need).chance

/** Chance that two halves together reach `need` cents. Rising sums on the left need ever smaller sums on the right: one walk over both. */
export function chanceOf([left, right]: readonly [Distribution, Distribution], need: number): number {
  let chance = 0
  let reached = right.cents.length
  let above = 0
  for (let i = 0; i < left.cents.length; i += 1) {
    while (reached > 0 && right.cents[reached - 1]! + left.cents[i]! >= need) above += right.chances[--reached]!
    chance += left.chances[i]! * above
  }
  return chance
}

const open = (tosses: readonly Toss[]): readonly Toss[] => tosses.filter((toss) => toss.chance > 0 && toss.chance < 1)
const certain = (tosses: readonly Toss[]): Distribution => ({
  cents: Float64Array.of(tosses.reduce((sum, toss) => sum + (toss.chance === 1 ? toss.cents : 0), 0)),
  chances: Float64Array.of(1),
})

/** The list as it is (lost) and the list moved up by what is won, merged in order. */
function merge({ cents, chances }: Distribution, { cents: won, chance }: Toss): Distribution {
  const size = cents.length
  const sums = new Float64Array(size * 2)
  const weights = new Float64Array(size * 2)
  let count = 0
  for (let lost = 0, gained = 0; gained < size || lost < size; ) {
    const low = lost < size ? cents[lost]! : Infinity
    const high = gained < size ? cents[gained]! + won : Infinity
    const sum = Math.min(low, high)
    const weight = low <= high ? chances[lost++]! * (1 - chance) : chances[gained++]! * chance
    if (count === 0 || sums[count - 1] !== sum) sums[count++] = sum
    weights[count - 1]! += weight
  }
  return { cents: sums.slice(0, count), chances: weights.slice(0, count) }
}
