import type { Columns } from '#layout/engine/columns.ts'

const round = Math.fround

/**
 * Starts the sums of a tick: the push of the field and the weak pull towards the middle (0, 0, 0). Half an anchor's strength counts
 * against the middle: whoever has a place of its own is hardly drawn away from it.
 * @param repulsion factor of the field
 * @param firm stiffness that every body has by itself
 */
export function beginSums(columns: Columns, repulsion: number, centre: number, firm: number): void {
  const { x, y, z, fx, fy, fz, ax, ay, az, stiffness, strength, places, bodies } = columns
  const push = round(repulsion)
  const middle = round(centre)
  const own = round(firm)
  for (let body = 0; body < bodies; body++) {
    const left = places ? round(middle - round(strength[body]! * 0.5)) : middle
    const pull = left > 0 ? left : 0
    ax[body] = round(round(push * fx[body]!) - round(pull * x[body]!))
    ay[body] = round(round(push * fy[body]!) - round(pull * y[body]!))
    az[body] = round(round(push * fz[body]!) - round(pull * z[body]!))
    stiffness[body] = round(own + pull)
  }
}
