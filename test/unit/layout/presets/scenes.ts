import type { Scene } from '#model/scene.ts'

/** A cloud of bodies `node:0` to `node:n-1`, all of one size unless told, with the given links. */
export function cloud(count: number, links: readonly (readonly [number, number])[] = [], size: (node: number) => number = () => 0.02): Scene {
  const lines = links.length
  return {
    stage: 'cloud',
    home: { target: [0, 0, 0], radius: 1, azimuth: 0, elevation: 0.8 },
    nodes: {
      count,
      ids: Array.from({ length: count }, (_, node) => `node:${node}`),
      size: Float32Array.from({ length: count }, (_, node) => size(node)),
      color: new Uint8Array(count),
      shape: new Uint8Array(count),
      flags: new Uint8Array(count),
      opacity: new Float32Array(count).fill(1),
      ring: new Float32Array(count),
      tick: new Float32Array(count),
    },
    anchors: { position: new Float32Array(3 * count), strength: new Float32Array(count), charge: new Float32Array(count).fill(1) },
    links: {
      count: lines,
      from: Uint32Array.from(links, ([from]) => from),
      to: Uint32Array.from(links, ([, to]) => to),
      style: new Uint8Array(lines),
      color: new Uint8Array(lines),
      width: new Float32Array(lines),
      opacity: new Float32Array(lines),
      length: new Float32Array(lines).fill(0.14),
      stiffness: new Float32Array(lines).fill(0.5),
      curve: new Float32Array(lines),
      atoms: links.map(() => []),
    },
    guides: [],
    labels: [],
    layoutKey: 'test',
    free: true,
  }
}

/** Node `i` hangs under `(i - 1) / branches`, whole part. */
export const tree = (count: number, branches: number): [number, number][] => Array.from({ length: Math.max(0, count - 1) }, (_, i) => [Math.floor(i / branches), i + 1])

/** Every pair among the nodes from..to-1. */
export function clique(from: number, to: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) pairs.push([a, b])
  return pairs
}

export const distanceFromMiddle = (position: Float32Array, node: number): number => Math.hypot(position[3 * node]!, position[3 * node + 1]!, position[3 * node + 2]!)

/** Two bodies that touch or overlap, or nothing. By a grid, so that ten thousand are no trouble. */
export function overlap(scene: Scene, position: Float32Array): [number, number] | undefined {
  const { size } = scene.nodes
  const standing = [...size.keys()].filter((node) => size[node]! > 0)
  const cell = 2 * standing.reduce((most, node) => Math.max(most, size[node]!), 0.001)
  const key = (x: number, y: number, z: number): string => `${x} ${y} ${z}`
  const cells = new Map<string, number[]>()
  for (const node of standing) {
    const [x, y, z] = [0, 1, 2].map((axis) => Math.floor(position[3 * node + axis]! / cell)) as [number, number, number]
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++)
          for (const other of cells.get(key(x + i, y + j, z + k)) ?? [])
            if (Math.hypot(...[0, 1, 2].map((axis) => position[3 * node + axis]! - position[3 * other + axis]!)) < size[node]! + size[other]!) return [other, node]
    const here = key(x, y, z)
    cells.set(here, [...(cells.get(here) ?? []), node])
  }
  return undefined
}
