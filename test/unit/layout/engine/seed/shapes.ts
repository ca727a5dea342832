import fc from 'fast-check'
import { graphOf, type Graph } from '#layout/engine/graph.ts'

type Links = readonly (readonly [number, number])[]

export const linked = (count: number, links: Links): Graph =>
  graphOf(
    count,
    links.map(([from]) => from),
    links.map(([, to]) => to),
  )
export const pathOf = (count: number): Graph =>
  linked(
    count,
    Array.from({ length: count - 1 }, (_, k) => [k, k + 1]),
  )
export const cycleOf = (count: number): Graph =>
  linked(
    count,
    Array.from({ length: count }, (_, k) => [k, (k + 1) % count]),
  )
export const starOf = (leaves: number): Graph =>
  linked(
    leaves + 1,
    Array.from({ length: leaves }, (_, k) => [0, k + 1]),
  )
/** Node `row * side + column`. */
export const gridOf = (side: number): Graph =>
  linked(
    side * side,
    Array.from({ length: side * side }, (_, v) => v).flatMap((v): [number, number][] => [
      ...(v % side < side - 1 ? [[v, v + 1] as [number, number]] : []),
      ...(v + side < side * side ? [[v, v + side] as [number, number]] : []),
    ]),
  )

export const between = (places: Float32Array, a: number, b: number): number =>
  Math.hypot(places[3 * a]! - places[3 * b]!, places[3 * a + 1]! - places[3 * b + 1]!, places[3 * a + 2]! - places[3 * b + 2]!)

/** Any graph: sparse enough to fall apart, with links to oneself and parallel ones. */
export const anyGraph = fc
  .integer({ min: 1, max: 60 })
  .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 90 })))
  .map(([count, links]) => linked(count, links))
