import type { BodyColumns } from '#xr/pointing/body-tree.ts'
import type { Cone } from '#xr/pointing/cone.ts'

/** u */
export interface Ball { x: number; y: number; z: number; radius: number }

/** Bodies as the stage keeps them. */
export function columnsOf(balls: readonly Ball[]): BodyColumns {
  const places = new Float32Array(4 * balls.length)
  const looks = new Float32Array(4 * balls.length)
  balls.forEach(({ x, y, z, radius }, node) => {
    places.set([x, y, z, 1], 4 * node)
    looks.set([radius, 1, -1, -1], 4 * node)
  })
  return { places, looks }
}

/** A ball of bodies of about this radius, the same every time. */
export function crowd(count: number, radius: number): Ball[] {
  const random = repeatable(count)
  return Array.from({ length: count }, () => {
    for (;;) {
      const x = 2 * random() - 1
      const y = 2 * random() - 1
      const z = 2 * random() - 1
      if (x * x + y * y + z * z <= 1) return { x, y, z, radius: radius * (0.5 + random()) }
    }
  })
}

export function repeatable(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** What asking every body finds. */
export function loopAlong(balls: readonly Ball[], cone: Cone): { node: number; gap: number; depth: number } {
  const { looks, places } = columnsOf(balls)
  const found = { node: -1, gap: Infinity, depth: Infinity }
  const sphere = new Float64Array(4)
  for (let node = 0; node < balls.length; node++) {
    if (looks[4 * node]! <= 0) continue
    sphere.set([places[4 * node]!, places[4 * node + 1]!, places[4 * node + 2]!, looks[4 * node]!])
    cone.ofSphere(sphere, 0)
    if (cone.gap < found.gap || (cone.gap === found.gap && cone.depth < found.depth)) Object.assign(found, { node, gap: cone.gap, depth: cone.depth })
  }
  return found
}

export function loopNear(balls: readonly Ball[], [x, y, z]: Float64Array, reach: number): { gap: number; depth: number } {
  const { looks, places } = columnsOf(balls)
  const found = { gap: Infinity, depth: Infinity }
  for (let node = 0; node < balls.length; node++) {
    const middle = Math.sqrt((places[4 * node]! - x!) ** 2 + (places[4 * node + 1]! - y!) ** 2 + (places[4 * node + 2]! - z!) ** 2)
    const gap = Math.max(0, middle - looks[4 * node]!)
    if (gap <= reach && (gap < found.gap || (gap === found.gap && middle < found.depth))) Object.assign(found, { gap, depth: middle })
  }
  return found
}
