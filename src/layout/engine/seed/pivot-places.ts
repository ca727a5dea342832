import type { Graph } from '#layout/engine/graph.ts'
import { components, renumbered, type Components } from '#layout/engine/seed/components.ts'
import { leadingEigenvectors } from '#layout/engine/seed/eigenvectors.ts'
import { jitter } from '#layout/engine/seed/jitter.ts'
import { choosePivots, pivotRoom, type Pivots } from '#layout/engine/seed/pivots.ts'
import { isStar, placeStar } from '#layout/engine/seed/star.ts'

export interface PivotOptions {
  dimensions: 2 | 3
  /** nodes from which distances are measured; more is truer and slower */
  pivots: number
  /** read as 32 bits */
  seed: number
}

/** half the side of the cube in which a node is thrown off its computed place, in mean lengths of a link */
const shake = 0.15
/** rows that enter the eigenproblem at most: the shape of a sum over so many does not change with more */
const sample = 4096

/**
 * Places by PivotMDS (Brandes & Pich, Graph Drawing 2006 and 2007): the graph's distances to a few pivots, doubly centred, projected on the
 * leading eigenvectors of the small pivots x pivots matrix. Each component stands around the origin, its linked nodes about 1 apart on
 * average. Nodes that the pivots cannot tell apart are kept from coinciding by a seeded jitter.
 * @returns 3n: x, y, z; z = 0 in the plane
 */
export function pivotPlaces(graph: Graph, options: PivotOptions): Float32Array {
  const parts = components(graph)
  return inOrder(parts, placedByPivots(renumbered(graph, parts.order), parts, options))
}

/** The same on a graph whose node `i` is `parts.order[i]` of the caller's; the places too are in that order. */
export function placedByPivots(graph: Graph, parts: Components, options: PivotOptions): Float32Array {
  const places = new Float32Array(3 * graph.count)
  let largest = 0
  for (let c = 0; c < parts.count; c++) largest = Math.max(largest, parts.size[c]!)
  const room = pivotRoom(largest, options.pivots)
  for (let c = 0; c < parts.count; c++) {
    const first = parts.start[c]!
    const size = parts.size[c]!
    if (size === 1) continue
    if (isStar(graph, first, size)) {
      placeStar(graph, first, size, options.dimensions, places)
      continue
    }
    const pivots = choosePivots(graph, first, size, options.pivots, parts.order, room)
    project(pivots, options.dimensions, places)
    toLinkLength(graph, first, size, places)
    shaken(first, size, options, parts.order, places)
  }
  return places
}

/** Places in the caller's numbering. */
export function inOrder(parts: Components, places: Float32Array): Float32Array {
  const result = new Float32Array(places.length)
  const { order } = parts
  for (let at = 0; at < order.length; at++) {
    const node = 3 * order[at]!
    result[node] = places[3 * at]!
    result[node + 1] = places[3 * at + 1]!
    result[node + 2] = places[3 * at + 2]!
  }
  return result
}

function project(pivots: Pivots, dimensions: 2 | 3, places: Float32Array): void {
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

/** Scales a component so that its linked nodes are 1 apart on average. */
export function toLinkLength(graph: Graph, first: number, size: number, places: Float32Array): void {
  const { neighbourStart, neighbour } = graph
  let sum = 0
  let links = 0
  for (let v = first; v < first + size; v++) {
    const end = neighbourStart[v + 1]!
    for (let k = neighbourStart[v]!; k < end; k++) {
      const other = neighbour[k]!
      if (other < v) continue
      const x = places[3 * v]! - places[3 * other]!
      const y = places[3 * v + 1]! - places[3 * other + 1]!
      const z = places[3 * v + 2]! - places[3 * other + 2]!
      sum += Math.sqrt(x * x + y * y + z * z)
      links += 1
    }
  }
  const factor = sum > 0 ? links / sum : 1
  for (let at = 3 * first; at < 3 * (first + size); at++) places[at]! *= factor
}

function shaken(first: number, size: number, options: PivotOptions, name: Uint32Array, places: Float32Array): void {
  const { dimensions, seed } = options
  for (let v = first; v < first + size; v++)
    for (let axis = 0; axis < dimensions; axis++) places[3 * v + axis]! += shake * jitter(seed, name[v]!, axis)
}
