import { type Column, columnOf, type ForceOn } from '#layout/engine/compat/force.ts'

export interface CollideOptions {
  /** per body. Default 1 */
  radius?: Column
  /** share of an overlap that is undone at once. Default 1 */
  strength?: number
  /** default 1 */
  iterations?: number
}

/**
 * d3's collision: every pair that would overlap after this tick is pushed apart, the smaller body further, in the order of the bodies and
 * cells (each push changes what the next sees). Of bodies in one point only the last of them is found by others, as in d3.
 * A cell also knows its last body: walks for later ones leave it out, which saves half of d3's visits and no pair.
 */
export function collide(options: CollideOptions = {}): ForceOn {
  return ({ count, dimensions, x, y, z, vx, vy, vz, cells, jiggle }) => {
    const radius = columnOf(options.radius ?? 1, count, 'radius')
    const strength = options.strength ?? 1
    const iterations = options.iterations ?? 1
    const inSpace = dimensions === 3
    const nextX = new Float64Array(count)
    const nextY = new Float64Array(count)
    const nextZ = new Float64Array(count)
    // of each cell: its widest radius and its last body
    let widest = new Float64Array(cells.skip.length)
    let last = new Int32Array(cells.skip.length)

    function measure(): void {
      if (last.length < cells.skip.length) {
        widest = new Float64Array(cells.skip.length)
        last = new Int32Array(cells.skip.length)
      }
      const { skip, order, to } = cells
      for (let cell = cells.count - 1; cell >= 0; cell--) {
        let wide = 0
        let late = -1
        if (skip[cell] === cell + 1) {
          late = order[to[cell]! - 1]!
          wide = radius[late]!
        } else {
          for (let child = cell + 1; child < skip[cell]!; child = skip[child]!) {
            if (widest[child]! > wide) wide = widest[child]!
            if (last[child]! > late) late = last[child]!
          }
        }
        widest[cell] = wide
        last[cell] = late
      }
    }

    function walk(body: number): void {
      const { skip, count: cellCount, size } = cells
      const lowX = cells.x
      const lowY = cells.y
      const lowZ = cells.z
      const px = x[body]! + vx[body]!
      const py = y[body]! + vy[body]!
      const pz = z[body]! + vz[body]!
      const own = radius[body]!
      let cell = 0
      while (cell < cellCount) {
        const next = skip[cell]!
        const other = last[cell]!
        if (other <= body) {
          cell = next
          continue
        }
        const reach = own + widest[cell]!
        if (next > cell + 1) {
          const edge = size[cell]!
          const x0 = lowX[cell]!
          const y0 = lowY[cell]!
          const z0 = lowZ[cell]!
          const apart =
            x0 > px + reach ||
            x0 + edge < px - reach ||
            y0 > py + reach ||
            y0 + edge < py - reach ||
            (inSpace && (z0 > pz + reach || z0 + edge < pz - reach))
          cell = apart ? next : cell + 1
          continue
        }
        cell = next
        let dx = px - x[other]! - vx[other]!
        let dy = py - y[other]! - vy[other]!
        let dz = pz - z[other]! - vz[other]!
        let square = dx * dx + dy * dy + dz * dz
        if (!(square < reach * reach)) continue
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
        const length = Math.sqrt(square)
        const push = ((reach - length) / length) * strength
        dx *= push
        dy *= push
        dz *= push
        const others = radius[other]! * radius[other]!
        const share = others / (own * own + others)
        vx[body]! += dx * share
        vy[body]! += dy * share
        vz[body]! += dz * share
        const rest = 1 - share
        vx[other]! -= dx * rest
        vy[other]! -= dy * rest
        vz[other]! -= dz * rest
      }
    }

    return () => {
      for (let round = 0; round < iterations; round++) {
        for (let body = 0; body < count; body++) {
          nextX[body] = x[body]! + vx[body]!
          nextY[body] = y[body]! + vy[body]!
          nextZ[body] = z[body]! + vz[body]!
        }
        cells.build(nextX, nextY, nextZ)
        measure()
        for (let body = 0; body < count; body++) walk(body)
      }
    }
  }
}
