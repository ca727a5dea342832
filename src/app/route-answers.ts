import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { Route, ViewState } from '#model/view-state.ts'
import { graphOf } from '#analytics/network/graph.ts'
import { likelyLinks, type LikelyLinks } from '#analytics/network/likely-links.ts'
import { likelyNetwork, namesAccounts } from '#analytics/network/likely-network.ts'
import { routeNetwork, type RouteNetwork } from '#analytics/network/route-network.ts'
import { routes, type Way } from '#analytics/network/routes.ts'
import type { LensView } from '#lenses/lens.ts'
import { dotLikely, lightWay } from '#app/route-light.ts'

/** Beyond this many entities a question goes to the worker; below it the answer is there at once. */
export const atOnce = 2_000

interface Kept { ways: Map<string, readonly Way[]>; likely: Map<number, LikelyLinks>; scenes: WeakMap<Scene, Map<string, Scene>> }
const kept = new WeakMap<Ecosystem, Kept>()
function keptOf(ecosystem: Ecosystem): Kept {
  const known = kept.get(ecosystem)
  if (known !== undefined) return known
  const made: Kept = { ways: new Map(), likely: new Map(), scenes: new WeakMap() }
  kept.set(ecosystem, made)
  return made
}
const keyOf = (programme: number, { from, to, by, across }: Route) => JSON.stringify([programme, from, to, by, across === true])

export const knownWays = (ecosystem: Ecosystem, programme: number, route: Route): readonly Way[] | undefined => keptOf(ecosystem).ways.get(keyOf(programme, route))
export const keepWays = (ecosystem: Ecosystem, programme: number, route: Route, ways: readonly Way[]): void => void keptOf(ecosystem).ways.set(keyOf(programme, route), ways)
export const askedNetwork = (ecosystem: Ecosystem, programme: number, route: Route): RouteNetwork => routeNetwork(ecosystem, programme, route)

/** The ways of a route, worked out once. */
export function waysOf(ecosystem: Ecosystem, programme: number, route: Route): readonly Way[] {
  const known = knownWays(ecosystem, programme, route)
  if (known !== undefined) return known
  const ways = routes(routeNetwork(ecosystem, programme, route), route.from, route.to)
  keepWays(ecosystem, programme, route, ways)
  return ways
}

/** The way that is open: the one picked, or the last where fewer are left than there were. */
export const pickedWay = (ways: readonly Way[], { pick = 0 }: Route): number => Math.min(pick, ways.length - 1)

export const keepLikely = (ecosystem: Ecosystem, programme: number, likely: LikelyLinks): void => void keptOf(ecosystem).likely.set(programme, likely)
/** undefined: this graph has none to tell of, or too many for now (the panel asks the worker). */
export function likelyOf(ecosystem: Ecosystem, programme: number): LikelyLinks | undefined {
  const { likely } = keptOf(ecosystem)
  if (likely.has(programme) || !namesAccounts(ecosystem) || ecosystem.nodes.count > atOnce) return likely.get(programme)
  likely.set(programme, likelyLinks(graphOf(likelyNetwork(ecosystem, programme))))
  return likely.get(programme)
}

type Lit = ReadonlySet<NodeId> | null
/** What a route and likely links change in a picture: lines, names and what stays `lit`; no number, row or legend. `ends`: entities that the route speaks of. */
function shown(view: ViewState, ecosystem: Ecosystem, programme: number, lens: LensView, bright: Lit): { lens: LensView; lit: Lit; ends: readonly NodeId[] } {
  const { route } = view
  const ends = route === undefined ? [] : [route.from, route.to]
  const ways = route === undefined ? [] : waysOf(ecosystem, programme, route)
  const way = route === undefined ? undefined : ways[pickedWay(ways, route)]?.nodes
  const likely = view.lens === 'ecosystem' && view.params?.['likely'] === true ? likelyOf(ecosystem, programme)?.links : undefined
  if (way === undefined && likely === undefined) return { lens, lit: bright, ends }
  const key = JSON.stringify([way, likely !== undefined])
  const { scenes } = keptOf(ecosystem)
  const made = scenes.get(lens.scene) ?? new Map<string, Scene>()
  scenes.set(lens.scene, made)
  const dotted = likely === undefined ? lens.scene : dotLikely(lens.scene, likely)
  const scene = made.get(key) ?? (way === undefined ? dotted : lightWay(dotted, way, (id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id))
  made.set(key, scene)
  return { lens: { ...lens, scene }, lit: way === undefined ? bright : new Set(way.filter((node) => bright?.has(node) !== false)), ends }
}

/** Part of the full shelf. */
export const routeShelf = { shown }
export type RouteShelf = typeof routeShelf
