import { chanceOf, halves } from '#analytics/distribution.ts'
import type { Toss } from '#analytics/simulation.ts'

/** Something that may be taken: what it brings, and how much of each limit it uses, in the order of the limits. */
export interface Choice extends Toss {
  uses: readonly number[]
}

/** What is aimed at: the expected sum, or the chance that the sum reaches `need` cents. */
export type Aim = { kind: 'expected' } | { kind: 'chance'; need: number }

export interface Best {
  /** places in the list, rising */
  chosen: readonly number[]
  /** expected cents, or chance 0..1 */
  score: number
}

/** Work that may still be done, shared between questions that are asked together: branches entered, and sums merged to weigh them. */
export interface Effort {
  branches: number
  sums: number
}
export const freshEffort = (): Effort => ({ branches: 400_000, sums: 10_000_000 })

/**
 * The best choice under all limits, proven by branch and bound (Land and Doig 1960): a branch is left when even without the limits, or with
 * parts of deals allowed, it could not beat what is found. Undefined: the effort was spent before the proof. Infinity = no limit.
 */
export function bestChoice(choices: readonly Choice[], capacities: readonly number[], aim: Aim, effort = freshEffort()): Best | undefined {
  const possible = choices.map((choice, at) => ({ ...choice, at })).filter((choice) => capacities.every((capacity, limit) => choice.uses[limit]! <= capacity))
  const weight = (choice: Choice): number => capacities.reduce((sum, capacity, limit) => sum + (capacity > 0 && capacity < Infinity ? choice.uses[limit]! / capacity : 0), 0)
  const gain = (choice: Choice): number => choice.cents * choice.chance
  // What brings most for what it uses comes first: a good answer is found early, and most branches are never entered.
  const sorted = possible.toSorted((a, b) => gain(b) * weight(a) - gain(a) * weight(b) || gain(b) - gain(a) || a.at - b.at)
  const bound = aim.kind === 'expected' ? partsBound(sorted, capacities, gain) : reachBound(sorted, aim.need, effort)
  let best: { chosen: readonly number[]; score: number; expected: number } = { chosen: [], score: -1, expected: -1 }
  const search = (from: number, chosen: readonly number[], left: readonly number[], expected: number): boolean => {
    effort.branches -= 1
    if (effort.branches < 0) return false
    const fitting: number[] = []
    for (let i = from; i < sorted.length; i += 1) if (left.every((room, limit) => sorted[i]!.uses[limit]! <= room)) fitting.push(i)
    const most = expected + fitting.reduce((sum, i) => sum + gain(sorted[i]!), 0)
    const whole = left.every((room, limit) => fitting.reduce((sum, i) => sum + sorted[i]!.uses[limit]!, 0) <= room)
    const score = bound(chosen, fitting, left, expected, whole)
    if (score === undefined) return false
    const close = 1e-9 * Math.max(1, Math.abs(best.score))
    if (score < best.score - close || (score <= best.score + close && most <= best.expected + 1e-9)) return true
    if (whole) {
      best = { chosen: [...chosen, ...fitting], score, expected: most }
      return true
    }
    const [first] = fitting as [number]
    const { uses } = sorted[first]!
    return search(first + 1, [...chosen, first], left.map((room, limit) => room - uses[limit]!), expected + gain(sorted[first]!)) && search(first + 1, chosen, left, expected)
  }
  if (!search(0, [], capacities, 0)) return undefined
  return { chosen: best.chosen.map((i) => sorted[i]!.at).toSorted((a, b) => a - b), score: best.score }
}

type Bound = (chosen: readonly number[], fitting: readonly number[], left: readonly number[], expected: number, whole: boolean) => number | undefined

/** If parts of deals could be taken: under each limit by itself, and under all of them weighed together (a surrogate), whatever is least. */
function partsBound(sorted: readonly Choice[], capacities: readonly number[], gain: (choice: Choice) => number): Bound {
  const limited = capacities.flatMap((capacity, limit) => (capacity < Infinity ? [limit] : []))
  const scale = (limit: number): number => 1 / Math.max(capacities[limit]!, 1e-9)
  const views = limited.map((limit): { use: (choice: Choice) => number; room: (left: readonly number[]) => number } => ({ use: (choice) => choice.uses[limit]!, room: (left) => left[limit]! }))
  if (limited.length > 1)
    views.push({
      use: (choice) => limited.reduce((sum, limit) => sum + choice.uses[limit]! * scale(limit), 0),
      room: (left) => limited.reduce((sum, limit) => sum + left[limit]! * scale(limit), 0),
    })
  const orders = views.map(({ use }) => sorted.map((_, i) => i).toSorted((a, b) => gain(sorted[b]!) * use(sorted[a]!) - gain(sorted[a]!) * use(sorted[b]!)))
  return (_chosen, fitting, left, expected, whole) => {
    if (whole) return fitting.reduce((sum, i) => sum + gain(sorted[i]!), expected)
    const open = new Set(fitting)
    const each = views.map(({ use, room }, view) => {
      let [sum, free] = [expected, room(left)]
      for (const i of orders[view]!) {
        if (!open.has(i)) continue
        const used = use(sorted[i]!)
        if (used > free) return sum + (gain(sorted[i]!) * free) / used
        sum += gain(sorted[i]!)
        free -= used
      }
      return sum
    })
    return Math.min(...each)
  }
}

/** Everything that still fits, taken at once: more deals never make the target less likely. */
function reachBound(sorted: readonly Choice[], need: number, effort: Effort): Bound {
  return (chosen, fitting) => {
    const sides = effort.sums < 0 ? undefined : halves([...chosen, ...fitting].map((i) => sorted[i]!))
    if (sides === undefined) return undefined
    effort.sums -= sides[0].cents.length + sides[1].cents.length
    return chanceOf(sides, need)
  }
}
