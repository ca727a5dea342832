import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { dijkstra } from 'graphology-shortest-path'
import { partOf, routeNetwork, wholeLength, type RouteNetwork } from '#analytics/network/route-network.ts'
import { mostWays, routes, type Way } from '#analytics/network/routes.ts'
import { wayLinks } from '#analytics/network/way-links.ts'
import { bundled } from '#test/support/bundled.ts'

/** 'a-b' is a link of length 1, 'a-b3' one of length 3. */
function network(...links: string[]): RouteNetwork {
  const read = links.map((link) => /^(\w)-(\w)(\d*)$/.exec(link)!)
  const ids = [...new Set(read.flatMap(([, a, b]) => [a!, b!]))]
  return { ids, pairs: Uint32Array.from(read.flatMap(([, a, b]) => [ids.indexOf(a!), ids.indexOf(b!)])), lengths: Uint32Array.from(read, ([, , , length]) => Number(length === '' ? 1 : length)) }
}

/** Every simple way by trying all of them, in the order that is claimed. */
function enumerated({ ids, pairs, lengths }: RouteNetwork, from: string, to: string): Way[] {
  const beside = new Map<string, [string, number][]>(ids.map((id) => [id, []]))
  for (let pair = 0; pair < lengths.length; pair++) {
    const [a, b] = [ids[pairs[2 * pair]!]!, ids[pairs[2 * pair + 1]!]!]
    beside.get(a)!.push([b, lengths[pair]!])
    beside.get(b)!.push([a, lengths[pair]!])
  }
  const all: Way[] = []
  const walk = (nodes: string[], length: number): void => {
    const at = nodes.at(-1)!
    if (at === to) all.push({ nodes, length })
    else for (const [next, more] of beside.get(at)!) if (!nodes.includes(next)) walk([...nodes, next], length + more)
  }
  walk([from], 0)
  return all.toSorted((a, b) => a.length - b.length || (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1))
}

