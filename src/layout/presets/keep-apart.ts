/**
 * Moves what stands on one line as little as keeps the order, `half` of room on either side of each, and all inside `width` round 0 (as far
 * as it is wide enough): least squares by pooling neighbours that press on each other. `nodes` in their order; `place` is rewritten.
 */
export function keepApart(nodes: ArrayLike<number>, place: Float64Array, half: (node: number) => number, width: number): void {
  // with the room that everything before it takes subtracted, keeping apart is keeping in order
  const offset = new Float64Array(nodes.length)
  for (let i = 1; i < nodes.length; i++) offset[i] = offset[i - 1]! + half(nodes[i - 1]!) + half(nodes[i]!)
  const piles: { sum: number; count: number }[] = []
  for (let i = 0; i < nodes.length; i++) {
    let pile = { sum: place[nodes[i]!]! - offset[i]!, count: 1 }
    for (let before = piles.at(-1); before !== undefined && before.sum / before.count > pile.sum / pile.count; before = piles.at(-1)) {
      pile = { sum: before.sum + pile.sum, count: before.count + pile.count }
      piles.pop()
    }
    piles.push(pile)
  }
  const first = nodes[0]
  const last = nodes[nodes.length - 1]
  if (first === undefined || last === undefined) return
  const least = -width / 2 + half(first)
  const most = width / 2 - half(last) - offset[nodes.length - 1]!
  let i = 0
  for (const { sum, count } of piles) {
    const middle = Math.max(least, Math.min(most, sum / count))
    for (let k = 0; k < count; k++, i++) place[nodes[i]!] = middle + offset[i]!
  }
}
