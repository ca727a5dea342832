import { describe, expect, test } from 'vitest'
import { lenses } from '#lenses/index.ts'
import { lensContext } from '#test/support/bundled.ts'
import type { Pose } from '#xr/frame.ts'
import { originOf, settingOf, standAround, standOnTable, tableTop, type Standing } from '#xr/place/table-top.ts'
import { extentsOf } from '#xr/place/extents.ts'

const nowhere = (): Standing => ({ x: 0, y: 0, z: 0, turn: 0, scale: 1 })
const head = (at: readonly [number, number, number], turn: readonly [number, number, number, number] = [0, 0, 0, 1]): Pose => ({ at: Float64Array.from(at), turn: Float64Array.from(turn) })
const sceneOf = (id: string, programme = 0) => lenses.find((lens) => lens.id === id)!.view(lensContext(programme)).scene
const quarter = Math.SQRT1_2

describe('where the table stands', () => {
  test('ahead of the eyes, so that a dial on it is 0.35 m below them', () => {
    const standing = nowhere()
    standOnTable(head([0.2, 1.2, 0.5]), standing)
    expect([standing.x, standing.z, standing.turn]).toEqual([0.2, 0.5 - tableTop.ahead, 0])
    const setting = settingOf(sceneOf('portfolio'))
    const origin = { x: 0, y: 0, z: 0 }
    originOf({ ...standing, scale: setting.scale }, setting, origin)
    expect(origin.y).toBeCloseTo(1.2 - 0.35, 12)
  })

  test('its front turned to the head, wherever that looks', () => {
    const standing = nowhere()
    standOnTable(head([0, 1.2, 0], [0, quarter, 0, quarter]), standing)
    expect(standing.turn).toBeCloseTo(Math.PI / 2, 12)
    expect([standing.x, standing.z]).toEqual([expect.closeTo(-1.1, 12), expect.closeTo(0, 12)])
  })

  test('a head that nods does not tilt or move it', () => {
    const level = nowhere()
    const nodding = nowhere()
    standOnTable(head([0, 1.2, 0]), level)
    standOnTable(head([0, 1.2, 0], [Math.sin(-0.3), 0, 0, Math.cos(-0.3)]), nodding)
    expect(nodding.x).toBeCloseTo(level.x, 12)
    expect(nodding.z).toBeCloseTo(level.z, 12)
  })

  test.each([['down', -quarter], ['up', quarter]])('a head that looks straight %s keeps the direction of its brow', (_, x) => {
    const standing = nowhere()
    standOnTable(head([0, 1.2, 0], [x, 0, 0, quarter]), standing)
    expect([standing.x, standing.z]).toEqual([expect.closeTo(0, 12), expect.closeTo(-1.1, 12)])
  })

  test('someone on the floor has no table in the floor', () => {
    const standing = nowhere()
    standOnTable(head([0, 0.5, 0]), standing)
    expect(standing.y).toBe(tableTop.lowest)
  })

  test('what is stepped into stands around the eyes', () => {
    const standing = nowhere()
    standAround(head([0.1, 1.4, 0.2]), standing)
    expect(standing).toEqual({ x: 0.1, y: 1.4, z: 0.2, turn: 0, scale: 1 })
  })
})

describe('how large a scene is on it', () => {
  test('a dial is 0.80 m across, whatever else lies around it', () => {
    expect(settingOf(sceneOf('portfolio')).scale).toBe(0.4)
    expect(settingOf(sceneOf('risk', 2)).scale).toBe(0.4)
  })

  test('the staircase of the pipeline is 0.36 m high and its wall 1.04 m wide', () => {
    const { scale } = settingOf(sceneOf('pipeline'))
    expect(0.9 * scale).toBeCloseTo(0.36, 12)
    expect(2.6 * scale).toBeCloseTo(1.04, 12)
  })

  test('a step of the tiers is 0.25 m wide', () => {
    const scene = sceneOf('tiers')
    const box = extentsOf(scene)!
    expect(((box.right - box.left) / 3) * settingOf(scene).scale).toBeGreaterThan(0.25)
  })

  test('a wall that would be too high is made smaller', () => {
    const scene = sceneOf('compliance')
    const box = extentsOf(scene)!
    expect((box.top - box.bottom) * settingOf(scene).scale).toBeCloseTo(tableTop.highest, 12)
  })

  test('a cloud is 0.8 m across and stands in the middle, as far as force has spread it', () => {
    const scene = sceneOf('ecosystem')
    const places = new Float32Array(4 * scene.nodes.count)
    scene.nodes.ids.forEach((_, node) => places.set([node === 0 ? 3 : 1, 0, 0, 1], 4 * node))
    const setting = settingOf(scene, places)
    const box = extentsOf(scene, places)!
    expect((box.right - box.left) * setting.scale).toBeCloseTo(0.8, 6)
    expect(setting.x).toBeCloseTo((box.left + box.right) / 2, 6)
  })

  test('nothing of any lens of any program lies in the table, and nothing that was put there comes nearer than half a meter', () => {
    for (let programme = 0; programme < 5; programme++) {
      for (const lens of lenses) {
        const { scene } = lens.view(lensContext(programme))
        const setting = settingOf(scene)
        const box = extentsOf(scene)
        if (box === undefined) continue
        expect((box.bottom - setting.y) * setting.scale, `${lens.id} ${programme}`).toBeGreaterThanOrEqual(-1e-9)
        // over the table's edge, seen from 0.35 m above
        expect(Math.hypot(tableTop.ahead - (box.front - setting.z) * setting.scale, tableTop.below), `${lens.id} ${programme}`).toBeGreaterThan(0.5)
      }
    }
  })
})

test('a turn carries the middle of a scene along', () => {
  const origin = { x: 0, y: 0, z: 0 }
  originOf({ x: 1, y: 2, z: 3, turn: Math.PI / 2, scale: 2 }, { scale: 2, x: 0.5, y: -1, z: 0.25 }, origin)
  // the point (0.5, -1, 0.25) u, turned and scaled, lands on the spot: x' = z, z' = -x
  expect(origin.x + 2 * 0.25).toBeCloseTo(1, 12)
  expect(origin.y - 2).toBeCloseTo(2, 12)
  expect(origin.z - 2 * 0.5).toBeCloseTo(3, 12)
})
