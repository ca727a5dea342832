import { sample } from '#layout/quality/sample.ts'

/** bodies whose exact force is summed */
const sampled = 300

/**
 * Root mean square of the difference between forces and their exact sums, over that of the exact sums.
 * @param positions 4n
 * @param law factor of the distance vector that pushes a body away from another, by the square of the distance
 * @param force of one body as the engine approximates it
 */
export function errorOfForce(
  positions: Float32Array,
  law: (square: number) => number,
  force: (body: number) => readonly [number, number, number],
): number {
  const count = positions.length / 4
  let wrong = 0
  let right = 0
  for (const body of sample(count, sampled, 1)) {
    let [x, y, z] = [0, 0, 0]
    for (let other = 0; other < count; other++) {
      if (other === body) continue
      const dx = positions[4 * body]! - positions[4 * other]!
      const dy = positions[4 * body + 1]! - positions[4 * other + 1]!
      const dz = positions[4 * body + 2]! - positions[4 * other + 2]!
      const push = law(dx * dx + dy * dy + dz * dz)
      x += dx * push
      y += dy * push
      z += dz * push
    }
    const [ax, ay, az] = force(body)
    wrong += (ax - x) * (ax - x) + (ay - y) * (ay - y) + (az - z) * (az - z)
    right += x * x + y * y + z * z
  }
  return Math.sqrt(wrong / right)
}
