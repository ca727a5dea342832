import { expect, test } from 'vitest'
import type { Scene } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { StageIndex, type Indexed } from '#xr/pointing/stage-index.ts'
import { columnsOf } from '#test/support/bodies.ts'

function stageOf(places: readonly (readonly [x: number, flags?: number])[]) {
  const columns = columnsOf(places.map(([x]) => ({ x, y: 0, z: 0, radius: 0.1 })))
  const scene = () => ({ guides: [], nodes: { count: places.length, ids: places.map((_, node) => `body:${node}`), flags: Uint8Array.from(places, ([, flags = 0]) => flags) } }) as unknown as Scene
  const shown = { scene: scene(), ...columns }
  let asked = 0
  const stage: Indexed = {
    version: 1,
    hand: { held: -1 },
    bodies: () => {
      asked++
      return shown
    },
  }
  return { stage, shown, scene, asked: () => asked }
}

const middles = (index: StageIndex) => [...index.tree.order.subarray(0, index.tree.count)].map((_, at) => index.tree.spheres[4 * at]!).toSorted((one, other) => one - other)

test('nothing is asked while nothing has changed, and a highlight moves no body', () => {
  const { stage, asked } = stageOf([[0], [1]])
  const index = new StageIndex()
  for (let time = 0; time < 100; time++) index.follow(stage, time, true)
  expect(asked()).toBe(1)
  const { version } = index
  stage.version++
  index.follow(stage, 1000, true)
  expect(index.version).toBe(version)
})

test('what is quiet is left out', () => {
  const index = new StageIndex()
  index.follow(stageOf([[0], [1, flag.quiet], [2]]).stage, 0, true)
  expect(middles(index)).toEqual([0, 2])
})

test('while a layout runs it is refitted ten times a second, and at once for a press', () => {
  const { stage, shown } = stageOf([[0], [1]])
  const index = new StageIndex()
  index.follow(stage, 0, false)
  const moves = (x: number) => {
    shown.places = shown.places.slice()
    shown.places[0] = x
    stage.version++
  }
  moves(5)
  index.follow(stage, 20, false)
  expect(middles(index)).toEqual([0, 1])
  index.follow(stage, 120, false)
  expect(middles(index)).toEqual([1, 5])
  moves(7)
  index.follow(stage, 130, true)
  expect(middles(index)).toEqual([1, 7])
})

test('nothing is done while a body is in the hand; where it was let go it is found', () => {
  const { stage, shown } = stageOf([[0], [1]])
  const index = new StageIndex()
  index.follow(stage, 0, true)
  stage.hand = { held: 0 }
  const { version } = index
  for (let time = 1; time < 50; time++) {
    stage.version++
    index.follow(stage, 200 * time, true)
  }
  expect(index.version).toBe(version)
  stage.hand = { held: -1 }
  shown.places[0] = 3
  index.follow(stage, 20_000, true)
  expect(middles(index)).toEqual([1, 3])
})

test('another scene is another tree', () => {
  const { stage, shown, scene } = stageOf([[0], [1]])
  const index = new StageIndex()
  index.follow(stage, 0, false)
  shown.scene = scene()
  shown.scene.nodes.flags[0] = flag.quiet
  stage.version++
  index.follow(stage, 1, false)
  expect(middles(index)).toEqual([1])
})
