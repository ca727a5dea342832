import { type Graph, graphOf } from '#layout/engine/graph.ts'
import { randomSource } from '#model/exact.ts'

export type Place = readonly [x: number, y: number, z?: number]

/** 4n as an engine publishes them. */
export const placed = (places: readonly Place[]): Float32Array => Float32Array.from(places.flatMap(([x, y, z = 0]) => [x, y, z, 1]))

export const graphFrom = (count: number, links: readonly (readonly [number, number])[]): Graph =>
  graphOf(
    count,
    links.map(([from]) => from),
    links.map(([, to]) => to),
  )

export const path = (count: number): Graph =>
  graphFrom(
    count,
    Array.from({ length: count - 1 }, (_, at) => [at, at + 1] as const),
  )

/** Nodes by column and row, linked to the ones beside and above. */
export function grid(side: number): { graph: Graph; places: Place[] } {
  const links: [number, number][] = []
  const places: Place[] = []
  for (let node = 0; node < side * side; node++) {
    const x = Math.floor(node / side)
    const y = node % side
    places.push([x, y])
    if (x + 1 < side) links.push([node, node + side])
    if (y + 1 < side) links.push([node, node + 1])
  }
  return { graph: graphFrom(side * side, links), places }
}

export function chance(count: number, seed: number): Float32Array {
  const random = randomSource(seed)
  return placed(Array.from({ length: count }, () => [random(), random(), random()] as const))
}

/** Everything `times` as large and moved. */
export const scaledAndMoved = (positions: Float32Array, times: number, by: number): Float32Array =>
  positions.map((value, at) => (at % 4 === 3 ? value : value * times + by))
