import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { cuts } from '#analytics/network/bridges.ts'
import { graphOf } from '#analytics/network/graph.ts'
import { bridges, separatedWithout } from '#analytics/network/separations.ts'

const graphs = fc.integer({ min: 2, max: 9 }).chain((order) =>
  fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 14 }).map((pairs) => {
    const graph = new UndirectedGraph()
    for (let i = 0; i < order; i++) graph.addNode(String(i))
    for (const [a, b] of pairs) if (a !== b) graph.mergeUndirectedEdge(String(a), String(b))
    return graph
  }),
)
const partWith = (graph: UndirectedGraph, node: string) => connectedComponents(graph).find((part) => part.includes(node))!

describe('what one loss separates', () => {
  test('without the middle of a star with a tail, all but the largest part fall away', () => {
    const graph = graphOf({ ids: ['m', 'a', 'b', 'c', 'd'], pairs: Uint32Array.from([0, 1, 0, 2, 0, 3, 3, 4]) })
    expect(separatedWithout(graph, 'm')).toEqual([['a'], ['b']])
  })
  test('has the sizes that the cut says, on any graph', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { node, parts } of cuts(graph)) expect(separatedWithout(graph, node).map((part) => part.length)).toEqual(parts.slice(1))
      }),
    )
  })
  test('a bridge of any graph is exactly a link whose loss adds a part, and names the smaller one', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = graph.edges().flatMap((edge) => {
          const [a, b] = graph.extremities(edge)
          const left = graph.copy()
          left.dropEdge(edge)
          const [one, other] = [partWith(left, a), partWith(left, b)]
          return one === other || one.includes(b) ? [] : [[a, b].toSorted().join(' ') + ` ${Math.min(one.length, other.length)}`]
        })
        const found = bridges(graph, 1)
        expect(found.map(({ a, b, sizes }) => `${[a, b].toSorted().join(' ')} ${sizes[1]}`).toSorted()).toEqual(expected.toSorted())
        for (const { a, b, sizes, apart } of found) {
          const left = graph.copy()
          left.dropEdge(a, b)
          expect(apart[0]).toBe(b)
          expect([...apart].toSorted()).toEqual(partWith(left, b).toSorted())
          expect([partWith(left, a).length, apart.length]).toEqual([...sizes])
        }
      }),
    )
  })
})
