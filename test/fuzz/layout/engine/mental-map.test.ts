import { describe, expect, it } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { openingScenes } from '#app/openings.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { randomSource } from '#model/exact.ts'
import { graphOf } from '#layout/engine/graph.ts'
import { family } from '#test/bench/layout/families.ts'
import { problemOfGraph } from '#test/bench/layout/problem.ts'
import { bundled } from '#test/support/bundled.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

const familyProblem = (id: 'S' | 'H'): LayoutProblem => {
  const { count, from, to } = family(id, 2472)
  return problemOfGraph({ ...graphOf(count, from, to), from, to })
}
const clouds = openingScenes(bundled(), fullShelf)
  .filter(({ lens, programme }) => lens === 'ecosystem' || (lens === 'knowledge' && programme === 'aia'))
  .map(({ lens, programme, scene }) => [`${lens} of ${programme}`, problemOf(scene, { layout: 'composed', seed: 1 })] as const)
const problems = [['H', familyProblem('H')], ['S', familyProblem('S')], ...clouds] as const

const standing = ({ active }: LayoutProblem): number[] => [...active.keys()].filter((node) => active[node] === 1)

/** A twentieth of what stands leaves; the rest keeps the law and unit it has. */
function without(given: LayoutProblem): { fewer: LayoutProblem; gone: ReadonlySet<number> } {
  const random = randomSource(9)
  const gone = new Set(standing(given).filter(() => random() < 0.05))
  return { gone, fewer: { ...given, active: given.active.map((active, node) => (gone.has(node) ? 0 : active)) } }
}

/** A twentieth of the links leaves. */
function unlinked(given: LayoutProblem): LayoutProblem {
  const random = randomSource(4)
  const kept = [...given.linkFrom.keys()].filter(() => random() >= 0.05)
  return {
    ...given,
    linkFrom: Uint32Array.from(kept, (link) => given.linkFrom[link]!),
    linkTo: Uint32Array.from(kept, (link) => given.linkTo[link]!),
    linkLength: Float32Array.from(kept, (link) => given.linkLength[link]!),
    linkStiffness: Float32Array.from(kept, (link) => given.linkStiffness[link]!),
  }
}

/** Median way of the nodes between two layouts, over the radius that nine tenths of them lie in. */
function moved(before: Float32Array, after: Float32Array, nodes: readonly number[]): number {
  const median = (values: number[], share = 0.5): number => values.toSorted((a, b) => a - b)[Math.floor(share * values.length)]!
  const ways = nodes.map((node) => Math.hypot(...placeOf(before, node).map((place, axis) => place - placeOf(after, node)[axis]!)))
  return median(ways) / median(nodes.map((node) => Math.hypot(...placeOf(before, node))), 0.9)
}

describe.each(problems)('%s', (_, given) => {
  const before = settle(given)
  const { fewer, gone } = without(given)
  const stay = standing(fewer)

  it('keeps its places when a twentieth of the nodes leaves', () => {
    expect(moved(before, settle({ ...fewer, start: before }), stay)).toBeLessThan(0.05)
  })
  it('keeps its places when they come', () => {
    const small = settle(fewer)
    const start = small.map((value, at) => (gone.has(at >> 2) ? 0 : value))
    expect(moved(small, settle({ ...given, start }), stay)).toBeLessThan(0.05)
  })
  it('keeps its places when a twentieth of the links leaves', () => {
    expect(moved(before, settle({ ...unlinked(given), start: before }), standing(given))).toBeLessThan(0.05)
  })
  it('keeps its places when the same is imported again', () => {
    expect(moved(before, settle({ ...given, start: before }), standing(given))).toBeLessThan(0.05)
  })
})

it('a pinned node never moves, whatever comes and goes', () => {
  const place = Float32Array.of(0.25, -0.5, 0.125)
  const anchor = new Float32Array(180)
  anchor.set(place, 30)
  const strength = new Float32Array(60)
  strength[10] = 1
  const given = problem(60, network(60), { anchor, strength, law: 'bounded', unit: 0.2, repulsion: 1 })
  const first = settle(given)
  const later = settle({ ...unlinked(given), start: first })
  for (const positions of [first, later]) expect(placeOf(positions, 10)).toEqual([...place])
})

it('the same data and seed give the same picture, to the bit', () => {
  expect(bitsOf(settle(familyProblem('S')))).toBe(bitsOf(settle(familyProblem('S'))))
})
