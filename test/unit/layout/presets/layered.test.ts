import { expect, test } from 'vitest'
import { layered } from '#layout/presets/layered.ts'
import { cloud, overlap, tree } from '#test/unit/layout/presets/scenes.ts'

const height = (position: Float32Array, node: number): number => position[3 * node + 1]!
const across = (position: Float32Array, node: number): number => position[3 * node]!

test('a shelf for every step, the root on top, all in one plane', () => {
  const { position, bands } = layered.arrange(cloud(13, tree(13, 3)), ['node:0'])
  for (let node = 1; node < 13; node++) {
    expect(height(position, node)).toBeCloseTo(bands[node < 4 ? 1 : 2]!.from, 6)
    expect(position[3 * node + 2]).toBe(0)
  }
  expect(bands[0]!.from).toBeGreaterThan(bands[1]!.to)
  expect(bands[1]!.from).toBeGreaterThan(bands[2]!.to)
})
test('a tree is drawn without crossings, whatever the order of its nodes', () => {
  // children of 1, 2, 3 in turn: in the order of the numbers every second line would cross
  const links: [number, number][] = [[0, 1], [0, 2], [0, 3], ...Array.from({ length: 9 }, (_, i): [number, number] => [1 + (i % 3), 4 + i])]
  const { position } = layered.arrange(cloud(13, links), ['node:0'])
  const lower = links.slice(3)
  const crossing = lower.filter(([a, b]) => lower.some(([c, d]) => across(position, a) < across(position, c) && across(position, b) >= across(position, d)))
  expect(crossing).toEqual([])
})
test('a shelf that is too long has rows, shelves do not meet, and nobody touches anybody', () => {
  for (const scene of [cloud(400, tree(400, 60), (node) => (node % 40 === 1 ? 0.1 : 0.012)), cloud(3000, tree(3000, 200), () => 0.006)]) {
    const { position, bands } = layered.arrange(scene, ['node:0'])
    expect(overlap(scene, position)).toBeUndefined()
    expect(bands.some(({ from, to }) => to > from)).toBe(true)
    for (let at = 1; at < bands.length; at++) expect(bands[at]!.to).toBeLessThan(bands[at - 1]!.from)
  }
})
test('what no path leads to stands lowest', () => {
  const { position, bands } = layered.arrange(cloud(7, [[0, 1], [1, 2], [3, 4]]), ['node:0'])
  expect(bands.at(-1)).toMatchObject({ steps: -1, count: 4 })
  for (const node of [3, 4, 5, 6]) expect(height(position, node)).toBeLessThan(height(position, 2))
})
