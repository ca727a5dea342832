import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '#layout/engine/graph.ts'
import { coarsen } from '#layout/engine/seed/coarsen.ts'
import { hierarchy, interpolate } from '#layout/engine/seed/hierarchy.ts'
import { components } from '#layout/engine/seed/components.ts'
import { bitsOf, network } from '#test/unit/layout/problems.ts'
import { anyGraph, gridOf, linked, pathOf, starOf } from '#test/unit/layout/engine/seed/shapes.ts'

const sum = (values: Uint32Array): number => values.reduce((total, value) => total + value, 0)
const neighboursOf = ({ neighbour, neighbourStart }: Graph, v: number): number[] =>
  [...neighbour.subarray(neighbourStart[v], neighbourStart[v + 1])].toSorted((a, b) => a - b)

describe('one level up', () => {
  it('a path of four becomes two pairs, linked once', () => {
    const { graph, parent, weight, linkWeight } = coarsen(pathOf(4), 1)
    expect([...parent]).toEqual([0, 0, 1, 1])
    expect([...weight]).toEqual([2, 2])
    expect([...graph.neighbour]).toEqual([1, 0])
    expect([...linkWeight]).toEqual([1, 1])
  })
  it('parallel links between two groups become one that counts for all', () => {
    const square = linked(4, [
      [0, 1],
      [0, 1],
      [2, 3],
      [2, 3],
      [0, 2],
      [1, 3],
    ])
    const first = coarsen(square, 1)
    expect(first.graph.count).toBe(2)
    expect(sum(first.linkWeight)).toBe(2 * first.linkWeight[0]!)
    const heavy = coarsen(
      linked(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
      1,
    )
    expect([...heavy.linkWeight]).toEqual([2, 2])
  })
  it.each([
    ['a star', starOf(1000)],
    ['a path', pathOf(1000)],
    ['a grid', gridOf(30)],
    ['a tree with cross links', linked(1000, network(1000))],
    [
      'two stars by their hubs',
      linked(
        400,
        Array.from({ length: 399 }, (_, k) => [k < 200 ? 0 : 200, k + 1]),
      ),
    ],
  ])('%s shrinks at least by 2 at every level', (_, graph) => {
    let finer = graph.count
    for (const level of hierarchy(graph, 1, 10)) {
      expect(level.graph.count).toBeLessThanOrEqual(finer / 2)
      finer = level.graph.count
    }
    expect(finer).toBeLessThanOrEqual(10)
  })
})

describe('laws of coarsening', () => {
  it('nobody is lost, groups hang together exactly where their members do', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (graph, seed) => {
        const level = coarsen(graph, seed)
        expect(sum(level.weight)).toBe(graph.count)
        expect(new Set(level.parent).size).toBe(level.graph.count)
        expect(components(level.graph).count).toBe(components(graph).count)
        const wanted = Array.from({ length: level.graph.count }, () => new Set<number>())
        for (let v = 0; v < graph.count; v++)
          for (const other of neighboursOf(graph, v)) wanted[level.parent[v]!]!.add(level.parent[other]!)
        const others = wanted.map((ends, group) => [...ends].filter((end) => end !== group).toSorted((a, b) => a - b))
        expect(wanted.map((_, group) => neighboursOf(level.graph, group))).toEqual(others)
      }),
      { numRuns: 25 },
    )
  })
  it('links between groups are counted, all of them and from both ends alike', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { parent, linkWeight, graph: coarse } = coarsen(graph, 1)
        let across = 0
        for (let v = 0; v < graph.count; v++) for (const other of neighboursOf(graph, v)) if (parent[v] !== parent[other]) across += 1
        expect(sum(linkWeight)).toBe(across)
        const counted = (from: number, to: number): number => linkWeight[coarse.neighbour.indexOf(to, coarse.neighbourStart[from])]!
        for (let v = 0; v < coarse.count; v++)
          for (const other of neighboursOf(coarse, v)) expect(counted(v, other)).toBe(counted(other, v))
      }),
      { numRuns: 25 },
    )
  })
})

describe('a hierarchy', () => {
  it('ends where nothing hangs together any more', () => {
    expect(hierarchy(linked(1000, []), 1)).toEqual([])
    expect(hierarchy(pathOf(150), 1)).toEqual([])
  })
  it('a finer level starts near its parents, nobody on top of another', () => {
    const [level] = hierarchy(starOf(500), 1)
    const coarse = Float32Array.from({ length: 3 * level!.graph.count }, (_, at) => at)
    const places = interpolate(level!, coarse, 7)
    const seen = new Set<string>()
    const off = places.map((value, at) => Math.abs(value - coarse[3 * level!.parent[Math.floor(at / 3)]! + (at % 3)]!))
    expect(Math.max(...off)).toBeLessThan(0.2)
    for (let v = 0; v <= 500; v++) seen.add(places.subarray(3 * v, 3 * v + 3).join(' '))
    expect(seen.size).toBe(501)
    expect(bitsOf(interpolate(level!, coarse, 7))).toBe(bitsOf(places))
  })
})
