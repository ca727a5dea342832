import type { LayoutProblem } from '#layout/engine/engine.ts'
import { graphOf } from '#layout/engine/graph.ts'
import type { Loaded } from '#layout/engine/load.ts'
import { cbrt, randomSource } from '#model/exact.ts'

/** u: how far a newcomer starts from the mean of its neighbours, at most; half a unit under the bounded law */
export const widest = 0.08
export const scatterOf = ({ law, unit = 1 }: LayoutProblem): number => (law === 'bounded' ? Math.min(widest, 0.5 * unit) : widest)

/** In rounds: each body near the mean of its neighbours of earlier rounds, so that the order within a round cannot matter; the unlinked last, on a shell. */
export function placeOutwards(problem: LayoutProblem, loaded: Loaded, placed: Uint8Array): void {
  const { columns } = loaded
  const { bodies, linkFrom, linkTo, x, y, z } = columns
  const { neighbourStart, neighbour } = graphOf(bodies, linkFrom, linkTo)
  let front: number[] = []
  for (let body = 0; body < bodies; body++) if (placed[body] === 1) front.push(body)
  while (front.length > 0) {
    const reached: number[] = []
    for (const body of front) {
      for (let at = neighbourStart[body]!; at < neighbourStart[body + 1]!; at++) {
        if (placed[neighbour[at]!] !== 0) continue
        placed[neighbour[at]!] = 2
        reached.push(neighbour[at]!)
      }
    }
    for (const body of reached) {
      let [sumX, sumY, sumZ, known] = [0, 0, 0, 0]
      for (let at = neighbourStart[body]!; at < neighbourStart[body + 1]!; at++) {
        const other = neighbour[at]!
        if (placed[other] !== 1) continue
        sumX += x[other]!
        sumY += y[other]!
        sumZ += z[other]!
        known += 1
      }
      scatterAround(problem, loaded, body, sumX / known, sumY / known, sumZ / known, scatterOf(problem))
    }
    for (const body of reached) placed[body] = 1
    front = reached
  }
  const shell = problem.law === 'bounded' ? (problem.unit ?? 1) * cbrt(bodies) : 0.7
  for (let body = 0; body < bodies; body++) if (placed[body] === 0) scatterAround(problem, loaded, body, 0, 0, 0, shell)
}

/** Near a place, in a direction that depends on the seed and the node's own number only. */
export function scatterAround(problem: LayoutProblem, { columns }: Loaded, body: number, toX: number, toY: number, toZ: number, reach: number): void {
  const random = randomSource(Math.imul(problem.seed | 0, 0x9e3779b1) ^ columns.node[body]!)
  let [byX, byY, byZ, square] = [0, 0, 0, 0]
  // a direction evenly spread, by rejection: that needs no sine
  do {
    byX = 2 * random() - 1
    byY = 2 * random() - 1
    byZ = columns.flat ? 0 : 2 * random() - 1
    square = byX * byX + byY * byY + byZ * byZ
  } while (square > 1 || square < 1e-4)
  const far = (reach * (0.5 + random())) / Math.sqrt(square)
  columns.x[body] = toX + far * byX
  columns.y[body] = toY + far * byY
  columns.z[body] = toZ + far * byZ
}