const small = fc.integer({ min: 2, max: 8 }).chain((order) =>
  fc.tuple(
    fc.uniqueArray(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 16, selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` }),
    fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].slice(0, order), { minLength: order, maxLength: order }),
  ).map(([links, ids]): RouteNetwork => {
    const real = links.filter(([a, b]) => a !== b)
    return { ids, pairs: Uint32Array.from(real.flatMap(([a, b]) => [a, b])), lengths: Uint32Array.from(real, ([, , length]) => length) }
  }),
)

describe('the k shortest ways', () => {
  test('of a square with a diagonal: the diagonal, then both sides by name', () => {
    expect(routes(network('a-b', 'b-d', 'a-c', 'c-d', 'a-d'), 'a', 'd')).toEqual([
      { nodes: ['a', 'd'], length: 1 },
      { nodes: ['a', 'b', 'd'], length: 2 },
      { nodes: ['a', 'c', 'd'], length: 2 },
    ])
  })
  test('a long link is left aside for two short ones', () => expect(routes(network('a-d5', 'a-b', 'b-d'), 'a', 'd').map(({ nodes }) => nodes.join(''))).toEqual(['abd', 'ad']))
  test('are exactly the first of all simple ways, on any small graph, for any k', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 12 }), (graph, most) => {
        const [from, to] = [graph.ids[0]!, graph.ids.at(-1)!]
        expect(routes(graph, from, to, most)).toEqual(enumerated(graph, from, to).slice(0, most))
      }),
      { numRuns: 300 },
    )
  })
  test('do not depend on the order in which entities and links are listed', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const [from, to] = [graph.ids[0]!, graph.ids.at(-1)!]
        const ids = graph.ids.toReversed()
        const turned: RouteNetwork = { ids, pairs: graph.pairs.map((node) => ids.length - 1 - node).toReversed(), lengths: graph.lengths.toReversed() }
        expect(routes(turned, from, to)).toEqual(routes(graph, from, to))
      }),
    )
  })
  test('there is none to an entity that nothing joins, to oneself, or to a stranger', () => {
    const apart = network('a-b', 'c-d')
    expect([routes(apart, 'a', 'c'), routes(apart, 'a', 'a'), routes(apart, 'a', 'z')]).toEqual([[], [], []])
    expect(partOf(apart, 'a')).toEqual(['a', 'b'])
    expect(partOf(apart, 'z')).toEqual([])
  })
  test('progress rises to the end', () => {
    const shares: number[] = []
    routes(network('a-b', 'b-d', 'a-c', 'c-d', 'a-d'), 'a', 'd', mostWays, (share) => shares.push(share))
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((x, y) => x - y))
  })
})

describe('inside AIA', () => {
  const ecosystem = bundled()
  const label = (id: string) => ecosystem.nodes.labels[ecosystem.nodes.ids.indexOf(id)]!
  const id = (name: string) => ecosystem.nodes.ids.find((each, node) => ecosystem.nodes.labels[node] === name && ((ecosystem.nodes.programmes[node]! & 1) === 1) && !each.startsWith('programme:'))!
  const ways = (from: string, to: string, by: 'steps' | 'facts' | 'without-programme' = 'steps', across?: true) => routes(routeNetwork(ecosystem, 0, { from, to, by, ...(across && { across }) }), from, to)
  const dependency = id('Partnership Dependency Risk')

  test('JPMorgan Chase to the mitigation of the dependency risk: over the risk that names it', () => {
    const mitigation = id('Diversify partnership portfolio')
    const [first] = ways('partner:jpmorgan-chase', mitigation)
    expect(first).toEqual({ nodes: ['partner:jpmorgan-chase', dependency, mitigation], length: 2 })
    const { links, crosses } = wayLinks(ecosystem, first!.nodes, 0)
    expect(crosses).toBe(false)
    expect(links.map(({ predicate, forward, atoms }) => [predicate, forward, atoms.map((atom) => ecosystem.atoms.find((each) => each.id === atom)!.source.line)])).toEqual([
      ['exposes partner', false, [401]],
      ['mitigated by', true, [403]],
    ])
  })
  test('two partners are two steps apart over the program; without its node over what they share', () => {
    const between = (by: 'steps' | 'without-programme') => ways('partner:ey-global', 'partner:jpmorgan-chase', by).filter(({ length }) => length === 2).map(({ nodes }) => label(nodes[1]!))
    expect(between('steps')).toContain('AIA')
    expect(between('without-programme')).toEqual(between('steps').filter((middle) => middle !== 'AIA'))
    expect(between('without-programme')).toContain('Partnership Dependency Risk')
    for (const way of ways('partner:ey-global', 'partner:jpmorgan-chase', 'without-programme')) expect(way.nodes).not.toContain('programme:aia')
  })
  test('the program itself may be asked for, also when its node is left out', () => {
    expect(ways('programme:aia', 'partner:ey-global', 'without-programme')[0]!.nodes).toEqual(['programme:aia', 'partner:ey-global'])
  })
  test('by facts, a link that two facts state is half as long', () => {
    const twice = id('Q4 2024')
    expect(ways('programme:aia', twice, 'facts')[0]).toEqual({ nodes: ['programme:aia', twice], length: wholeLength / 2 })
    expect(ways('programme:aia', 'partner:ey-global', 'facts')[0]!.length).toBe(wholeLength)
  })
  test('no way leaves the program; across, Google Cloud leads to other documents and says so', () => {
    const other = ecosystem.nodes.ids.find((_, node) => ecosystem.nodes.labels[node] === 'Atos')!
    expect(ways('partner:google-cloud', other)).toEqual([])
    const [first] = ways('partner:ey-global', other, 'steps', true)
    expect(wayLinks(ecosystem, first!.nodes, 0).crosses).toBe(true)
    const [inside] = ways('partner:ey-global', 'partner:jpmorgan-chase', 'steps', true)
    expect(wayLinks(ecosystem, inside!.nodes, 0).crosses).toBe(false)
  })
  test('between any two entities the first way is as long as graphology finds it', () => {
    const whole = routeNetwork(ecosystem, 0, { from: '', to: '', by: 'facts' })
    const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
    for (const node of whole.ids) graph.addNode(node)
    for (let pair = 0; pair < whole.lengths.length; pair++) graph.addEdge(whole.ids[whole.pairs[2 * pair]!]!, whole.ids[whole.pairs[2 * pair + 1]!]!, { weight: whole.lengths[pair]! })
    const lengthOf = (nodes: readonly string[]) => nodes.slice(1).reduce((sum, node, i) => sum + graph.getEdgeAttribute(nodes[i]!, node, 'weight'), 0)
    for (let i = 0; i < 40; i++) {
      const [from, to] = [whole.ids[(i * 37) % whole.ids.length]!, whole.ids[(i * 61 + 5) % whole.ids.length]!]
      if (from === to) continue
      const known = dijkstra.bidirectional(graph, from, to) as string[] | null
      expect(routes(whole, from, to, 1)[0]?.length ?? null, `${from} to ${to}`).toBe(known === null ? null : lengthOf(known))
    }
  })
})
