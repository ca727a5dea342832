import { type Column, columnOf, type ForceOn } from '#layout/engine/compat/force.ts'

export interface LinkOptions {
  /** bodies by number; a link from a body to itself counts twice in its degree and only jiggles */
  from: ArrayLike<number>
  to: ArrayLike<number>
  /** rest length. Default 30 */
  distance?: Column
  /** default 1 / the smaller degree of the two ends, which keeps hubs stable */
  strength?: Column
  /** default 1; more make links stiffer */
  iterations?: number
}

/** Links that end at each body. @throws RangeError when one ends at a body that does not exist */
export function degreesOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Uint32Array {
  const degree = new Uint32Array(count)
  for (let link = 0; link < from.length; link++) {
    if (!(from[link]! < count && to[link]! < count)) throw new RangeError(`link ${link} ends at a body that does not exist`)
    degree[from[link]!]! += 1
    degree[to[link]!]! += 1
  }
  return degree
}

/** d3's link force: springs on where the ends will be after this tick; the end with more links moves less. */
export function link(options: LinkOptions): ForceOn {
  return ({ count, dimensions, x, y, z, vx, vy, vz, jiggle }) => {
    const from = Uint32Array.from(options.from)
    const to = Uint32Array.from(options.to)
    const degree = degreesOf(count, from, to)
    const distance = columnOf(options.distance ?? 30, from.length, 'distance')
    const strength =
      options.strength === undefined
        ? Float64Array.from(from, (end, at) => 1 / Math.min(degree[end]!, degree[to[at]!]!))
        : columnOf(options.strength, from.length, 'strength')
    const bias = Float64Array.from(from, (end, at) => degree[end]! / (degree[end]! + degree[to[at]!]!))
    const iterations = options.iterations ?? 1
    const inSpace = dimensions === 3
    return (alpha) => {
      for (let round = 0; round < iterations; round++) {
        for (let at = 0; at < from.length; at++) {
          const source = from[at]!
          const target = to[at]!
          let dx = x[target]! + vx[target]! - x[source]! - vx[source]!
          let dy = y[target]! + vy[target]! - y[source]! - vy[source]!
          let dz = z[target]! + vz[target]! - z[source]! - vz[source]!
          if (dx === 0) dx = jiggle()
          if (dy === 0) dy = jiggle()
          if (dz === 0 && inSpace) dz = jiggle()
          const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
          const pull = ((length - distance[at]!) / length) * alpha * strength[at]!
          dx *= pull
          dy *= pull
          dz *= pull
          const share = bias[at]!
          vx[target]! -= dx * share
          vy[target]! -= dy * share
          vz[target]! -= dz * share
          const rest = 1 - share
          vx[source]! += dx * rest
          vy[source]! += dy * rest
          vz[source]! += dz * rest
        }
      }
    }
  }
}
