import { expect, test } from 'vitest'
import { radial } from '#layout/presets/radial.ts'
import { cloud, distanceFromMiddle, overlap, tree } from '#test/unit/layout/presets/scenes.ts'

test('the root stands in the middle, every step further out', () => {
  const scene = cloud(13, tree(13, 3))
  const { position, bands, roots } = radial.arrange(scene, ['node:0'])
  expect(roots).toEqual([0])
  expect(distanceFromMiddle(position, 0)).toBe(0)
  const rings = [1, 4].map((node) => distanceFromMiddle(position, node))
  for (let node = 1; node < 13; node++) expect(distanceFromMiddle(position, node)).toBeCloseTo(rings[node < 4 ? 0 : 1]!, 6)
  expect(rings[1]!).toBeGreaterThan(rings[0]!)
  expect(bands.map(({ steps, count }) => [steps, count])).toEqual([[0, 1], [1, 3], [2, 9]])
})
test('a branch keeps together: children stand round the direction of their parent', () => {
  const { position } = radial.arrange(cloud(13, tree(13, 3)), ['node:0'])
  const angle = (node: number) => Math.atan2(position[3 * node]!, position[3 * node + 2]!)
  for (let parent = 1; parent < 4; parent++) for (const child of [1, 2, 3].map((i) => 3 * parent + i)) expect(Math.abs(Math.atan2(Math.sin(angle(child) - angle(parent)), Math.cos(angle(child) - angle(parent))))).toBeLessThan(Math.PI / 3)
})
test('rings do not meet, and on them nobody touches anybody, with large bodies and with crowds', () => {
  for (const scene of [cloud(400, tree(400, 60), (node) => (node % 40 === 1 ? 0.1 : 0.012)), cloud(3000, tree(3000, 200), () => 0.006), cloud(30, tree(30, 29), () => 0.08)]) {
    const { position, bands } = radial.arrange(scene, ['node:0'])
    expect(overlap(scene, position)).toBeUndefined()
    for (let at = 1; at < bands.length; at++) expect(bands[at]!.from).toBeGreaterThan(bands[at - 1]!.to)
  }
})
test('what no path leads to stands outermost', () => {
  const { position, bands, radius } = radial.arrange(cloud(7, [[0, 1], [1, 2], [3, 4]]), ['node:0'])
  expect(bands.at(-1)).toMatchObject({ steps: -1, count: 4 })
  for (const node of [3, 4, 5, 6]) expect(distanceFromMiddle(position, node)).toBeGreaterThan(distanceFromMiddle(position, 2))
  for (let node = 0; node < 7; node++) expect(distanceFromMiddle(position, node)).toBeLessThan(radius)
})
test('several roots share the innermost ring; without one that stands there, whoever has most links is the root', () => {
  const several = radial.arrange(cloud(6, [[0, 2], [1, 3]]), ['node:0', 'node:1', 'node:gone'])
  expect(several.roots).toEqual([0, 1])
  expect(distanceFromMiddle(several.position, 0)).toBeCloseTo(distanceFromMiddle(several.position, 1), 6)
  expect(radial.arrange(cloud(5, [[3, 0], [3, 1], [3, 2], [0, 1]]), ['node:gone']).roots).toEqual([3])
})
