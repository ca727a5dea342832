import type { Shell } from '#exporters/hand-out/clay.ts'

type Corner = readonly number[]

/** Cuts a shell across by planes x + y = k * width: every other slab is `painted`, the rest is `bare`. What a texture would do, without one. */
export function striped(shell: Shell, width: number): { painted: Shell; bare: Shell } {
  const parts = { painted: growing(), bare: growing() }
  const step = width * Math.SQRT2
  for (let i = 0; i < shell.indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => cornerOf(shell, shell.indices[i + k]!))
    const heights = corners.map(heightOf)
    const first = Math.floor(Math.min(...heights) / step)
    const last = Math.floor(Math.max(...heights) / step)
    for (let slab = first; slab <= last; slab++) {
      const piece = cut(cut(corners, slab * step, 1), (slab + 1) * step, -1)
      if (piece.length >= 3) grow((slab & 1) === 0 ? parts.painted : parts.bare, piece)
    }
  }
  return parts
}

interface Growing extends Shell { positions: number[]; normals: number[]; indices: number[]; known: Map<string, number> }
const growing = (): Growing => ({ positions: [], normals: [], indices: [], known: new Map() })
const cornerOf = ({ positions, normals }: Shell, at: number): Corner => [...positions.slice(3 * at, 3 * at + 3), ...normals.slice(3 * at, 3 * at + 3)]
const heightOf = (corner: Corner): number => corner[0]! + corner[1]!

/** The part of a convex polygon on one side of a plane. */
function cut(polygon: readonly Corner[], level: number, side: 1 | -1): Corner[] {
  const kept: Corner[] = []
  polygon.forEach((here, i) => {
    const there = polygon[(i + 1) % polygon.length]!
    const [a, b] = [side * (heightOf(here) - level), side * (heightOf(there) - level)]
    if (a >= 0) kept.push(here)
    if (a * b < 0) kept.push(here.map((value, k) => value + (there[k]! - value) * (a / (a - b))))
  })
  return kept
}

/** Corners that pieces share are one: a file of text holds each point once. */
function grow(into: Growing, polygon: readonly Corner[]): void {
  const ring = polygon.map((corner) => {
    const key = corner.map((value) => Math.round(value * 1e6)).join()
    const found = into.known.get(key)
    if (found !== undefined) return found
    const made = into.positions.length / 3
    into.known.set(key, made)
    const length = Math.hypot(corner[3]!, corner[4]!, corner[5]!) || 1
    into.positions.push(corner[0]!, corner[1]!, corner[2]!)
    into.normals.push(corner[3]! / length, corner[4]! / length, corner[5]! / length)
    return made
  })
  for (let i = 2; i < ring.length; i++) into.indices.push(ring[0]!, ring[i - 1]!, ring[i]!)
}
