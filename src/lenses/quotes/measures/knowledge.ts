import { presence } from '#analytics/network/presence.ts'
import { routeNetwork } from '#analytics/network/route-network.ts'
import { routes } from '#analytics/network/routes.ts'
import { wayLinks } from '#analytics/network/way-links.ts'
import { counted, type Measure } from '#lenses/quotes/measures/measure.ts'
import { own } from '#lenses/quotes/own.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { factsOf, nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'

/** What documents name together, and how one gets from a name to another. */
export const knowledgeMeasures: readonly Measure[] = [
  {
    id: 'presence', takes: ['partners, several, everywhere or links'],
    of: ({ ecosystem }, which) => {
      const all = presence(ecosystem)
      const several = all.filter(({ programmes }) => programmes.length > 1)
      const everywhere = all.filter(({ programmes }) => programmes.length === ecosystem.programmes.length)
      // a partner has one line to every programme that names it
      if (which === 'links') return counted(all.reduce((sum, { programmes }) => sum + programmes.length, 0), all.flatMap(({ node }) => namingOf(ecosystem, node)))
      const rows = own({ partners: all, several, everywhere }, which ?? '')
      return rows && counted(rows.length, rows.flatMap(({ node }) => namingOf(ecosystem, node)))
    },
  },
  {
    // a fact about one entity is a value, one between two is a relation
    id: 'stated-facts', takes: ['values, relations or all'],
    of: ({ ecosystem: { atoms } }, which) => {
      const relations = atoms.filter(({ object }) => object !== -1).length
      const value = own({ values: atoms.length - relations, relations, all: atoms.length }, which ?? '')
      return value === undefined ? undefined : counted(value, [])
    },
  },
  {
    // links of the shortest way, over all programmes
    id: 'steps', takes: ['from', 'to'],
    of: ({ ecosystem, programme }, from = '', to = '') => {
      const route = { from, to, by: 'steps', across: true } as const
      const [way] = routes(routeNetwork(ecosystem, programme, route), from, to, 1)
      return way && counted(way.nodes.length - 1, wayLinks(ecosystem, way.nodes, programme).links.flatMap(({ atoms }) => atoms))
    },
  },
]

/** One fact that names it: enough to go and look. */
const namingOf = (ecosystem: Ecosystem, id: NodeId): readonly string[] => {
  const first = factsOf(ecosystem, nodeIndex(ecosystem, id))[0]
  return first === undefined ? [] : [ecosystem.atoms[first]!.id]
}
