/** Ease-in-out of a transition: 0..1 in, 0..1 out, flat at both ends. */
export function easeInOut(part: number): number {
  const t = Math.min(1, Math.max(0, part))
  return t * t * t * (t * (6 * t - 15) + 10)
}

/** The same with the lowest peak that a cubic has: what goes far is never much faster than on average, so it may arrive sooner. */
export function easeGently(part: number): number {
  const t = Math.min(1, Math.max(0, part))
  return t * t * (3 - 2 * t)
}

/** its steepest slope, in the middle */
export const gentlest = 1.5
