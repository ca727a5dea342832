import { jitter } from '#layout/engine/seed/jitter.ts'

/** enough for every gap that a picture shows; where two values are closer, any turn between their vectors serves as well */
const rounds = 60
/** an axis this much thinner than the first one is rounding, not structure */
const negligible = 1e-7

/**
 * The `wanted` leading eigenvectors of a symmetric positive semidefinite matrix (`size` x `size`, by rows), longest first, each of length 1
 * or all zero where the matrix has no more to give. Power iteration of all vectors at once with Gram-Schmidt, a fixed number of rounds, so
 * that every machine stops at the same bits. The largest entry of each vector (the first of equals) is positive.
 */
export function leadingEigenvectors(matrix: Float64Array, size: number, wanted: number): Float64Array {
  const vectors = new Float64Array(wanted * size)
  for (let k = 0; k < wanted; k++) for (let i = 0; i < size; i++) vectors[k * size + i] = jitter(1, i, k)
  const next = new Float64Array(wanted * size)
  const values = new Float64Array(wanted)
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < wanted; k++) multiply(matrix, size, vectors, next, k * size)
    orthonormal(next, size, wanted, values)
    vectors.set(next)
  }
  for (let k = 0; k < wanted; k++) {
    const from = k * size
    let top = 0
    for (let i = 0; i < size; i++) if (Math.abs(vectors[from + i]!) > Math.abs(top) * (1 + 1e-9)) top = vectors[from + i]!
    const sign = !(values[k]! > negligible * values[0]!) ? 0 : top < 0 ? -1 : 1
    for (let i = 0; i < size; i++) vectors[from + i]! *= sign
  }
  return vectors
}

function multiply(matrix: Float64Array, size: number, from: Float64Array, to: Float64Array, offset: number): void {
  for (let row = 0; row < size; row++) {
    let sum = 0
    const start = row * size
    for (let i = 0; i < size; i++) sum += matrix[start + i]! * from[offset + i]!
    to[offset + row] = sum
  }
}

/** Gram-Schmidt in place; `values` gets what was left of each vector before it was made 1 long. */
function orthonormal(vectors: Float64Array, size: number, wanted: number, values: Float64Array): void {
  for (let k = 0; k < wanted; k++) {
    const from = k * size
    for (let earlier = 0; earlier < k; earlier++) {
      const against = earlier * size
      let dot = 0
      for (let i = 0; i < size; i++) dot += vectors[from + i]! * vectors[against + i]!
      for (let i = 0; i < size; i++) vectors[from + i]! -= dot * vectors[against + i]!
    }
    let square = 0
    for (let i = 0; i < size; i++) square += vectors[from + i]! * vectors[from + i]!
    const length = Math.sqrt(square)
    values[k] = length
    const factor = length > 0 ? 1 / length : 0
    for (let i = 0; i < size; i++) vectors[from + i]! *= factor
  }
}
