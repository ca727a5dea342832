/**
 * Moves what stands on one line as little as keeps the order, `half` of room on either side of each, and all inside `width` round 0 (as far
 * as it is wide enough): least squares by pooling neighbours that press on each other. `nodes` in their order; `place` is rewritten.
 */
export function keepApart(nodes: ArrayLike<number>, place: Float64Array, half: (node: number) => number, width: number): void {
  // with the room that everything before it takes subtracted, keeping apart is keeping in order
  const offset = new Float64Array(nodes.length)
  for (let i = 1; i < nodes.length; i++) offset[i] = offset[i - 1]! + half(nodes[i - 1]!) + half(nodes[i]!)
  const sums: number[] = []
  const counts: number[] = []
  for (let i = 0; i < nodes.length; i++) {
    sums.push(place[nodes[i]!]! - offset[i]!)
    counts.push(1)
    while (sums.length > 1 && sums.at(-2)! / counts.at(-2)! > sums.at(-1)! / counts.at(-1)!) {
      const sum = sums.pop()!
      const count = counts.pop()!
      sums[sums.length - 1]! += sum
      counts[counts.length - 1]! += count
    }
  }
  const first = nodes[0]
  const last = nodes[nodes.length - 1]
  if (first === undefined || last === undefined) return
  const least = -width / 2 + half(first)
  const most = width / 2 - half(last) - offset[nodes.length - 1]!
  let i = 0
  sums.forEach((sum, block) => {
    const middle = Math.max(least, Math.min(most, sum / counts[block]!))
    for (let k = 0; k < counts[block]!; k++, i++) place[nodes[i]!] = middle + offset[i]!
  })
}
