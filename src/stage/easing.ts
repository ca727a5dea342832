/** Ease-in-out of a transition: 0..1 in, 0..1 out, flat at both ends. */
export function easeInOut(part: number): number {
  const t = Math.min(1, Math.max(0, part))
  return t * t * t * (t * (6 * t - 15) + 10)
}
