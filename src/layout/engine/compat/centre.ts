import type { ForceOn } from '#layout/engine/compat/force.ts'

export interface CentreOptions {
  x?: number
  y?: number
  z?: number
  /** share of the way per tick, whatever alpha. Default 1 */
  strength?: number
}

/** d3's forceCenter: moves all bodies alike, so that their mean comes to stand at the point. Changes places, not velocities. */
export function centre(options: CentreOptions = {}): ForceOn {
  return ({ count, dimensions, x, y, z }) => {
    const strength = options.strength ?? 1
    const axes = [
      [x, options.x ?? 0],
      [y, options.y ?? 0],
      [z, options.z ?? 0],
    ] as const
    const used = axes.slice(0, dimensions)
    return () => {
      for (const [at, middle] of used) {
        let sum = 0
        for (let body = 0; body < count; body++) sum += at[body]!
        const by = (sum / count - middle) * strength
        if (by !== 0) for (let body = 0; body < count; body++) at[body]! -= by
      }
    }
  }
}
