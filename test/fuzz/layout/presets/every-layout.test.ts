import { describe, expect, test } from 'vitest'
import { settle } from '#layout/precompute.ts'
import { arranged } from '#layout/presets/arranged.ts'
import { arranging } from '#layout/presets/index.ts'
import { problemOf } from '#layout/presets/problem.ts'
import type { Scene } from '#model/scene.ts'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { bitsOf } from '#test/unit/layout/problems.ts'
import { cloud } from '#test/unit/layout/presets/scenes.ts'

const { programmes, nodes } = bundled()
const hubs = programmes.map(({ node }) => nodes.ids[node]!)
const scenes = lenses.flatMap((lens) => programmes.map((programme, index): [string, Scene] => [`${lens.id} of ${programme.id}`, lens.view(lensContext(index)).scene]))

/** Settled, but for a few ticks only: enough for a NaN to spread. */
const briefly = (scene: Scene, layout: (typeof arranging)[number]['id']): Float32Array => settle({ ...problemOf(scene, { layout }), maximumTicks: 6 })

describe.each(arranging)('$id', (preset) => {
  test('has a place for everybody on the stage of every lens of every program', () => {
    for (const [name, scene] of scenes) {
      const { position, strength, radius, roots, lobes } = preset.arrange(scene, hubs)
      expect(position.length, name).toBe(3 * scene.nodes.count)
      expect(position.every(Number.isFinite) && Number.isFinite(radius), name).toBe(true)
      const lost = scene.nodes.ids.filter((_, node) => scene.nodes.size[node]! > 0 && preset.anchored && !(strength[node]! > 0))
      expect(lost, name).toEqual([])
      expect(roots.every((root) => scene.nodes.size[root]! > 0) && lobes.every(({ members }) => members.length > 0), name).toBe(true)
    }
  })
  test.each(programmes.map(({ id }, index) => [id, index] as const))('settles the network of %s without NaN, the same every time', (_id, index) => {
    const { scene } = arranged(lenses.find(({ id }) => id === 'ecosystem')!.view(lensContext(index)).scene, preset, hubs)
    const positions = briefly(scene, preset.id)
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(bitsOf(briefly(scene, preset.id))).toBe(bitsOf(positions))
    const moved = scene.nodes.ids.filter((_, node) => scene.nodes.size[node]! > 0 && scene.anchors.strength[node] === 1 && [0, 1, 2].some((axis) => positions[4 * node + axis] !== scene.anchors.position[3 * node + axis]))
    expect(moved).toEqual([])
  })
  test('nothing, one body and bodies without a line are no trouble', () => {
    for (const count of [0, 1, 40]) {
      const { scene, anchoring } = arranged(cloud(count), preset, [])
      expect(anchoring.radius).toBeGreaterThan(0)
      expect(briefly(scene, preset.id).every(Number.isFinite), String(count)).toBe(true)
    }
  })
  test('leaves the given scene as it was, and another root is another picture', () => {
    const given = cloud(30, Array.from({ length: 29 }, (_, i) => [Math.floor(i / 3), i + 1]))
    const before = structuredClone(given)
    const [first, second] = ['node:0', 'node:20'].map((root) => arranged(given, preset, [root]).scene)
    expect(given).toEqual(before)
    if (preset.arrange(given, []).roots.length > 0) expect(first!.layoutKey).not.toBe(second!.layoutKey)
  })
})
