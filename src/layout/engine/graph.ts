/** Who is linked to whom, packed: the neighbours of `v` are `neighbour[neighbourStart[v] .. neighbourStart[v + 1]]`, every link in both directions. */
export interface Graph {
  readonly count: number
  /** count + 1 */
  readonly neighbourStart: Uint32Array
  readonly neighbour: Uint32Array
}

/** Links from a node to itself are left out, parallel ones kept. @throws RangeError when a link ends outside `0 .. count - 1` */
export function graphOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Graph {
  const neighbourStart = new Uint32Array(count + 1)
  for (let link = 0; link < from.length; link++) {
    const a = from[link]!
    const b = to[link]!
    if (!(a >= 0 && a < count && b >= 0 && b < count)) throw new RangeError(`link ${link} joins ${a} and ${b}, the graph has ${count} nodes`)
    if (a === b) continue
    neighbourStart[a + 1]! += 1
    neighbourStart[b + 1]! += 1
  }
  for (let node = 0; node < count; node++) neighbourStart[node + 1]! += neighbourStart[node]!
  const next = neighbourStart.slice(0, count)
  const neighbour = new Uint32Array(neighbourStart[count]!)
  for (let link = 0; link < from.length; link++) {
    const a = from[link]!
    const b = to[link]!
    if (a === b) continue
    neighbour[next[a]!++] = b
    neighbour[next[b]!++] = a
  }
  return { count, neighbourStart, neighbour }
}
