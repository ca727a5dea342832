import { describe, expect, it } from 'vitest'
import { fast } from '#layout/engine/fast.ts'
import type { Running } from '#layout/engine/engine.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

const toRest = (running: Running): void => {
  while (!running.settled) running.tick()
}
const ticks = (running: Running, count: number): void => {
  for (let tick = 0; tick < count; tick++) running.tick()
}

/** A dial of five exact bodies; 0 is linked to 1 (its only link) and to 2 (a hub with 3 and 4). */
const dial = () =>
  problem(
    5,
    [
      [0, 1],
      [0, 2],
      [2, 3],
      [2, 4],
    ],
    {
      anchor: Float32Array.of(0.5, 0, 0, 0.7, 0, 0.1, 0, 0, 0, -0.5, 0, 0.3, -0.5, 0, -0.3),
      strength: new Float32Array(5).fill(1),
    },
  )

describe('in a composed layout', () => {
  it('the body in hand is where the hand is, and its neighbours lean after it by their share of the link', () => {
    const running = fast.start(dial())
    running.grab(0, 0.5, 1, 0)
    toRest(running)
    expect(placeOf(running.positions, 0)).toEqual([0.5, 1, 0])
    const [moon, hub, stranger] = [1, 2, 3].map((node) => placeOf(running.positions, node)[1])
    expect(moon).toBeCloseTo(4 / 9, 1)
    expect(hub).toBeCloseTo(4 / 25, 1)
    expect(stranger).toBe(0)
  })
  it('everything is exactly back after the release', () => {
    const running = fast.start(dial())
    const before = bitsOf(running.positions)
    running.grab(0, 0.5, 1, 0)
    ticks(running, 20)
    running.release(0)
    expect(running.settled).toBe(false)
    ticks(running, 3)
    const onTheWay = placeOf(running.positions, 0)[1]
    expect(onTheWay > 0 && onTheWay < 1).toBe(true)
    toRest(running)
    expect(bitsOf(running.positions)).toBe(before)
  })
  it('also when two are held at once and let go one after the other', () => {
    const running = fast.start(dial())
    const before = bitsOf(running.positions)
    running.grab(0, 0.5, 1, 0)
    running.grab(2, 0, -1, 0)
    ticks(running, 12)
    expect(placeOf(running.positions, 2)).toEqual([0, -1, 0])
    running.release(2)
    ticks(running, 12)
    running.release(0)
    toRest(running)
    expect(bitsOf(running.positions)).toBe(before)
  })
  it('the ceiling ends a way home at the anchor', () => {
    const given = { ...dial(), maximumTicks: 4 }
    const running = fast.start(given)
    running.grab(0, 3, 3, 3)
    toRest(running)
    running.release(0)
    toRest(running)
    expect(placeOf(running.positions, 0)).toEqual([0.5, 0, 0])
  })
})

describe('in the cloud', () => {
  const settled = (): Running => {
    const running = fast.start(problem(30, network(30)))
    toRest(running)
    return running
  }
  it('linked bodies follow live and the released one settles near its own again', () => {
    const running = settled()
    const neighbour = network(30).find(([, to]) => to === 29)![0]
    const gap = (): number => {
      const [a, b] = [placeOf(running.positions, 29), placeOf(running.positions, neighbour)]
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
    }
    const [resting, before] = [gap(), placeOf(running.positions, neighbour)]
    running.grab(29, 3, 0, 0)
    ticks(running, 30)
    expect(placeOf(running.positions, 29)).toEqual([3, 0, 0])
    expect(placeOf(running.positions, neighbour)[0]).toBeGreaterThan(before[0] + 0.1)
    running.release(29)
    toRest(running)
    expect(gap()).toBeLessThan(2 * resting + 0.1)
  })
  it('a released body flies on with the last movement of the hand', () => {
    const running = settled()
    const [x, y, z] = placeOf(running.positions, 4)
    for (let step = 1; step <= 5; step++) {
      running.grab(4, x + 0.05 * step, y, z)
      running.tick()
    }
    running.release(4)
    running.tick()
    expect(placeOf(running.positions, 4)[0]).toBeGreaterThan(x + 0.26)
  })
  it('a pinned body stays exactly there, comes back after a grab, and is free again after unpin', () => {
    const running = settled()
    running.pin(7, 0.5, 0.5, 0.5)
    toRest(running)
    expect(placeOf(running.positions, 7)).toEqual([0.5, 0.5, 0.5])
    running.grab(7, 2, 0, 0)
    ticks(running, 5)
    running.release(7)
    toRest(running)
    expect(placeOf(running.positions, 7)).toEqual([0.5, 0.5, 0.5])
    running.unpin(7)
    toRest(running)
    expect(placeOf(running.positions, 7)).not.toEqual([0.5, 0.5, 0.5])
  })
  it('nothing happens for nodes that are not on stage, places that are not numbers, or a release without a grab', () => {
    const running = fast.start(problem(3, [], { active: Uint8Array.of(1, 1, 0) }))
    toRest(running)
    running.grab(2, 1, 1, 1)
    running.grab(99, 1, 1, 1)
    running.grab(0, NaN, 0, 0)
    running.release(1)
    expect(running.settled).toBe(true)
  })
  it('a reheat makes it settle once more', () => {
    const running = settled()
    const before = running.ticks
    running.reheat()
    toRest(running)
    expect(running.ticks).toBeGreaterThan(before)
  })
})
