import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { Law } from '#layout/engine/field/law.ts'
import type { OpenKernel } from '#layout/engine/kernel.ts'
import { load } from '#layout/engine/load.ts'
import type { LinkLaw } from '#layout/engine/motion/links.ts'
import { fillSlots, Reorder } from '#layout/engine/reorder.ts'
import { randomSource } from '#model/exact.ts'
import { bitsOf, network, problem } from '#test/unit/layout/problems.ts'

const count = 70

/** Where every body begins: 4n, made of three numbers in 0..1 a body. */
function starting(place: (random: () => number, body: number) => readonly [number, number, number]): Float32Array {
  const random = randomSource(11)
  return Float32Array.from(Array.from({ length: count }, (_, body) => [...place(random, body), 1]).flat())
}

const links = network(count)
const uneven = {
  charge: Float32Array.from({ length: count }, (_, body) => (body % 5) * 0.7),
  radius: Float32Array.from({ length: count }, (_, body) => 0.01 + (body % 7) * 0.01),
}
const anchored = {
  anchor: Float32Array.from({ length: 3 * count }, (_, at) => ((at * 37) % 100) / 50 - 1),
  strength: Float32Array.from({ length: count }, (_, body) => (body % 10 === 0 ? 1 : body % 4 === 0 ? 0.3 : 0)),
}

const laws: Record<'inverse' | 'bounded', { field: Law; links: LinkLaw }> = {
  inverse: { field: { power: 1, scale: 1, soften: 0.0009, opening: 2.25 }, links: { kind: 'rest', scale: 1, far: 0, near: 0 } },
  bounded: { field: { power: 2, scale: 100, soften: 1, opening: 1.3 }, links: { kind: 'bounded', scale: 100, far: 0.2, near: 4 } },
}

/** One of every kind that the kernel treats in another way. */
export const kernelProblems: Record<string, LayoutProblem> = {
  'at random': problem(count, links, { start: starting((random) => [random(), random(), random()]) }),
  'of which one has a charge of its own': problem(count, links, { charge: new Float32Array(count).fill(1).fill(3, 33, 34) }),
  clustered: problem(count, links, {
    ...uneven,
    start: starting((random, body) => [(body % 6) + random() * 1e-3, random() * 1e-3, (body % 3) * 2]),
  }),
  'all at one place': problem(count, links, { start: starting(() => [0.5, 0.5, 0.5]) }),
  'in a plane': problem(count, links, { dimensions: 2, start: starting((random) => [random(), random(), 0]) }),
  anchored: problem(count, links, { ...anchored, ...uneven }),
  'anchored in a plane': problem(count, links, { ...anchored, dimensions: 2 }),
  'of the bounded law': problem(count, links, { law: 'bounded', unit: 0.1 }),
  'of the bounded law, anchored': problem(count, links, { ...anchored, ...uneven, law: 'bounded', unit: 0.1 }),
  'of one leaf': problem(5, [
    [0, 1],
    [1, 2],
    [3, 4],
  ]),
  'without links': problem(17),
}

/**
 * The bits of all positions after so many ticks of a kernel by itself: everything it offers, in the order of a tick, from the places that the
 * problem states or from a row along x. What an engine adds (seeds, cooling, holds) may change without them.
 */
export function kernelBits(problem: LayoutProblem, open: OpenKernel, ticks = 100): string {
  const loaded = load(problem, open)
  const { kernel, columns, bodyOf } = loaded
  const { x, y, z, held, node, strength } = columns
  for (let body = 0; body < columns.bodies; body++) {
    const at = 4 * node[body]!
    x[body] = problem.start?.[at] ?? body * 0.01
    y[body] = problem.start?.[at + 1] ?? 0
    z[body] = problem.start?.[at + 2] ?? 0
    held[body] = columns.places && strength[body] === 1 ? 1 : 0
  }
  const { field, links } = laws[problem.law ?? 'inverse']
  const reorder = new Reorder(loaded)
  for (let tick = 0; tick < ticks; tick++) {
    if (tick % 8 === 0) reorder.apply()
    fillSlots(columns)
    kernel.repel(field)
    kernel.beginSums(problem.repulsion, problem.centre, 0.5)
    kernel.pullLinks(links)
    kernel.pullPlaces()
    kernel.integrate(0.6, 0.5 / (1 + tick * 0.05), 0.3)
    kernel.separate(0.006, 0.5)
  }
  const places = new Float32Array(3 * problem.count)
  bodyOf.forEach((body, node) => {
    if (body >= 0) places.set([x[body]!, y[body]!, z[body]!], 3 * node)
  })
  return bitsOf(places)
}

/** What `kernelBits` gives for `kernelProblems`, in Node and in browsers, with either kernel. */
export const knownBits: Record<string, string> = {
  'at random': '8770d56a',
  'of which one has a charge of its own': 'fbf03d91',
  clustered: 'e7a8cd80',
  'all at one place': '5e6d218a',
  'in a plane': '32778b20',
  anchored: '1bf59d1a',
  'anchored in a plane': '7010e28a',
  'of the bounded law': '59416f6d',
  'of the bounded law, anchored': 'cd4eaa9d',
  'of one leaf': '7dcdd4b2',
  'without links': '3fe3819a',
}
