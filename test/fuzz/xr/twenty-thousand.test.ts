import { expect, test } from 'vitest'
import { BodyTree } from '#xr/pointing/body-tree.ts'
import { Cone } from '#xr/pointing/cone.ts'
import { BodySearch, mostTests } from '#xr/pointing/find-body.ts'
import { columnsOf, crowd, loopAlong, loopNear, repeatable } from '#test/support/bodies.ts'

const count = 20_000
const rays = 120

for (const radius of [0.006, 0.012, 0.02])
  test(`twenty thousand bodies of ${radius} u: never more than 64 tests in a frame, and in a few frames the body that asking every one of them finds`, () => {
    const bodies = crowd(count, radius)
    const tree = new BodyTree()
    tree.build(columnsOf(bodies), count, () => true)
    const random = repeatable(17)
    const search = new BodySearch()
    const cone = new Cone()
    cone.width = (2 * Math.PI) / 180
    let first = 0
    for (let ray = 0; ray < rays; ray++) {
      const around = 6.283 * random()
      const origin = [2.75 * Math.cos(around), 0.9, 2.75 * Math.sin(around)] as const
      const way = origin.map((at) => 1.6 * (random() - 0.5) - at)
      const length = Math.hypot(...way)
      cone.origin.set(origin)
      cone.direction.set(way.map((part) => part / length))
      cone.aim()
      search.along(tree, cone, mostTests)
      expect(search.tests).toBeLessThanOrEqual(mostTests)
      const wanted = loopAlong(bodies, cone)
      if (search.node === wanted.node) first++
      let frames = 1
      for (; !search.sure; frames++) {
        search.further(tree, cone, mostTests)
        expect(search.tests).toBeLessThanOrEqual(mostTests)
      }
      expect(search.node).toBe(wanted.node)
      expect(frames).toBeLessThanOrEqual(8)
    }
    // in the first frame already for many rays, though it may ask one of three hundred
    expect(first / rays).toBeGreaterThan(0.1)
  })

test('a hand among twenty thousand bodies finds the nearest', () => {
  const bodies = crowd(count, 0.012)
  const tree = new BodyTree()
  tree.build(columnsOf(bodies), count, () => true)
  const random = repeatable(5)
  const search = new BodySearch()
  let sure = 0
  for (let hand = 0; hand < 200; hand++) {
    const at = Float64Array.from({ length: 3 }, () => 1.2 * (random() - 0.5))
    search.near(tree, at, 0.125, mostTests)
    expect(search.tests).toBeLessThanOrEqual(mostTests)
    if (!search.sure) continue
    sure++
    const wanted = loopNear(bodies, at, 0.125)
    expect([search.gap, search.depth]).toEqual([wanted.gap, wanted.depth])
  }
  expect(sure).toBeGreaterThan(100)
})
