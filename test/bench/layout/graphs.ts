import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBundle } from '#model/bundle.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { family, type Family } from '#test/bench/layout/families.ts'

/** `S 2472`, `H 10000`, `bundled` (all of it) or `bundled 0` (a program). The families have 2.5 links a node. */
export function graphNamed(name: string): Family {
  const [kind = '', number] = name.split(' ')
  if (kind === 'S' || kind === 'H') return family(kind, Number(number), Math.round(2.5 * Number(number)), 1)
  return graphOfEcosystem(bundled(), number === undefined ? undefined : Number(number))
}

export const bundledNames = (): string[] => ['bundled', ...bundled().programmes.map((_, programme) => `bundled ${programme}`)]

/** from the root of the repository, where benches run */
const bundled = (): Ecosystem => openBundle(JSON.parse(readFileSync(join('data', 'ecosystem.json'), 'utf8')))

/** Nodes and linked pairs of one program, or of all; a pair counts once, whatever is said of it. */
function graphOfEcosystem({ nodes, edges }: Ecosystem, programme?: number): Family {
  const numberOf = new Map<number, number>()
  for (let node = 0; node < nodes.count; node++) {
    if (programme === undefined || (nodes.programmes[node]! & (1 << programme)) !== 0) numberOf.set(node, numberOf.size)
  }
  const pairs = new Map<number, [number, number]>()
  for (let edge = 0; edge < edges.count; edge++) {
    if (programme !== undefined && edges.programme[edge] !== programme) continue
    const from = numberOf.get(edges.from[edge]!)
    const to = numberOf.get(edges.to[edge]!)
    if (from === undefined || to === undefined || from === to) continue
    pairs.set(Math.min(from, to) * nodes.count + Math.max(from, to), [from, to])
  }
  const links = [...pairs.values()]
  return { count: numberOf.size, from: Uint32Array.from(links, ([from]) => from), to: Uint32Array.from(links, ([, to]) => to) }
}
