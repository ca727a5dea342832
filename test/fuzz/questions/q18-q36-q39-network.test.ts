import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { betweenness, cores, cuts } from '#analytics/network/bridges.ts'
import { communities } from '#analytics/network/communities.ts'
import { graphOf, presenceNetwork, wholeNetwork } from '#analytics/network/graph.ts'
import { likelyLinks } from '#analytics/network/likely-links.ts'
import { organizations } from '#analytics/checks/organizations.ts'
import { overlaps, presence } from '#analytics/network/presence.ts'
import { networkReport, subgraph } from '#analytics/network/report.ts'
import { similarTo } from '#analytics/network/similar.ts'
import { largestComponent, structure } from '#analytics/network/structure.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const merged = graphOf(wholeNetwork(ecosystem))
const label = (id: string) => ecosystem.nodes.labels[ecosystem.nodes.ids.indexOf(id)]!
const isPartner = (id: string) => id.startsWith('partner:')

describe('q39: which partners span several programs', () => {
  const rows = presence(ecosystem)
  const named = (count: number) => rows.filter((row) => row.programmes.length === count).map((row) => row.label)
  test('72 partners; 13 in two or more documents, 7 in three or more, 2 in all five', () => {
    expect(rows.length).toBe(72)
    expect([2, 3, 5].map((least) => rows.filter((row) => row.programmes.length >= least).length)).toEqual([13, 7, 2])
    expect(named(5)).toEqual(['Google Cloud', 'Microsoft Azure'])
    expect(named(4)).toEqual(['AWS', 'Deloitte', 'Salesforce'])
    expect(named(3)).toEqual(['Accenture', 'SAP'])
    expect(named(2)).toEqual(['Anthropic', 'EY', 'Hugging Face', 'IBM', 'OpenAI', 'PwC'])
  })
  test('after name roll-up 66 organizations; EY and IBM rise to three documents', () => {
    const rolled = organizations(ecosystem)
    const documents = (label: string) => {
      const mask = rolled.find((row) => row.label === label)!.nodes.reduce((bits, node) => bits | ecosystem.nodes.programmes[node]!, 0)
      return ecosystem.programmes.filter((_, programme) => (mask >>> programme) & 1).length
    }
    expect(rolled.length).toBe(66)
    expect([documents('EY'), documents('IBM')]).toEqual([3, 3])
  })
  test('each pair of documents: partners shared, and Jaccard', () => {
    expect(overlaps(ecosystem).map((row) => `00${row.a}-00${row.b} ${row.shared}/${row.jaccard.toFixed(4)}`)).toEqual([
      '000-001 3/0.1579', '000-002 4/0.2500', '000-003 4/0.1143', '000-004 6/0.1538', '001-002 3/0.1429', '001-003 5/0.1316', '001-004 5/0.1136', '002-003 7/0.2059',
      '002-004 5/0.1190', '003-004 8/0.1379',
    ])
  })
  test('the graph of partners and documents: 77 nodes, 99 links; Google Cloud and Microsoft Azure between most', () => {
    const graph = graphOf(presenceNetwork(ecosystem))
    expect([graph.order, graph.size]).toEqual([77, 99])
    const partners = betweenness(graph).filter((row) => isPartner(row.node)).slice(0, 6).map((row) => [label(row.node), row.betweenness.toFixed(4)])
    expect(partners.slice(0, 4)).toEqual([['Google Cloud', '0.1047'], ['Microsoft Azure', '0.1047'], ['AWS', '0.0813'], ['Deloitte', '0.0812']])
    expect(Object.fromEntries(partners.slice(4))).toEqual({ Salesforce: '0.0601', Accenture: '0.0601' })
  })
})

