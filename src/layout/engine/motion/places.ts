import type { Columns } from '#layout/engine/columns.ts'

const round = Math.fround

/**
 * Adds the pull of anchors, after all others: a body of strength s comes to rest at s of the way from where the other forces would have
 * it to its anchor, however many links draw on it. Strength 1 is not a pull: such bodies are held.
 */
export function pullPlaces(columns: Columns): void {
  const { x, y, z, ax, ay, az, stiffness, strength, anchorX, anchorY, anchorZ, places, bodies } = columns
  if (!places) return
  for (let body = 0; body < bodies; body++) {
    const held = strength[body]!
    if (!(held > 0 && held < 1)) continue
    const firm = round(stiffness[body]! / round(1 - held))
    const pull = round(held * firm)
    ax[body] = round(ax[body]! + round(pull * round(anchorX[body]! - x[body]!)))
    ay[body] = round(ay[body]! + round(pull * round(anchorY[body]! - y[body]!)))
    az[body] = round(az[body]! + round(pull * round(anchorZ[body]! - z[body]!)))
    stiffness[body] = firm
  }
}
