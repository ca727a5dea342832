/** One independent yes or no: `cents` come with probability `chance`, 0..1. */
export interface Toss {
  cents: number
  chance: number
}

/** Sums that can happen, rising, and their chances, which add up to 1. `step` in cents: 0 = exact, else sums were rounded to it. */
export interface Distribution {
  cents: Float64Array
  chances: Float64Array
  step: number
}

/** Twenty deals of all different values still fit; real lists repeat themselves and go far beyond. */
const mostSums = 1 << 20

/** Distribution of the sum of independent tosses; equal sums are merged. Beyond `most` different sums amounts are rounded. */
export function convolve(tosses: readonly Toss[], most = mostSums): Distribution {
  const exact = convolveRounded(tosses, 0, most)
  if (exact) return exact
  const total = tosses.reduce((sum, toss) => sum + toss.cents, 0)
  const step = Math.ceil(total / (most / 4))
  return convolveRounded(tosses, step, most) ?? { cents: new Float64Array(), chances: new Float64Array(), step }
}

/**
 * Chance that the sum reaches `need` cents. Two halves are convolved apart and met in the middle, which keeps forty deals of
 * all different values exact.
 */
export function atLeast(tosses: readonly Toss[], need: number): number {
  if (need <= 0) return 1
  const half = Math.ceil(tosses.length / 2)
  const left = convolve(tosses.slice(0, half))
  const right = convolve(tosses.slice(half))
  const tail = right.chances.toReversed()
  for (let i = 1; i < tail.length; i += 1) tail[i] = (tail[i] ?? 0) + (tail[i - 1] ?? 0)
  let chance = 0
  // Rising sums on the left need ever smaller sums on the right: one walk over both.
  let reached = 0
  for (let i = 0; i < left.cents.length; i += 1) {
    while (reached < right.cents.length && (right.cents[right.cents.length - 1 - reached] ?? 0) + (left.cents[i] ?? 0) >= need) reached += 1
    if (reached > 0) chance += (left.chances[i] ?? 0) * (tail[reached - 1] ?? 0)
  }
  return chance
}

function convolveRounded(tosses: readonly Toss[], step: number, most: number): Distribution | undefined {
  let cents = Float64Array.of(0)
  let chances = Float64Array.of(1)
  for (const toss of tosses) {
    if (toss.chance === 0) continue
    const won = step === 0 ? toss.cents : Math.round(toss.cents / step) * step
    const merged = merge(cents, chances, won, toss.chance)
    if (merged.cents.length > most) return undefined
    ;({ cents, chances } = merged)
  }
  return { cents, chances, step }
}

/** The list as it is (lost) and the list moved up by `won`, merged in order. */
function merge(
  cents: Float64Array,
  chances: Float64Array,
  won: number,
  chance: number,
): { cents: Float64Array<ArrayBuffer>; chances: Float64Array<ArrayBuffer> } {
  const size = cents.length
  const sums = new Float64Array(size * 2)
  const weights = new Float64Array(size * 2)
  let count = 0
  const put = (sum: number, weight: number): void => {
    if (weight === 0) return
    if (count > 0 && sums[count - 1] === sum) weights[count - 1] = (weights[count - 1] ?? 0) + weight
    else {
      sums[count] = sum
      weights[count] = weight
      count += 1
    }
  }
  let lost = 0
  let gained = 0
  while (lost < size || gained < size) {
    const low = lost < size ? (cents[lost] ?? 0) : Infinity
    const high = gained < size ? (cents[gained] ?? 0) + won : Infinity
    if (low <= high) {
      put(low, (chances[lost] ?? 0) * (1 - chance))
      lost += 1
    } else {
      put(high, (chances[gained] ?? 0) * chance)
      gained += 1
    }
  }
  return { cents: sums.slice(0, count), chances: weights.slice(0, count) }
}
