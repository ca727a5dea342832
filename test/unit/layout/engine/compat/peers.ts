import * as plane from 'd3-force'
import * as space from 'd3-force-3d'
import { centre, type CentreOptions } from '#layout/engine/compat/centre.ts'
import { collide, type CollideOptions } from '#layout/engine/compat/collide.ts'
import type { Column, ForceOn } from '#layout/engine/compat/force.ts'
import { link, type LinkOptions } from '#layout/engine/compat/link.ts'
import { manyBody, type ManyBodyOptions } from '#layout/engine/compat/many-body.ts'
import { place, type PlaceOptions, radial, type RadialOptions } from '#layout/engine/compat/places.ts'
import { type Compat, simulation } from '#layout/engine/compat/simulation.ts'
import { randomSource } from '#model/exact.ts'

/** The same forces for us and for d3, in the order in which they act. */
export type Recipe =
  | { kind: 'link'; options: LinkOptions }
  | { kind: 'charge'; options: ManyBodyOptions }
  | { kind: 'centre'; options: CentreOptions }
  | { kind: 'collide'; options: CollideOptions }
  | { kind: 'place'; options: PlaceOptions }
  | { kind: 'radial'; options: RadialOptions }

export interface Situation {
  count: number
  dimensions: 2 | 3
  x?: Float64Array
  y?: Float64Array
  z?: Float64Array
  /** body number -> where it is held */
  pins?: Readonly<Record<number, readonly [number, number, number]>>
  recipes: readonly Recipe[]
}

interface PeerNode {
  index: number
  x: number
  y: number
  z: number
  fx?: number
  fy?: number
  fz?: number
}
/** d3's chained setters, in the plane and in space: the few that are used */
type Setter = (value: unknown) => PeerForce
type PeerForce = Record<'strength' | 'distance' | 'iterations' | 'theta' | 'distanceMin' | 'distanceMax' | 'radius', Setter>
interface PeerSimulation {
  force(name: string, force: PeerForce): PeerSimulation
  stop(): PeerSimulation
  tick(): PeerSimulation
  alphaTarget(value: number): PeerSimulation
}
interface Peer {
  forceSimulation(nodes: Partial<PeerNode>[], dimensions: number): PeerSimulation
  forceLink(links: { source: number; target: number }[]): PeerForce
  forceManyBody(): PeerForce
  forceCenter(x: number, y: number, z: number): PeerForce
  forceCollide(): PeerForce
  forceX(x: unknown): PeerForce
  forceY(y: unknown): PeerForce
  forceZ(z: unknown): PeerForce
  forceRadial(radius: unknown, x: number, y: number, z: number): PeerForce
}
export interface PeerRun {
  nodes: PeerNode[]
  simulation: PeerSimulation
}

const values = (column: Column): unknown => (typeof column === 'number' ? column : ({ index }: { index: number }) => column[index])

function set(force: PeerForce, options: object, names: readonly (keyof PeerForce)[]): PeerForce {
  for (const name of names) {
    const value = (options as Partial<Record<string, Column>>)[name]
    if (value !== undefined) force[name](values(value))
  }
  return force
}

function forcesOf(peer: Peer, recipe: Recipe, dimensions: 2 | 3): PeerForce[] {
  const { options } = recipe
  switch (recipe.kind) {
    case 'link': {
      const links = Array.from(recipe.options.from, (source, at) => ({ source, target: recipe.options.to[at]! }))
      return [set(peer.forceLink(links), options, ['distance', 'strength', 'iterations'])]
    }
    case 'charge':
      return [set(peer.forceManyBody(), options, ['strength', 'theta', 'distanceMin', 'distanceMax'])]
    case 'centre':
      return [set(peer.forceCenter(recipe.options.x ?? 0, recipe.options.y ?? 0, recipe.options.z ?? 0), options, ['strength'])]
    case 'collide':
      return [set(peer.forceCollide(), options, ['radius', 'strength', 'iterations'])]
    case 'place': {
      const { x, y, z } = recipe.options
      return [
        ...(x === undefined ? [] : [peer.forceX(values(x))]),
        ...(y === undefined ? [] : [peer.forceY(values(y))]),
        ...(z === undefined || dimensions === 2 ? [] : [peer.forceZ(values(z))]),
      ].map((force) => set(force, options, ['strength']))
    }
    default: {
      const { radius, x = 0, y = 0, z = 0 } = recipe.options
      return [set(peer.forceRadial(values(radius), x, y, z), options, ['strength'])]
    }
  }
}

/** d3-force in the plane, d3-force-3d in space. */
export function peerOf(situation: Situation): PeerRun {
  const { count, dimensions, x, y, z, pins, recipes } = situation
  const nodes: Partial<PeerNode>[] = Array.from({ length: count }, (_, body) => {
    const [fx, fy, fz] = pins?.[body] ?? []
    return {
      ...(x && y && z ? { x: x[body]!, y: y[body]!, z: z[body]! } : {}),
      ...(fx === undefined || fy === undefined || fz === undefined ? {} : { fx, fy, fz }),
    }
  })
  const peer = (dimensions === 3 ? space : plane) as unknown as Peer
  const run = peer.forceSimulation(nodes, dimensions).stop()
  recipes.flatMap((recipe) => forcesOf(peer, recipe, dimensions)).forEach((force, at) => run.force(String(at), force))
  return { nodes: nodes as PeerNode[], simulation: run }
}

const ourForce = (recipe: Recipe): ForceOn => {
  switch (recipe.kind) {
    case 'link':
      return link(recipe.options)
    case 'charge':
      // what d3-force-3d does in space; in the plane it changes nothing
      return manyBody({ attenuated: true, ...recipe.options })
    case 'centre':
      return centre(recipe.options)
    case 'collide':
      return collide(recipe.options)
    case 'place':
      return place(recipe.options)
    default:
      return radial(recipe.options)
  }
}

export function oursOf({ recipes, pins, ...situation }: Situation): Compat {
  const ours = simulation({ ...situation, forces: recipes.map(ourForce) })
  for (const [body, place] of Object.entries(pins ?? {})) {
    const at = Number(body)
    for (const [axis, held, now] of [
      [0, ours.fx, ours.x],
      [1, ours.fy, ours.y],
      [2, ours.fz, ours.z],
    ] as const)
      if (axis < ours.dimensions) held[at] = now[at] = place[axis]
  }
  return ours
}

/** Largest difference on any axis. */
export function apart(ours: Compat, { nodes }: PeerRun): number {
  return nodes.reduce(
    (worst, node, body) =>
      Math.max(
        worst,
        Math.abs(node.x - ours.x[body]!),
        Math.abs(node.y - ours.y[body]!),
        ours.dimensions === 3 ? Math.abs(node.z - ours.z[body]!) : 0,
      ),
    0,
  )
}

/** Links at random, self links and doubles included; every seed gives the same everywhere. */
export function randomLinks(count: number, links: number, seed: number): { from: Uint32Array; to: Uint32Array } {
  const random = randomSource(seed)
  const end = (): number => Math.floor(random() * count)
  const from = Uint32Array.from({ length: links }, end)
  return { from, to: Uint32Array.from({ length: links }, end) }
}

/** `count` numbers between the two, by seed */
export function randomColumn(count: number, low: number, high: number, seed: number): Float64Array {
  const random = randomSource(seed)
  return Float64Array.from({ length: count }, () => low + (high - low) * random())
}
