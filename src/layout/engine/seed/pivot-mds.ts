import { leadingEigenvectors } from '#layout/engine/seed/eigenvectors.ts'
import type { Pivots } from '#layout/engine/seed/pivots.ts'

/** rows that enter the eigenproblem at most: the shape of a sum over so many does not change with more */
const sample = 1024

/**
 * PivotMDS (Brandes & Pich, Eigensolver methods for progressive multidimensional scaling of large data, Graph Drawing 2006): the squared
 * distances to the pivots, doubly centred, projected on the leading eigenvectors of the small pivots x pivots matrix. Adds to `places`,
 * which are 0 there before; the scale is arbitrary.
 */
export function project(pivots: Pivots, dimensions: 2 | 3, places: Float32Array): void {
  const { first, size, count, distance } = pivots
  // the mean over the pivots of a node's squared distances, and over the nodes of a pivot's
  const rowMean = new Float64Array(size)
  const pivotMean = new Float64Array(count)
  let mean = 0
  for (let p = 0; p < count; p++) {
    const offset = p * size
    let sum = 0
    for (let v = 0; v < size; v++) {
      const d = distance[offset + v]!
      sum += d * d
      rowMean[v]! += d * d
    }
    pivotMean[p] = sum / size
    mean += sum / size / count
  }
  for (let v = 0; v < size; v++) rowMean[v]! /= count

  const gram = gramMatrix(pivots, rowMean, pivotMean, mean)
  const axes = leadingEigenvectors(gram, count, dimensions)
  for (let p = 0; p < count; p++) {
    const offset = p * size
    const x = -0.5 * axes[p]!
    const y = -0.5 * axes[count + p]!
    const z = dimensions === 3 ? -0.5 * axes[2 * count + p]! : 0
    const centre = pivotMean[p]! - mean
    for (let v = 0, at = 3 * first; v < size; v++, at += 3) {
      const d = distance[offset + v]!
      const c = d * d - rowMean[v]! - centre
      places[at]! += x * c
      places[at + 1]! += y * c
      places[at + 2]! += z * c
    }
  }
}

/** Products of the doubly centred columns with each other, over all nodes or an even sample of them. */
function gramMatrix(pivots: Pivots, rowMean: Float64Array, pivotMean: Float64Array, mean: number): Float64Array {
  const { size, count, distance } = pivots
  const gram = new Float64Array(count * count)
  const step = Math.max(1, Math.floor(size / sample))
  const row = new Float64Array(count)
  for (let v = 0; v < size; v += step) {
    const shift = rowMean[v]! - mean
    for (let p = 0, at = v; p < count; p++, at += size) {
      const d = distance[at]!
      row[p] = d * d - shift - pivotMean[p]!
    }
    for (let p = 0; p < count; p++) {
      const value = row[p]!
      const offset = p * count
      for (let q = 0; q <= p; q++) gram[offset + q]! += value * row[q]!
    }
  }
  for (let p = 0; p < count; p++) for (let q = 0; q < p; q++) gram[q * count + p] = gram[p * count + q]!
  return gram
}
