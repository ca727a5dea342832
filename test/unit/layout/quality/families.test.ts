import { describe, expect, it } from 'vitest'
import { graphOf } from '#layout/engine/graph.ts'
import { hopsFrom } from '#layout/quality/hops.ts'
import { family } from '#test/bench/layout/families.ts'

describe.each(['S', 'H'] as const)('the graph family %s', (id) => {
  it.each([40, 2472])('of %i nodes is connected, has 2.5 links a node, none parallel and none from a node to itself', (nodes) => {
    const { count, from, to } = family(id, nodes, 2.5 * nodes, 7)
    expect(from).toHaveLength(2.5 * nodes)
    expect(new Set(Array.from(from, (a, link) => Math.min(a, to[link]!) * count + Math.max(a, to[link]!))).size).toBe(2.5 * nodes)
    expect(from.every((a, link) => a !== to[link])).toBe(true)
    expect(hopsFrom(graphOf(count, from, to), 0, new Int32Array(count), new Uint32Array(count)).includes(-1)).toBe(false)
  })
  it('is the same for a seed and another for another', () => {
    expect(family(id, 200, 500, 3)).toEqual(family(id, 200, 500, 3))
    expect(family(id, 200, 500, 3)).not.toEqual(family(id, 200, 500, 4))
  })
  it('says so when links have no room, or cannot connect the nodes', () => {
    expect(() => family(id, 4, 7)).toThrow(RangeError)
    expect(() => family(id, 4, 2)).toThrow(RangeError)
  })
})
