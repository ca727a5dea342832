import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Route, RouteWeight } from '#model/view-state.ts'
import { wholeNetwork } from '#analytics/network/graph.ts'
import { partOf, routeNetwork, wholeLength } from '#analytics/network/route-network.ts'
import { routes, type Way } from '#analytics/network/routes.ts'
import { wayLinks } from '#analytics/network/way-links.ts'
import { factCounts } from '#lenses/counts.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import type { WaySaid } from '#ui/routes/WayEntry.tsx'
import { searchIndex, type SearchIndex, type SearchItem } from '#ui/search/search.ts'
import { routeWords as say } from '#words/en/routes.ts'
import { words } from '#words/index.ts'

export const labelOf = (ecosystem: Ecosystem, id: NodeId): string => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
export const typeOf = (ecosystem: Ecosystem, id: NodeId): string => words.legendLabel(nodeTypes[ecosystem.nodes.types[nodeIndex(ecosystem, id)] ?? 0]!)
const namedIn = ({ nodes }: Ecosystem, node: number, programme: number): boolean => (((nodes.programmes[node] ?? 0) >>> programme) & 1) === 1

/** What may be chosen: the entities of the open programme, or of all of them; those with most facts first. */
export function entityIndex(ecosystem: Ecosystem, programme: number | undefined, only?: (typeof nodeTypes)[number]): SearchIndex {
  const { nodes } = ecosystem
  const facts = factCounts(ecosystem, programme)
  const items = nodes.ids.flatMap((id, node): SearchItem[] => {
    const type = nodeTypes[nodes.types[node]!]!
    if ((programme !== undefined && !namedIn(ecosystem, node, programme)) || (only !== undefined && type !== only)) return []
    const label = nodes.labels[node]!
    const short = words.shortName(label)
    return [{ id, group: type === 'Partner' ? 'partner' : 'entity', label, detail: words.legendLabel(type), weight: facts[node]!, ...(short !== label && { also: [short] }) }]
  })
  return searchIndex(items)
}

/** A way as a sentence with the line of each fact; two entities of one name are told apart by their type. */
export function waySaid(ecosystem: Ecosystem, programme: number, way: Way, unrelated: string): WaySaid {
  const { links, crosses } = wayLinks(ecosystem, way.nodes, programme)
  const labels = way.nodes.map((node) => labelOf(ecosystem, node))
  const names = new Map(way.nodes.map((node, i) => [node, labels.filter((label) => label === labels[i]).length > 1 ? say.typed(labels[i]!, typeOf(ecosystem, node)) : labels[i]!]))
  const sentence = say.sentence(
    names.get(way.nodes[0]!)!,
    links.map(({ to, predicate, forward, atoms, programme: stated }) => ({ to: names.get(to)!, predicate, forward, where: whereOf(ecosystem, atoms[0], crosses ? ecosystem.programmes[stated]?.label : undefined) })),
  )
  return { id: way.nodes.join(' '), links: links.length, sentence, facts: factLines(ecosystem, links.flatMap(({ atoms }) => atoms)), ...(crosses && { crosses: unrelated }) }
}

function whereOf(ecosystem: Ecosystem, atom: AtomId | undefined, document: string | undefined): string {
  const line = atom === undefined ? NaN : (ecosystem.atoms[atomIndex(ecosystem, atom)]?.source.line ?? NaN)
  return document === undefined ? say.line(line) : say.lineOf(document, line)
}

/** Why there is no way: not named here, joined by nothing but the programme, or in a part of its own. */
export function noWaySaid(ecosystem: Ecosystem, programme: number, route: Route): string {
  const { from, to } = route
  const program = ecosystem.programmes[programme]?.label ?? ''
  const [a, b] = [labelOf(ecosystem, from), labelOf(ecosystem, to)]
  if (from === to) return say.none.same
  for (const id of [from, to]) {
    const node = nodeIndex(ecosystem, id)
    if (node === -1 || (route.across !== true && !namedIn(ecosystem, node, programme))) return say.none['not-here'](labelOf(ecosystem, id), program)
  }
  if (route.by === 'without-programme' && routes(routeNetwork(ecosystem, programme, { ...route, by: 'steps' }), from, to, 1).length > 0) return say.none['only-program'](a, b, program)
  const network = wholeNetwork(ecosystem, route.across === true ? undefined : programme)
  const smaller = [to, from].map((node) => partOf(network, node)).toSorted((x, y) => x.length - y.length)[0] ?? []
  return say.none.apart(a, b, smaller.slice(0, 5).map((node) => labelOf(ecosystem, node)), smaller.length)
}

/** What the chosen weight means here. */
export function weightNote(ecosystem: Ecosystem, programme: number, by: RouteWeight, across: boolean): string {
  if (by !== 'facts') return say.weightNotes[by]
  const { lengths } = routeNetwork(ecosystem, programme, { from: '', to: '', by, ...(across && { across }) })
  return `${say.weightNotes.facts} ${say.statedTwice(lengths.reduce((sum, length) => sum + (length < wholeLength ? 1 : 0), 0), lengths.length)}`
}
