import type { Distribution } from '#analytics/distribution.ts'

/** Sums gathered into stretches of one `width` in cents: each stands at its own mean, so that the mean of all is kept. Empty ones are left out. */
export interface Bins extends Distribution {
  width: number
}

/** All sums of two sides without listing them: chance and mean below each edge are answered by one walk over both sides. */
export function bins([left, right]: readonly [Distribution, Distribution], count: number): Bins {
  const first = left.cents[0]! + right.cents[0]!
  const width = widthOf(first, left.cents.at(-1)! + right.cents.at(-1)!, count)
  const upTo = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(values.length + 1)
    for (let i = 0; i < values.length; i += 1) sums[i + 1] = sums[i]! + values[i]!
    return sums
  }
  const chanceUpTo = upTo(right.chances)
  const moneyUpTo = upTo(right.chances.map((chance, i) => chance * right.cents[i]!))
  const below = (edge: number): { chance: number; money: number } => {
    let [chance, money, reached] = [0, 0, right.cents.length]
    for (let i = 0; i < left.cents.length; i += 1) {
      const own = left.cents[i]!
      while (reached > 0 && right.cents[reached - 1]! + own >= edge) reached -= 1
      chance += left.chances[i]! * chanceUpTo[reached]!
      money += left.chances[i]! * (own * chanceUpTo[reached]! + moneyUpTo[reached]!)
    }
    return { chance, money }
  }
  const edges = Array.from({ length: count + 1 }, (_, i) => below(first + i * width))
  return gathered(edges, first, width)
}

/** Drawn sums, rising. */
export function drawnBins(sums: Float64Array, count: number): Bins {
  const first = sums[0]!
  const width = widthOf(first, sums.at(-1)!, count)
  const edges = Array.from({ length: count + 1 }, () => ({ chance: 0, money: 0 }))
  for (const sum of sums) {
    const edge = edges[Math.floor((sum - first) / width) + 1]!
    edge.chance += 1 / sums.length
    edge.money += sum / sums.length
  }
  for (let i = 1; i <= count; i += 1) {
    edges[i]!.chance += edges[i - 1]!.chance
    edges[i]!.money += edges[i - 1]!.money
  }
  return gathered(edges, first, width)
}

/** A cent more than the last sum asks for: the last stretch holds it. */
const widthOf = (first: number, last: number, count: number): number => Math.floor((last - first) / count) + 1

function gathered(edges: readonly { chance: number; money: number }[], first: number, width: number): Bins {
  const rows = edges.slice(1).flatMap((edge, i) => {
    const chance = edge.chance - edges[i]!.chance
    if (!(chance > 0)) return []
    // A difference of nearly equal sums may stray by its last digits; the mean of a stretch lies in it.
    const mean = Math.min(first + (i + 1) * width, Math.max(first + i * width, (edge.money - edges[i]!.money) / chance))
    return [{ mean, chance }]
  })
  return { cents: Float64Array.from(rows, (row) => row.mean), chances: Float64Array.from(rows, (row) => row.chance), width }
}
