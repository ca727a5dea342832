import { cos, sin } from '#model/exact.ts'

const fullTurn = 6.283185307179586
/** cosine and sine of the golden angle, 2 pi (1 - 1 / golden ratio): steps of it never come back to the same place */
const goldenCosine = -0.7373688780783197
const goldenSine = 0.6754902942615238

/** `count` directions of length 1, about equally far from their neighbours (a spiral by the golden angle); nearest two: 3 / sqrt(count). 3 numbers each. */
export function evenOnSphere(count: number): Float32Array {
  const result = new Float32Array(3 * count)
  let cosine = 1
  let sine = 0
  for (let k = 0; k < count; k++) {
    const y = 1 - (2 * k + 1) / count
    const ring = Math.sqrt(1 - y * y)
    result[3 * k] = ring * cosine
    result[3 * k + 1] = y
    result[3 * k + 2] = ring * sine
    const turned = cosine * goldenCosine - sine * goldenSine
    sine = sine * goldenCosine + cosine * goldenSine
    cosine = turned
  }
  return result
}

/** `count` directions of length 1 in the plane z = 0, equally far from their neighbours. 3 numbers each. */
export function evenOnCircle(count: number): Float32Array {
  const result = new Float32Array(3 * count)
  const turnCosine = cos(fullTurn / count)
  const turnSine = sin(fullTurn / count)
  let cosine = 1
  let sine = 0
  for (let k = 0; k < count; k++) {
    result[3 * k] = cosine
    result[3 * k + 1] = sine
    const turned = cosine * turnCosine - sine * turnSine
    sine = sine * turnCosine + cosine * turnSine
    cosine = turned
  }
  return result
}