describe('q18: bridges and single points of failure', () => {
  test('the merged graph: 7 components, density 0.00336, diameter 11, mean path 6.239, mean degree 2.38', () => {
    const found = structure(merged)
    expect([found.nodes, found.links]).toEqual([702, 826])
    expect(found.components).toEqual([686, 9, 2, 2, 1, 1, 1])
    expect(found.density).toBeCloseTo(0.00336, 5)
    expect(found.largest.diameter).toBe(11)
    expect(found.largest.meanPath).toBeCloseTo(6.239, 3)
    expect(found.largest.meanDegree).toBeCloseTo(2.38, 2)
  })
  test('partner betweenness in the largest component', () => {
    const partners = betweenness(subgraph(merged, largestComponent(merged))).filter((row) => isPartner(row.node)).slice(0, 6)
    expect(partners.map((row) => [label(row.node), row.betweenness.toFixed(4)])).toEqual([
      ['Google Cloud', '0.2355'], ['AWS', '0.1014'], ['SAP', '0.0990'], ['Microsoft Azure', '0.0892'], ['Deloitte', '0.0863'], ['Accenture', '0.0560'],
    ])
  })
  test('cut nodes of any graph are exactly those whose loss adds components, with the parts that fall away', () => {
    const graphs = fc.integer({ min: 2, max: 9 }).chain((order) =>
      fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 14 }).map((pairs) => {
        const graph = new UndirectedGraph()
        for (let i = 0; i < order; i++) graph.addNode(String(i))
        for (const [a, b] of pairs) if (a !== b) graph.mergeUndirectedEdge(String(a), String(b))
        return graph
      }),
    )
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = graph.nodes().flatMap((node) => {
          const around = connectedComponents(graph).find((component) => component.includes(node))!
          const left = connectedComponents(subgraph(graph, around.filter((each) => each !== node)))
          return left.length > 1 ? [{ node, parts: left.map((part) => part.length).toSorted((a, b) => b - a) }] : []
        })
        const byNode = (a: { node: string }, b: { node: string }) => Number(a.node) - Number(b.node)
        expect([...cuts(graph)].toSorted(byNode)).toEqual(expected.toSorted(byNode))
      }),
    )
  })
})

test('q18: core numbers: a ring of five with a tail is a 2-core of five', () => {
  const graph = graphOf({ ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], pairs: Uint32Array.from([0, 1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 5]) })
  expect(cores(graph)).toEqual({ a: 2, b: 2, c: 2, d: 2, e: 2, f: 1, g: 0 })
})

describe('q36: which communities exist', () => {
  const found = communities(merged)
  test('repeatable at our seed, modularity at least 0.80, every community connected, every node in one', () => {
    expect(communities(graphOf(wholeNetwork(ecosystem)))).toEqual(found)
    expect(found).toMatchObject({ algorithm: 'Louvain', seed: 1 })
    expect(found.modularity).toBeGreaterThanOrEqual(0.8)
    for (const group of found.groups) expect(connectedComponents(subgraph(merged, group)).length).toBe(1)
    expect(found.groups.flat().toSorted()).toEqual([...merged.nodes()].toSorted())
  })
  test('another seed may give other groups, none of them worse than 0.80', () => {
    for (const seed of [2, 3, 42]) expect(communities(merged, seed).modularity).toBeGreaterThanOrEqual(0.8)
  })
})

test('q37: who is similar, with the reasons; nobody is similar to himself', () => {
  const [first, ...rest] = similarTo(merged, 'partner:google-cloud', presence(ecosystem).map((row) => row.node))
  expect(first!.shared.length).toBeGreaterThan(0)
  for (const row of [first!, ...rest]) {
    expect(row.node).not.toBe('partner:google-cloud')
    expect(row.jaccard).toBeGreaterThan(0)
    expect(row.jaccard).toBeLessThanOrEqual(1)
  }
  expect(rest.every((row, i) => row.jaccard <= [first!, ...rest][i]!.jaccard)).toBe(true)
})

describe('q38: which links are likely next', () => {
  const clubs = new UndirectedGraph()
  for (let club = 0; club < 6; club++) for (let a = 0; a < 8; a++) for (let b = 0; b < a; b++) if ((a * 7 + b * 3 + club) % 5 !== 0) clubs.mergeUndirectedEdge(`${club}/${a}`, `${club}/${b}`)
  test('only pairs without a link, best first, inside the club they share company in', () => {
    const { links } = likelyLinks(clubs, 10)
    expect(links.length).toBe(10)
    for (const { a, b } of links) {
      expect(clubs.areNeighbors(a, b)).toBe(false)
      expect(a.split('/')[0]).toBe(b.split('/')[0])
    }
    expect(links.every((link, i) => i === 0 || link.score <= links[i - 1]!.score)).toBe(true)
  })
  test('hidden links of clubs are found again far better than by guessing (0.5), and the same way every time', () => {
    expect(likelyLinks(clubs).heldOut).toBeGreaterThan(0.8)
    expect(likelyLinks(clubs).heldOut).toBe(likelyLinks(clubs).heldOut)
  })
  test('too little to hide: no hold-out is claimed', () => expect(likelyLinks(graphOf({ ids: ['a', 'b', 'c'], pairs: Uint32Array.from([0, 1, 1, 2]) })).heldOut).toBeNaN())
})

test('a network of nothing is described without an invented number', () => {
  const report = networkReport({ ids: [], pairs: new Uint32Array() })
  expect(report.structure).toMatchObject({ nodes: 0, links: 0, components: [] })
  expect(report.structure.largest.meanPath).toBeNaN()
  expect(report.core.k).toBeNaN()
})

test('progress rises to the end', () => {
  const shares: number[] = []
  networkReport(wholeNetwork(ecosystem, 0), (share) => shares.push(share))
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})
