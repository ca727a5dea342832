/** A run is at rest when the mean way of a body in a tick, over the RMS radius, stays below this for so many ticks. */
export const quietEnergy = 1e-3
export const quietTicks = 3
/** u: the radius that ways are measured by is never less */
const leastRadius = 0.05

/** Root of the mean square distance of the first `count` bodies from their middle, u. */
export function rmsRadius(count: number, x: ArrayLike<number>, y: ArrayLike<number>, z: ArrayLike<number>): number {
  let sumX = 0
  let sumY = 0
  let sumZ = 0
  let square = 0
  for (let body = 0; body < count; body++) {
    sumX += x[body]!
    sumY += y[body]!
    sumZ += z[body]!
    square += x[body]! * x[body]! + y[body]! * y[body]! + z[body]! * z[body]!
  }
  const variance = square / count - (sumX * sumX + sumY * sumY + sumZ * sumZ) / (count * count)
  return Math.max(leastRadius, Math.sqrt(Math.max(0, variance)))
}
