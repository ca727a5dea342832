import { expect, test } from 'vitest'
import { communities } from '#layout/presets/communities.ts'
import type { Lobe } from '#layout/presets/preset.ts'
import { placeDiscs } from '#layout/presets/lobes.ts'
import { settle } from '#layout/precompute.ts'
import { arranged } from '#layout/presets/arranged.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { clique, cloud } from '#test/unit/layout/presets/scenes.ts'

const sizes = [12, 8, 5]
/** Three cliques of 12, 8 and 5, joined in a row by one link each, and two nodes alone. */
const three = cloud(27, [...clique(0, 12), ...clique(12, 20), ...clique(20, 25), [0, 12], [12, 20]])

test('who is linked among themselves has one place, largest group first; who has no line has one of its own', () => {
  const { lobes, position } = communities.arrange(three, [])
  expect(lobes.map(({ members }) => members.length)).toEqual([...sizes, 1, 1])
  expect([...lobes[0]!.members].toSorted((a, b) => a - b)).toEqual([...Array(12).keys()])
  for (const { at, members } of lobes) for (const node of members) expect([...position.subarray(3 * node, 3 * node + 3)]).toEqual([...Float32Array.from(at)])
})
test('lobes keep clear of each other, and a larger group has more room', () => {
  const { lobes } = communities.arrange(three, [])
  for (const [i, one] of lobes.entries()) for (const other of lobes.slice(i + 1)) expect(Math.hypot(one.at[0] - other.at[0], one.at[2] - other.at[2])).toBeGreaterThan(one.radius + other.radius)
  expect(lobes[0]!.radius).toBeGreaterThan(lobes[1]!.radius)
  expect(lobes[1]!.radius).toBeGreaterThan(lobes[2]!.radius)
})
test('settled, everybody is nearer to the own lobe than to any other', () => {
  const { scene, anchoring } = arranged(three, communities, [])
  const positions = settle(problemOf(scene, { layout: 'communities' }))
  const outside = (node: number, { at, radius }: Lobe): number => Math.hypot(...at.map((value, axis) => positions[4 * node + axis]! - value)) - radius
  const astray = anchoring.lobes.flatMap((lobe) => [...lobe.members].filter((node) => anchoring.lobes.some((other) => other !== lobe && outside(node, other) <= outside(node, lobe))))
  expect(astray).toEqual([])
})
test('discs never lie on each other, few or many', () => {
  for (const count of [2, 3, 40, 41, 300]) {
    const radii = Array.from({ length: count }, (_, i) => Math.max(0.03, 0.4 / Math.sqrt(i + 1)))
    const at = placeDiscs(radii, [])
    let closest = Infinity
    for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) closest = Math.min(closest, Math.hypot(at[2 * a]! - at[2 * b]!, at[2 * a + 1]! - at[2 * b + 1]!) - radii[a]! - radii[b]!)
    expect(closest, `${count} discs`).toBeGreaterThan(-1e-6)
  }
})
