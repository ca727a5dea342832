import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** One link of a way, as the document states it. */
export interface WayLink {
  from: NodeId
  to: NodeId
  /** as stated */
  predicate: string
  /** stated in the direction in which the way goes */
  forward: boolean
  /** index in `programmes` of the document that states it */
  programme: number
  /** every fact that joins the two in this programme, the ones of the predicate named first */
  atoms: readonly AtomId[]
}

export interface WayLinks {
  links: readonly WayLink[]
  /** no single programme states all of it: it leads through a name that documents share */
  crosses: boolean
}

/** The links of a way with their facts. Where several documents join two entities, `programme` is asked first; a way that it states whole does not cross. */
export function wayLinks(ecosystem: Ecosystem, nodes: readonly NodeId[], programme: number): WayLinks {
  const numbers = nodes.map((id) => nodeIndex(ecosystem, id))
  const steps = numbers.slice(1).map((to, i) => edgesBetween(ecosystem, numbers[i]!, to))
  const states = (index: number) => steps.every((edges) => edges.some((edge) => ecosystem.edges.programme[edge] === index))
  const whole = [programme, ...ecosystem.programmes.keys()].find(states)
  const links = steps.map((edges, i): WayLink => {
    const { edges: table, atoms } = ecosystem
    const wanted = whole ?? programme
    const stated = edges.some((edge) => table.programme[edge] === wanted) ? wanted : (table.programme[edges[0]!] ?? -1)
    const own = edges.filter((edge) => table.programme[edge] === stated)
    const named = own.find((edge) => table.from[edge] === numbers[i]) ?? own[0]!
    return {
      from: nodes[i]!,
      to: nodes[i + 1]!,
      predicate: table.predicates[named]!,
      forward: table.from[named] === numbers[i],
      programme: stated,
      atoms: [named, ...own.filter((edge) => edge !== named)].flatMap((edge) => table.atoms[edge]!.map((atom) => atoms[atom]!.id)),
    }
  })
  return { links, crosses: whole === undefined }
}

function edgesBetween({ edges }: Ecosystem, a: number, b: number): number[] {
  const found: number[] = []
  for (let edge = 0; edge < edges.count; edge++)
    if ((edges.from[edge] === a && edges.to[edge] === b) || (edges.from[edge] === b && edges.to[edge] === a)) found.push(edge)
  return found
}
