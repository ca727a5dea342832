import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { flag } from '#model/scene.ts'
import type { Composer } from '#lenses/composer.ts'
import { onDial, turn } from '#lenses/dial.ts'
import { shapeOf } from '#lenses/satellites.ts'
import { sectorIds, sectorOf } from '#lenses/sectors.ts'

/**
 * Each sector pulls its own way, so that they form tufts that are there every time, around and below the dial: the dial stays
 * the thing that is read.
 */
const haloRadius = 1.32
const haloDepth = -0.42

/**
 * The rest of the program as a quiet force-settled halo (VIEWS.md 3.1): unlabelled, at most 30 % opacity, linked by its stated
 * relations as hairlines. `taken[node]` = 1 for what already stands. Returns the nodes it placed.
 */
export function placeHalo(composer: Composer, ecosystem: Ecosystem, programme: number, taken: Uint8Array, opacity = 0.3): number[] {
  const { nodes, edges } = ecosystem
  const placed: number[] = []
  const inHalo = new Uint8Array(nodes.count)
  for (let node = 0; node < nodes.count; node++) {
    if (taken[node] === 1 || ((nodes.programmes[node]! >>> programme) & 1) === 0) continue
    const type = nodeTypes[nodes.types[node]!]!
    const angle = ((sectorOf(ecosystem, node) + 0.5) / sectorIds.length) * turn
    composer.place(node, {
      size: 0.017,
      tone: 'muted',
      shape: shapeOf(type, nodes.kinds[node]!),
      flags: flag.quiet,
      opacity,
      at: onDial(angle, haloRadius, haloDepth),
      strength: 0.1,
      charge: 0.5,
    })
    inHalo[node] = 1
    placed.push(node)
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== programme) continue
    const from = edges.from[edge]!
    const to = edges.to[edge]!
    if (inHalo[from] !== 1 || inHalo[to] !== 1) continue
    composer.tie(from, to, { tone: 'muted', opacity: 0.2, width: 1, length: 0.13, stiffness: 0.5, atoms: edges.atoms[edge]!.map((atom) => ecosystem.atoms[atom]!.id) })
  }
  return placed
}
