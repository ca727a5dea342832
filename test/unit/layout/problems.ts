import type { LayoutProblem } from '#layout/engine/engine.ts'
import { randomSource } from '#model/exact.ts'

/** A free problem of `count` bodies with the given links; everything can be overridden. */
export function problem(
  count: number,
  links: readonly (readonly [number, number])[] = [],
  change: Partial<LayoutProblem> = {},
): LayoutProblem {
  return {
    count,
    seed: 1,
    dimensions: 3,
    active: new Uint8Array(count).fill(1),
    anchor: new Float32Array(3 * count),
    strength: new Float32Array(count),
    charge: new Float32Array(count).fill(1),
    radius: new Float32Array(count).fill(0.016),
    linkFrom: Uint32Array.from(links, ([from]) => from),
    linkTo: Uint32Array.from(links, ([, to]) => to),
    linkLength: new Float32Array(links.length).fill(0.16),
    linkStiffness: new Float32Array(links.length).fill(0.5),
    maximumTicks: 240,
    centre: 0.06,
    repulsion: (1.6 * 0.06) / Math.max(1, count),
    ...change,
  }
}

/** A tree with cross links: `count` nodes, about 1.2 links each unless told. Seeded by exact maths, the same everywhere. */
export function network(count: number, linkCount = Math.round(count * 1.2), seed = 5): [number, number][] {
  const random = randomSource(seed)
  return Array.from({ length: linkCount }, (_, link): [number, number] => {
    const to = link + 1 < count ? link + 1 : Math.floor(random() * count)
    const near = Math.floor(to * random() * random())
    return [near, to]
  })
}

/** FNV-1a over the bytes, eight hexadecimal digits. */
export function bitsOf(values: Float32Array): string {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

export const placeOf = (positions: Float32Array, node: number): [number, number, number] => [
  positions[4 * node]!,
  positions[4 * node + 1]!,
  positions[4 * node + 2]!,
]
