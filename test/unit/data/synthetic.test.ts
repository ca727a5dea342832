import { describe, expect, it } from 'vitest'
import { synthetic } from '#data/make/synthetic.ts'
import { openBundle, writeBundle } from '#model/bundle.ts'
import { simplePairs } from '#model/find.ts'

describe('the load fixture', () => {
  it('has exactly the asked nodes and edges, no pair twice', () => {
    const ecosystem = synthetic(2472, 7416, 1)
    expect([ecosystem.nodes.count, ecosystem.edges.count, simplePairs(ecosystem).length / 2]).toEqual([2472, 7416, 7416])
    expect(new Set(ecosystem.nodes.ids).size).toBe(2472)
  })

  it('is flagged synthetic, down to every fact', () => {
    const { synthetic: flagged, atoms } = synthetic(100, 200, 1)
    expect(flagged).toBe(true)
    expect(atoms.every(({ basis }) => basis === 'synthetic')).toBe(true)
  })

  it('is the same for the same seed and another for another', () => {
    expect(synthetic(500, 900, 7).version).toBe(synthetic(500, 900, 7).version)
    expect(synthetic(500, 900, 8).version).not.toBe(synthetic(500, 900, 7).version)
  })

  it('stands round hubs: some partners hold many times the median', () => {
    const { nodes, edges } = synthetic(10_000, 25_000, 1)
    const degrees = new Uint32Array(nodes.count)
    for (let edge = 0; edge < edges.count; edge += 1)
      for (const end of [edges.from[edge] ?? 0, edges.to[edge] ?? 0]) degrees[end] = (degrees[end] ?? 0) + 1
    const partners = [...degrees.subarray(1)].filter((_, node) => nodes.kinds[node + 1] === 'Partner').toSorted((a, b) => a - b)
    expect(partners.at(-1) ?? 0).toBeGreaterThan(3 * (partners[partners.length >> 1] ?? Infinity))
  })

  it('goes through own JSON', () => {
    const ecosystem = synthetic(50, 80, 3)
    expect(openBundle(JSON.parse(writeBundle(ecosystem)))).toEqual(ecosystem)
  })

  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [5, 5],
    [40, 39],
  ])('fills %i nodes and %i edges', (nodes, edges) => {
    expect(synthetic(nodes, edges, 1).edges.count).toBe(edges)
  })

  it.each([
    [0, 0, 1],
    [10, 46, 1],
    [10, -1, 1],
    [2.5, 1, 1],
    [10, 5, NaN],
  ])('refuses %d, %d, %d', (nodes, edges, seed) => {
    expect(() => synthetic(nodes, edges, seed)).toThrow(RangeError)
  })
})
