import { randomSource } from '#model/exact.ts'

/** One independent yes or no: `cents` come with probability `chance`, 0..1. */
export interface Toss {
  cents: number
  chance: number
}

/** Drawn sums in cents, rising. */
export interface Simulation {
  draws: number
  seed: number
  sums: Float64Array
}

/** Said with every simulated number: the same seed gives the same draws on every machine. */
export const simulationSeed = 1
/** Tosses that a simulation may cost, some hundredths of a second; and between how many draws that leaves. */
const mostTosses = 1 << 21
const [fewestDraws, mostDraws] = [10_000, 50_000]
/** In whole thousands, to be said. */
export const drawsFor = (tosses: number): number => Math.max(fewestDraws, Math.min(mostDraws, Math.floor(mostTosses / tosses / 1000) * 1000))

/** In an order that does not hang on how the list was sorted. */
export const inOwnOrder = <Row extends Toss>(tosses: readonly Row[]): readonly Row[] => tosses.toSorted((a, b) => a.cents - b.cents || a.chance - b.chance)

export function simulate(tosses: readonly Toss[], { seed = simulationSeed, draws = drawsFor(tosses.length) } = {}): Simulation {
  const random = randomSource(seed)
  const sorted = inOwnOrder(tosses)
  const cents = Float64Array.from(sorted, (toss) => toss.cents)
  const chances = Float64Array.from(sorted, (toss) => toss.chance)
  const sums = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0
    for (let i = 0; i < cents.length; i += 1) if (random() < chances[i]!) sum += cents[i]!
    sums[draw] = sum
  }
  return { draws, seed, sums: sums.toSorted() }
}

/** Of a share of draws. One hit and one miss are added, or a chance of one in a million would claim to be known for certain. */
export function standardError(hits: number, draws: number): number {
  const share = (hits + 1) / (draws + 2)
  return Math.sqrt((share * (1 - share)) / draws)
}
