import type { Components } from '#layout/engine/seed/components.ts'
import { evenOnCircle, evenOnSphere } from '#layout/engine/seed/even-spread.ts'

/** half the clear space between two components, in mean lengths of a link */
const margin = 0.5
/** on a spiral of n directions the nearest two are at least this / sqrt(n) apart, n >= 2 */
const closest = 2.95

/**
 * Moves whole components so that none reaches into another: the largest stays in the middle, the others are balls around it in shells
 * (rings in the plane), by size and then by smallest node; isolated nodes, last in that order, form the outermost shells. Every component
 * comes centred on any point; `places` is in the order of `parts.order` and changed in place.
 */
export function packComponents(parts: Components, dimensions: 2 | 3, places: Float32Array): void {
  const { count } = parts
  if (count === 0) return
  const radius = new Float64Array(count)
  for (let c = 0; c < count; c++) radius[c] = centred(places, parts.start[c]!, parts.start[c + 1]!) + margin
  const bySize = ordered(parts)
  let inner = radius[bySize[0]!]!
  let at = 1
  while (at < count) {
    // a shell is as thick as its thickest ball and holds as many as fit on the middle of it
    let thickest = 0
    let room = 1
    let taken = 0
    while (at + taken < count && taken < room) {
      const next = radius[bySize[at + taken]!]!
      if (next > thickest) {
        const fits = capacity(inner + next, next, dimensions)
        if (taken > 0 && fits <= taken) break
        thickest = next
        room = fits
      }
      taken += 1
    }
    const directions = dimensions === 2 ? evenOnCircle(taken) : evenOnSphere(taken)
    const out = inner + thickest
    for (let k = 0; k < taken; k++, at++) {
      const c = bySize[at]!
      moved(
        places,
        parts.start[c]!,
        parts.start[c + 1]!,
        out * directions[3 * k]!,
        out * directions[3 * k + 1]!,
        out * directions[3 * k + 2]!,
      )
    }
    inner = out + thickest
  }
}

/** Balls of this radius that fit around a circle or sphere through their middles, at least 1. */
function capacity(out: number, radius: number, dimensions: 2 | 3): number {
  if (dimensions === 3) {
    const share = (closest * out) / (2 * radius)
    return Math.max(1, Math.floor(share * share))
  }
  // sin x >= x - x^3 / 6, so this many never touch; two always fit, opposite to each other
  const room = Math.floor((Math.PI * out) / (radius * 1.05))
  return Math.max(2, room)
}

/** Puts the middle of some nodes at the origin; returns how far the furthest is from it. */
function centred(places: Float32Array, from: number, to: number): number {
  let x = 0,
    y = 0,
    z = 0
  for (let v = from; v < to; v++) {
    x += places[3 * v]!
    y += places[3 * v + 1]!
    z += places[3 * v + 2]!
  }
  const size = to - from
  moved(places, from, to, -x / size, -y / size, -z / size)
  let furthest = 0
  for (let v = from; v < to; v++) {
    const a = places[3 * v]!
    const b = places[3 * v + 1]!
    const c = places[3 * v + 2]!
    furthest = Math.max(furthest, a * a + b * b + c * c)
  }
  return Math.sqrt(furthest)
}

function moved(places: Float32Array, from: number, to: number, x: number, y: number, z: number): void {
  for (let v = from; v < to; v++) {
    places[3 * v]! += x
    places[3 * v + 1]! += y
    places[3 * v + 2]! += z
  }
}

/** Component numbers, largest first; equal ones stay in the order of their smallest nodes. Counted out, because there may be 100,000. */
function ordered(parts: Components): Uint32Array {
  const { count, size } = parts
  let largest = 0
  for (let c = 0; c < count; c++) largest = Math.max(largest, size[c]!)
  const next = new Uint32Array(largest + 2)
  for (let c = 0; c < count; c++) next[largest - size[c]! + 1]! += 1
  for (let step = 1; step < next.length; step++) next[step]! += next[step - 1]!
  const result = new Uint32Array(count)
  for (let c = 0; c < count; c++) result[next[largest - size[c]!]!++] = c
  return result
}
