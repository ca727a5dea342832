import type { Triple } from '#exporters/hand-out/baked.ts'
import { dot } from '#exporters/hand-out/tubes.ts'

/** m between two flat things in one plane: enough that no viewer's depth buffer mixes them up at arm's length */
const step = 0.0004

interface Taken { layer: number; overlaps: readonly [number, number][] }

/** On which sheet of a pile a flat thing lies: over everything laid before it in the same plane that it touches. */
export class Layers {
  readonly #piles = new Map<string, Taken[]>()

  /** A level stretch of a ring, u and radians. @returns m above its plane */
  overArc(y: number, inner: number, outer: number, from: number, to: number): number {
    return this.#lay(`arc ${y.toFixed(4)}`, [[inner, outer], [Math.min(from, to), Math.max(from, to)]])
  }

  /** A rectangle, m. @returns m along its normal */
  over(normal: Triple, corners: readonly Triple[]): number {
    const plane = `${normal.map((part) => Math.abs(part).toFixed(3)).join()} ${dot(normal, corners[0]!).toFixed(4)}`
    return this.#lay(plane, [0, 1, 2].map((axis) => [Math.min(...corners.map((at) => at[axis]!)), Math.max(...corners.map((at) => at[axis]!))]))
  }

  #lay(plane: string, overlaps: [number, number][]): number {
    const pile = this.#piles.get(plane) ?? []
    this.#piles.set(plane, pile)
    const below = pile.filter((other) => other.overlaps.every(([low, high], axis) => low < overlaps[axis]![1] + 1e-6 && overlaps[axis]![0] < high + 1e-6))
    const layer = below.reduce((most, other) => Math.max(most, other.layer + 1), 0)
    pile.push({ layer, overlaps })
    return layer * step
  }
}
