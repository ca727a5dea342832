import type { Columns } from '#layout/engine/columns.ts'

const round = Math.fround

/**
 * Moves every body that is not held by its velocity, v = friction * v + step * sum / stiffness: gradient descent with momentum in which
 * every body goes by its own stiffness, so that a hub with 600 links and a leaf come to rest in the same number of ticks (Jacobi
 * preconditioning; the attraction's part is one step of majorization, as in SMACOF).
 * @param longest no body goes further in one tick, u: a wild problem cannot explode
 * @returns sum of the ways, u
 */
export function integrate(columns: Columns, friction: number, step: number, longest: number): number {
  const { x, y, z, vx, vy, vz, ax, ay, az, stiffness, held, bodies } = columns
  const kept = round(friction)
  const stride = round(step)
  const most = round(longest)
  let way = 0
  for (let body = 0; body < bodies; body++) {
    if (held[body] !== 0) {
      vx[body] = 0
      vy[body] = 0
      vz[body] = 0
      continue
    }
    const share = round(stride / stiffness[body]!)
    let byX = round(round(kept * vx[body]!) + round(share * ax[body]!))
    let byY = round(round(kept * vy[body]!) + round(share * ay[body]!))
    let byZ = round(round(kept * vz[body]!) + round(share * az[body]!))
    let length = round(Math.sqrt(round(round(round(byX * byX) + round(byY * byY)) + round(byZ * byZ))))
    // neither NaN nor infinity gets into a place
    if (!(length < 1e30)) {
      byX = 0
      byY = 0
      byZ = 0
      length = 0
    }
    if (length > most) {
      const cut = round(most / length)
      byX = round(byX * cut)
      byY = round(byY * cut)
      byZ = round(byZ * cut)
      length = most
    }
    vx[body] = byX
    vy[body] = byY
    vz[body] = byZ
    x[body] = round(x[body]! + byX)
    y[body] = round(y[body]! + byY)
    z[body] = round(z[body]! + byZ)
    way += length
  }
  return way
}
