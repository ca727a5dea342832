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

/**
 * Merges that an exact answer may cost, a few hundredths of a second. Twenty deals of all different values fit; real lists repeat
 * themselves and go far beyond. 400 deals in odd cents took 11 s without a limit.
 */
const mostMerges = 1 << 21
/** Steps of a rounded answer, and the additions it may cost. */
const mostSteps = 1 << 16
const mostAdditions = 1 << 24

/** Distribution of the sum of independent tosses; equal sums are merged. Beyond `most` merges amounts are rounded. */
export function convolve(tosses: readonly Toss[], most = mostMerges): Distribution {
  // What is certain is never rounded.
  const certain = tosses.reduce((sum, toss) => sum + (toss.chance === 1 ? toss.cents : 0), 0)
  const open = tosses.filter((toss) => toss.chance > 0 && toss.chance < 1)
  const found = convolveExactly(open, most) ?? convolveRounded(open, Math.floor(Math.min(mostSteps, mostAdditions / open.length)))
  return { ...found, cents: found.cents.map((sum) => sum + certain) }
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

function convolveExactly(tosses: readonly Toss[], most: number): Distribution | undefined {
  let cents = Float64Array.of(0)
  let chances = Float64Array.of(1)
  let merges = 0
  for (const toss of tosses) {
    merges += cents.length * 2
    if (merges > most) return undefined
    ;({ cents, chances } = merge(cents, chances, toss.cents, toss.chance))
  }
  return { cents, chances, step: 0 }
}

/** Sums on a grid. An amount between two marks is shared out to both, so that the mean stays exact. */
function convolveRounded(tosses: readonly Toss[], steps: number): Distribution {
  const total = tosses.reduce((sum, toss) => sum + toss.cents, 0)
  const step = total / steps
  let chances = new Float64Array(steps + tosses.length + 2)
  let next = new Float64Array(chances.length)
  chances[0] = 1
  let top = 0
  for (const { cents, chance } of tosses) {
    next.fill(0)
    const whole = Math.floor(cents / step)
    const above = (chance * (cents - whole * step)) / step
    for (let i = 0; i <= top; i += 1) {
      const old = chances[i] ?? 0
      next[i] = (next[i] ?? 0) + old * (1 - chance)
      next[i + whole] = (next[i + whole] ?? 0) + old * (chance - above)
      next[i + whole + 1] = (next[i + whole + 1] ?? 0) + old * above
    }
    top += whole + 1
    ;[chances, next] = [next, chances]
  }
  return { cents: Float64Array.from({ length: top + 1 }, (_, i) => i * step), chances: chances.slice(0, top + 1), step }
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
