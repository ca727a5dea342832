import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { cos, sin } from '#model/exact.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import { palette, shapes, type Scene, type SceneLabel } from '#model/scene.ts'
import type { Book } from '#analytics/book.ts'
import { legendLabel } from '#words/en/legend.ts'
import { bodiesOf } from '#lenses/bodies.ts'
import { Composer } from '#lenses/composer.ts'
import { factCounts } from '#lenses/counts.ts'
import { shapeOf } from '#lenses/satellites.ts'
import { edgeAtoms } from '#lenses/ties.ts'
import { toneOf } from '#lenses/type-tones.ts'
import { wrapped } from '#lenses/wrapped.ts'

/** m, and degrees as the head sees them: who is stepped into within reach, the neighbors behind it on an arc 60 degrees to each side at most */
export const around = { middle: { away: 0.7, up: -18, radius: 0.09 }, neighbor: { away: 1.25, radius: { partner: 0.045, other: 0.031 } } } as const

/** Columns to each side of straight ahead, degrees: between the panels at 32, beside them, and above both all across. A row under the middle leaves out who is stepped into. */
const placesOf = (between: readonly number[], above: readonly number[], beside: readonly number[]): readonly Slot[] =>
  [
    { up: 5, sides: [...between, ...beside] },
    { up: -5, sides: [...between, ...beside] },
    { up: 15, sides: [...between, ...beside] },
    { up: 25, sides: [...between, ...above, ...beside] },
    { up: -16, sides: [16, ...beside] },
    { up: -27, sides: [16, ...beside] },
  ]
    .flatMap(({ up, sides }) => sides.flatMap((side): Slot[] => (side === 0 ? [{ side, up }] : [{ side: -side, up }, { side, up }])))
    .toSorted((one, other) => effort(one) - effort(other) || one.up - other.up || one.side - other.side)

const radians = Math.PI / 180
interface Slot { side: number; up: number }
/** The most convenient places first, nearest to straight ahead and level: with room for a name below each, and closer together for those who have many neighbors. */
const roomy = placesOf([0, 16], [34], [52])
const close = placesOf([0, 8, 16], [26, 36], [46, 54])
/** letters in a line of a name */
const letters = 18

function effort({ side, up }: Slot): number {
  return Math.abs(side) + 2 * Math.abs(up)
}

export interface SteppedInto {
  scene: Scene
  /** neighbors for whom there is no room; those with the most facts stand there */
  left: number
}

/**
 * One entity's stated neighborhood around the head, in any lens: bodies keep the look that the lens gives them, everything else is gone.
 * Positions are fixed and mean nothing but "stated as related": m, the origin between the eyes, ahead is -z. undefined: nothing is stated as related to it.
 * @param everywhere relations of every program, else of the open one
 */
export function stepInto({ ecosystem, programme, base }: { ecosystem: Ecosystem; programme: number; base: Book }, scene: Scene, id: NodeId, everywhere: boolean): SteppedInto | undefined {
  const { nodes, edges } = ecosystem
  const bodyOf = bodiesOf(ecosystem, base)
  const body = (node: number): number => (bodyOf[node] === -1 ? node : bodyOf[node]!)
  const asked = nodeIndex(ecosystem, id)
  if (asked === -1) return undefined
  const middle = body(asked)
  const stated = new Map<number, number>()
  for (let edge = 0; edge < edges.count; edge++) {
    if (!everywhere && edges.programme[edge] !== programme) continue
    const [from, to] = [body(edges.from[edge]!), body(edges.to[edge]!)]
    if (from === to || (from !== middle && to !== middle)) continue
    const other = from === middle ? to : from
    if (!stated.has(other)) stated.set(other, edge)
  }
  if (stated.size === 0) return undefined
  const facts = factCounts(ecosystem, programme)
  const weight = (node: number): number => (bodyOf[node] === -1 ? 0 : 1000) + facts[node]!
  const slots = stated.size <= roomy.length ? roomy : close
  const ranked = [...stated.keys()].toSorted((one, other) => weight(other) - weight(one) || one - other)
  const composer = new Composer(ecosystem, scene.nodes.ids.slice(nodes.count).map((extra) => ({ id: extra })))
  const labels: SceneLabel[] = []
  const stand = (node: number, { side, up }: Slot, away: number, size: number): void => {
    composer.place(node, { size, ...lookOf(ecosystem, scene, node), at: place(side, up, away), strength: 1 })
    const type = legendLabel(nodeTypes[nodes.types[node]!]!)
    labels.push({ node: nodes.ids[node]!, lines: [...nameOf(nodes.labels[node]!), { text: type, tone: 'muted' }], priority: node === middle ? 1000 : 900 - labels.length, align: 'center', whole: true })
  }
  stand(middle, { side: 0, up: around.middle.up }, around.middle.away, around.middle.radius)
  ranked.slice(0, slots.length).forEach((node, i) => {
    const { away, radius } = around.neighbor
    stand(node, slots[i]!, away, bodyOf[node] === -1 ? radius.other : radius.partner)
    composer.tie(middle, node, { tone: 'neutral', opacity: 0.45, width: 1, curve: 0, atoms: edgeAtoms(ecosystem, stated.get(node)!) })
  })
  const { tuning } = scene
  return {
    scene: {
      stage: 'cloud',
      ...(tuning !== undefined && { tuning }),
      home: { target: [0, 0, -around.neighbor.away / 2], radius: around.neighbor.away, azimuth: 0, elevation: 0 },
      nodes: composer.nodes,
      anchors: composer.anchors,
      links: composer.links(),
      guides: [],
      labels,
      layoutKey: `into/${nodes.ids[middle]}/${scene.layoutKey}`,
      free: false,
    },
    left: Math.max(0, ranked.length - slots.length),
  }
}

/** In two lines at most, so that three are enough; an address breaks after its slashes. */
function nameOf(label: string): SceneLabel['lines'] {
  const lines = label.includes(' ') ? wrapped(label, letters) : wrapped(label.replaceAll(/(?<=\w\/)/g, ' '), letters).map((line) => line.replaceAll('/ ', '/'))
  const [first = label, second] = lines
  return second === undefined ? [{ text: first, strong: true }] : [{ text: first, strong: true }, { text: lines.length > 2 ? `${second}…` : second, strong: true }]
}

const place = (side: number, up: number, away: number): [number, number, number] => [away * sin(side * radians) * cos(up * radians), away * sin(up * radians), -away * cos(side * radians) * cos(up * radians)]

/** As the open lens shows it; what is not on its stage by its type. */
function lookOf({ nodes }: Ecosystem, { nodes: shown }: Scene, node: number) {
  if (shown.size[node]! > 0)
    return { tone: palette[shown.color[node]!]!, shape: shapes[shown.shape[node]!]!, flags: shown.flags[node]!, opacity: shown.opacity[node]!, ring: shown.ring[node]!, tick: shown.tick[node]! }
  const type = nodeTypes[nodes.types[node]!]!
  return { tone: toneOf(type), shape: shapeOf(type, nodes.kinds[node]!) }
}
