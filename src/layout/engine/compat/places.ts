import { type Column, columnOf, type ForceOn } from '#layout/engine/compat/force.ts'

export interface PlaceOptions {
  /** where to, per body; an axis that is left out is free, and so is a body whose place on it is NaN */
  x?: Column
  y?: Column
  z?: Column
  /** share of the way per tick at alpha 1. Default 0.1 */
  strength?: Column
}

/** d3's forceX, forceY and forceZ in one pass. */
export function place(options: PlaceOptions): ForceOn {
  return ({ count, dimensions, x, y, z, vx, vy, vz }) => {
    const strength = columnOf(options.strength ?? 0.1, count, 'strength')
    const axes = [
      [options.x, x, vx],
      [options.y, y, vy],
      [dimensions === 3 ? options.z : undefined, z, vz],
    ] as const
    const pulls = axes.flatMap(([goal, at, speed]) => (goal === undefined ? [] : [{ goal: columnOf(goal, count, 'place'), at, speed }]))
    return (alpha) => {
      for (const { goal, at, speed } of pulls) {
        for (let body = 0; body < count; body++) {
          const to = goal[body]!
          if (to === to) speed[body]! += (to - at[body]!) * strength[body]! * alpha
        }
      }
    }
  }
}

export interface RadialOptions {
  /** distance from the middle, per body; NaN: not held */
  radius: Column
  x?: number
  y?: number
  z?: number
  /** default 0.1 */
  strength?: Column
}

/** d3's radial force: towards a circle, or a sphere in space. */
export function radial(options: RadialOptions): ForceOn {
  return ({ count, dimensions, x, y, z, vx, vy, vz }) => {
    const radius = columnOf(options.radius, count, 'radius')
    const strength = columnOf(options.strength ?? 0.1, count, 'strength')
    const middleX = options.x ?? 0
    const middleY = options.y ?? 0
    const middleZ = dimensions === 3 ? (options.z ?? 0) : 0
    // a body in the middle has no way out: d3 gives it this one
    const least = 1e-6
    return (alpha) => {
      for (let body = 0; body < count; body++) {
        if (radius[body] !== radius[body]) continue
        const dx = x[body]! - middleX || least
        const dy = y[body]! - middleY || least
        const dz = dimensions === 3 ? z[body]! - middleZ || least : 0
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
        const pull = ((radius[body]! - distance) * strength[body]! * alpha) / distance
        vx[body]! += dx * pull
        vy[body]! += dy * pull
        vz[body]! += dz * pull
      }
    }
  }
}
