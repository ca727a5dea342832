import { expect, test } from 'vitest'
import type { Guide, Scene } from '#model/scene.ts'
import { extentsOf } from '#xr/place/extents.ts'

type Drawn = Parameters<typeof extentsOf>[0]
const empty: Drawn = {
  stage: 'wall', guides: [], labels: [],
  nodes: { count: 0, size: new Float32Array() } as unknown as Scene['nodes'],
  anchors: { position: new Float32Array(), strength: new Float32Array(), charge: new Float32Array() },
}
const look = { tone: 'muted', opacity: 1, style: 'solid', width: 1 } as const
const bodies = (strength: number): Pick<Drawn, 'nodes' | 'anchors'> => ({
  nodes: { count: 1, size: Float32Array.of(0.25) } as unknown as Scene['nodes'],
  anchors: { position: Float32Array.of(1, 2, 3), strength: Float32Array.of(strength), charge: Float32Array.of(1) },
})
const guided = (guide: Guide) => extentsOf({ ...empty, guides: [guide] })

test('an empty scene has none', () => {
  expect(extentsOf(empty)).toBeUndefined()
})

test('a body reaches as far as its surface', () => {
  expect(extentsOf({ ...empty, ...bodies(1) })).toEqual({ left: 0.75, right: 1.25, bottom: 1.75, top: 2.25, back: 2.75, front: 3.25 })
})

test('a body that force moves says nothing of where it is', () => {
  expect(extentsOf({ ...empty, ...bodies(0.1) })).toBeUndefined()
})

test('in a cloud only the layout knows', () => {
  expect(extentsOf({ ...empty, ...bodies(1), stage: 'cloud' })).toBeUndefined()
  expect(extentsOf({ ...empty, ...bodies(0), stage: 'cloud' }, Float32Array.of(0, 0, 0, 1))).toMatchObject({ left: -0.25, right: 0.25 })
  expect(extentsOf({ ...empty, ...bodies(0), stage: 'cloud' }, Float32Array.of(0, 0, 0, 0))).toBeUndefined()
})

test('half a ring reaches out to one side only, as far as its band is wide', () => {
  const box = guided({ ...look, kind: 'arc', radius: 1, y: 0.5, from: 0, to: Math.PI, flat: true, width: 0.1 })!
  expect(box.right).toBeCloseTo(1.05, 12)
  expect(box.left).toBeCloseTo(0, 12)
  expect([box.back, box.front]).toEqual([expect.closeTo(-1.05, 12), expect.closeTo(1.05, 12)])
  expect([box.bottom, box.top]).toEqual([0.5, 0.5])
})

test('a pane reaches over both of its edges, and text as far as its point', () => {
  expect(guided({ ...look, kind: 'pane', corner: [0, 0, 0], wide: [2, 0, 0], high: [0, 1, -1], fill: 0.1 })).toEqual({ left: 0, right: 2, bottom: 0, top: 1, back: -1, front: 0 })
  expect(extentsOf({ ...empty, labels: [{ at: [1, 1, 1], lines: [], priority: 0, align: 'start' }] })).toMatchObject({ left: 1, right: 1 })
})
