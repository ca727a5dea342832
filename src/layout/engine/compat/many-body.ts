import { type Column, columnOf, type ForceOn } from '#layout/engine/compat/force.ts'

export interface ManyBodyOptions {
  /** per body; negative repels. Default -30 */
  strength?: Column
  /** default 0.9 */
  theta?: number
  /** default 1 */
  distanceMin?: number
  distanceMax?: number
  /** d3-force-3d's defect: what a cell holds is multiplied by sqrt(4 / 8) at every level of an octree. For comparison with it only */
  attenuated?: boolean
}

/**
 * d3's many-body force (Barnes and Hut 1986): a cell acts as one body where its edge is less than theta times its distance.
 * Bodies are walked in the order of the cells, neighbours after each other. Those for which d3 would draw from its random source (they
 * share a coordinate with something) are put off and walked in their own order afterwards, so that every draw is the one d3 makes.
 * Measured at 10,000 bodies: a column for each number of a cell takes twice as long as one cache line for all of them. Groups of 4 to 16
 * bodies that share what all of them accept, and listing accepted cells before summing them up, are not faster than this plain walk.
 */
export function manyBody(options: ManyBodyOptions = {}): ForceOn {
  return (bodies) => {
    const { count, dimensions, x, y, z, vx, vy, vz, cells, jiggle } = bodies
    const strength = columnOf(options.strength ?? -30, count, 'strength')
    const theta = options.theta ?? 0.9
    const opening = 1 / (theta * theta)
    const nearest = options.distanceMin ?? 1
    const least = nearest * nearest
    const farthest = options.distanceMax ?? Infinity
    const most = farthest * farthest
    const perLevel = options.attenuated && dimensions === 3 ? Math.sqrt(4 / 8) : 1
    const inSpace = dimensions === 3
    const leaf = new Int32Array(count)
    const late = new Uint8Array(count)
    let lateCount = 0
    // of each cell in one cache line: where its weight is, from which squared distance on it acts as one, how strongly, where the next is
    let line = new Float64Array(8 * cells.skip.length)
    let words = new Int32Array(line.buffer)

    function weigh(): void {
      if (line.length < 8 * cells.skip.length) {
        line = new Float64Array(8 * cells.skip.length)
        words = new Int32Array(line.buffer)
      }
      const { skip, order, from, to, size } = cells
      for (let cell = cells.count - 1; cell >= 0; cell--) {
        const at = 8 * cell
        let sum = 0
        if (skip[cell] === cell + 1) {
          const together = to[cell]! - from[cell]! > 1 ? 1 : 0
          for (let k = to[cell]! - 1; k >= from[cell]!; k--) {
            const body = order[k]!
            sum += strength[body]!
            leaf[body] = cell
            late[body] = together
          }
          const point = order[from[cell]!]!
          line[at] = x[point]!
          line[at + 1] = y[point]!
          line[at + 2] = z[point]!
          line[at + 3] = 0
        } else {
          let weight = 0
          let wx = 0
          let wy = 0
          let wz = 0
          for (let child = cell + 1; child < skip[cell]!; child = skip[child]!) {
            const pull = line[8 * child + 4]!
            const part = Math.abs(pull)
            if (!(part > 0)) continue
            sum += pull
            weight += part
            wx += part * line[8 * child]!
            wy += part * line[8 * child + 1]!
            wz += part * line[8 * child + 2]!
          }
          sum *= perLevel
          line[at] = wx / weight
          line[at + 1] = wy / weight
          line[at + 2] = wz / weight
          line[at + 3] = size[cell]! * size[cell]! * opening
        }
        line[at + 4] = sum
        words[2 * at + 10] = 8 * skip[cell]!
        // infinitely far: neither acts nor is opened
        if (sum === 0) line[at] = Infinity
      }
    }

    function walkAll(alpha: number): void {
      const { order, points } = cells
      const end = 8 * cells.count
      const cell = line
      const next = words
      for (let k = 0; k < points; k++) {
        const body = order[k]!
        if (late[body] === 1) {
          lateCount += 1
          continue
        }
        const bx = x[body]!
        const by = y[body]!
        const bz = z[body]!
        let sumX = 0
        let sumY = 0
        let sumZ = 0
        let at = 0
        while (at < end) {
          const dx = cell[at]! - bx
          const dy = cell[at + 1]! - by
          const dz = cell[at + 2]! - bz
          let square = dx * dx + dy * dy + dz * dz
          if (cell[at + 3]! < square) {
            if (square < most) {
              if (dx === 0 || dy === 0 || (dz === 0 && inSpace)) {
                late[body] = 1
                lateCount += 1
                break
              }
              if (square < least) square = Math.sqrt(least * square)
              const share = cell[at + 4]! / square
              sumX += dx * share
              sumY += dy * share
              sumZ += dz * share
            }
            at = next[2 * at + 10]!
          } else at += 8
        }
        if (late[body] === 1) continue
        vx[body]! += sumX * alpha
        vy[body]! += sumY * alpha
        vz[body]! += sumZ * alpha
      }
    }

    /** The same with draws, and with those that stand in one point. */
    function walkLate(body: number, alpha: number): void {
      const { skip, order, from, to, count: cellCount } = cells
      const own = leaf[body]!
      let cell = 0
      while (cell < cellCount) {
        const at = 8 * cell
        let dx = line[at]! - x[body]!
        let dy = line[at + 1]! - y[body]!
        let dz = line[at + 2]! - z[body]!
        let square = dx * dx + dy * dy + dz * dz
        if (!(line[at + 3]! < square) && cell !== own) {
          cell += 1
          continue
        }
        const alone = cell === own && from[cell]! + 1 === to[cell]
        if (square < most && !alone) {
          if (dx === 0) {
            dx = jiggle()
            square += dx * dx
          }
          if (dy === 0) {
            dy = jiggle()
            square += dy * dy
          }
          if (dz === 0 && inSpace) {
            dz = jiggle()
            square += dz * dz
          }
          if (square < least) square = Math.sqrt(least * square)
          if (square > 0) {
            let strongly = line[at + 4]!
            if (cell === own) {
              strongly = 0
              for (let k = to[cell]! - 1; k >= from[cell]!; k--) if (order[k] !== body) strongly += strength[order[k]!]!
            }
            const share = (strongly * alpha) / square
            vx[body]! += dx * share
            vy[body]! += dy * share
            vz[body]! += dz * share
          }
        }
        cell = skip[cell]!
      }
    }

    return (alpha) => {
      cells.build(x, y, z)
      late.fill(0)
      weigh()
      lateCount = 0
      walkAll(alpha)
      for (let body = 0; lateCount > 0 && body < count; body++) {
        if (late[body] !== 1) continue
        lateCount -= 1
        walkLate(body, alpha)
      }
    }
  }
}
