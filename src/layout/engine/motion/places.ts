import type { Columns } from '#layout/engine/columns.ts'

const round = Math.fround

/**
 * Starts the sums of a tick: the push of the field, the weak pull towards the middle (0, 0, 0 here) and anchors of strength below 1. Half
 * an anchor's strength counts against the middle: whoever has a place of its own is hardly drawn away from it.
 * @param repulsion factor of the field
 * @param firm stiffness that every body has by itself
 */
export function pullPlaces(columns: Columns, repulsion: number, centre: number, firm: number): void {
  const { x, y, z, fx, fy, fz, ax, ay, az, stiffness, strength, anchorX, anchorY, anchorZ, places, bodies } = columns
  const push = round(repulsion)
  const middle = round(centre)
  const own = round(firm)
  for (let body = 0; body < bodies; body++) {
    const held = places ? strength[body]! : 0
    const left = round(middle - round(held * 0.5))
    const pull = left > 0 ? left : 0
    let sumX = round(round(push * fx[body]!) - round(pull * x[body]!))
    let sumY = round(round(push * fy[body]!) - round(pull * y[body]!))
    let sumZ = round(round(push * fz[body]!) - round(pull * z[body]!))
    if (held > 0) {
      sumX = round(sumX + round(held * round(anchorX[body]! - x[body]!)))
      sumY = round(sumY + round(held * round(anchorY[body]! - y[body]!)))
      sumZ = round(sumZ + round(held * round(anchorZ[body]! - z[body]!)))
    }
    ax[body] = sumX
    ay[body] = sumY
    az[body] = sumZ
    stiffness[body] = round(round(own + pull) + held)
  }
}
