import { describe, expect, test } from 'vitest'
import { Motion } from '#stage/motion.ts'

/** One body on the x axis, in a column of its own; `w` 0: nowhere. */
const at = (x: number, w = 1) => Float32Array.of(x, 0, 0, w)

/** A motion that stands at 0, with what it gave back and what it wanted uploaded. */
function standing(x = 0) {
  const given: Float32Array[] = []
  const uploads: number[] = []
  const slots: Float32Array[] = []
  const motion = new Motion(4, (slot, data, upload) => {
    slots[slot] = data
    if (upload) uploads.push(slot)
  })
  motion.journey(at(x), 0)
  const done = (column: Float32Array): void => void given.push(column)
  /** follows pictures at a steady pace until their interval is known */
  const paced = (interval: number): number => {
    let now = 0
    for (let k = 0; k < 30; k++) {
      motion.follow(at(x), now, done)
      motion.advance(1)
      now += interval
    }
    given.length = 0
    uploads.length = 0
    return now
  }
  return { motion, given, uploads, slots, done, paced }
}

describe('pictures of a running layout', () => {
  test('are blended evenly over the time that lies between them', () => {
    const { motion, paced } = standing()
    const now = paced(0.1)
    motion.follow(at(8), now)
    const seen = [0.025, 0.025, 0.025, 0.025].map((seconds) => (motion.advance(seconds), motion.at(0)))
    seen.forEach((x, k) => expect(x).toBeCloseTo(2 * (k + 1), 1))
  })
  test('a late one finds it standing at the last, never beyond', () => {
    const { motion } = standing()
    motion.follow(at(3), 0)
    expect(motion.advance(5)).toBe(false)
    expect(motion.at(0)).toBe(3)
    expect(motion.advance(5)).toBe(false)
    expect(motion.at(0)).toBe(3)
  })
  test('an early one waits: no body jumps, and the time it waited is made up for', () => {
    const { motion, paced } = standing()
    const now = paced(0.1)
    motion.follow(at(10), now)
    motion.advance(0.05)
    const before = motion.at(0)
    motion.follow(at(20), now + 0.05)
    expect(motion.at(0)).toBe(before)
    motion.advance(0.075)
    expect(motion.at(0)).toBeGreaterThan(10)
    expect(motion.at(0)).toBeLessThan(20)
  })
  test('of two that wait the newer one is taken, and the other given back unseen', () => {
    const { motion, given, done } = standing()
    motion.follow(at(1), 0, done)
    const skipped = at(2)
    motion.follow(skipped, 0.001, done)
    motion.follow(at(3), 0.002, done)
    expect(given).toEqual([skipped])
    motion.advance(1)
    motion.advance(1)
    expect(motion.at(0)).toBe(3)
  })
  test('one picture is one upload; what is not shown any more comes back, what is shown stays', () => {
    const { motion, uploads, given, done, paced } = standing()
    let now = paced(0.03)
    const sent = [1, 2, 3, 4].map((x) => at(x))
    for (const column of sent) {
      motion.follow(column, (now += 0.03), done)
      motion.advance(0.5)
    }
    expect(uploads.length).toBe(4)
    expect(given.slice(-3)).toEqual(sent.slice(0, 3))
    expect(motion.newest).toBe(sent[3])
  })
  test('the largest step between two frames is that of an even motion, whenever the pictures come', () => {
    const { motion, paced } = standing()
    let now = paced(1 / 30)
    let x = 0
    let largest = 0
    let before = motion.at(0)
    // sixty frames a second; the pictures come at 30 a second, up to a half early or late
    for (let frame = 0, next = 0; frame < 240; frame++) {
      for (; next <= frame; next += frame % 3 === 0 ? 1 : 3) motion.follow(at((x += 1)), (now += 1 / 30))
      motion.advance(1 / 60)
      largest = Math.max(largest, Math.abs(motion.at(0) - before))
      before = motion.at(0)
    }
    expect(x).toBeGreaterThan(80)
    expect(largest).toBeLessThan(1.3)
  })
})

describe('a journey', () => {
  test('is eased, ends exactly and wants no further frame', () => {
    const { motion } = standing()
    motion.journey(at(8), 1)
    expect(motion.advance(0.5)).toBe(true)
    expect(motion.at(0)).toBe(4)
    expect(motion.advance(0.6)).toBe(false)
    expect(motion.at(0)).toBe(8)
  })
  test('lets what the layout publishes meanwhile wait, and goes on to the newest of it', () => {
    const { motion, given, done } = standing()
    motion.journey(at(10), 1)
    motion.advance(0.5)
    const skipped = at(15)
    motion.follow(skipped, 0, done)
    motion.follow(at(20), 0.1, done)
    expect(motion.at(0)).toBe(5)
    expect(given).toEqual([skipped])
    motion.advance(0.4)
    expect(motion.at(0)).toBeLessThan(10)
    expect(motion.advance(0.2)).toBe(true)
    expect(motion.at(0)).toBe(10)
    motion.advance(1)
    expect(motion.at(0)).toBe(20)
  })
  test('follows the hand at once: nobody waits for an arrival with a body in the hand', () => {
    const { motion } = standing()
    motion.journey(Float32Array.of(10, 0, 0, 1), 1)
    motion.advance(0.5)
    motion.hold(7, 0, 0, 0)
    motion.follow(at(20), 0)
    motion.advance(0.25)
    expect(motion.at(0)).toBeGreaterThan(10)
  })
  test('takes longer where it leads far, so that no step is large, and so does what follows on it', () => {
    const { motion } = standing()
    const radius = 0.5
    let largest = 0
    let frames = 0
    const run = (): void => {
      for (let more = true; more; frames++) {
        const before = motion.at(0)
        more = motion.advance(1 / 60)
        largest = Math.max(largest, Math.abs(motion.at(0) - before))
      }
    }
    motion.journey(at(1), 0.1, undefined, radius)
    motion.follow(at(3), 0)
    run()
    expect(motion.at(0)).toBe(3)
    expect(largest).toBeLessThan(0.05 * radius)
    // 1 u on the journey, 2 u after it, and no slower than that asks for
    expect(frames / 60).toBeLessThan(2.5)
  })
  test('to where everybody stands takes no longer than asked for', () => {
    const { motion } = standing(4)
    motion.journey(at(4.01), 0.5, undefined, 1)
    expect(motion.advance(0.51)).toBe(false)
  })
  test('that interrupts another starts from what is shown', () => {
    const { motion } = standing()
    motion.journey(at(10), 1)
    motion.advance(0.4)
    motion.advance(0.01)
    const before = motion.at(0)
    motion.journey(at(-5), 1)
    expect(motion.at(0)).toBeCloseTo(before, 5)
    motion.advance(1)
    expect(motion.at(0)).toBe(-5)
  })
  test('from nowhere is none: who comes on stage stands in place, who leaves stays where it stood', () => {
    const { motion } = standing()
    motion.journey(at(0, 0), 0)
    motion.journey(at(7), 1)
    motion.advance(0.1)
    expect(motion.at(0)).toBe(7)
    motion.advance(1)
    motion.journey(at(0, 0), 1)
    motion.advance(0.5)
    expect(motion.at(0)).toBe(7)
  })
})

describe('a body in the hand', () => {
  test('stands where the hand is, whatever the layout says, and goes on from there', () => {
    const { motion } = standing()
    motion.hold(0, 5, 1, 2)
    motion.follow(at(1), 0)
    motion.advance(0.01)
    expect([0, 1, 2].map((axis) => motion.at(axis))).toEqual([5, 1, 2])
    motion.letGo()
    expect([0, 1, 2].map((axis) => motion.at(axis))).toEqual([5, 1, 2])
    motion.advance(1)
    motion.follow(at(0), 1)
    motion.advance(0.01)
    expect(motion.at(0)).toBeGreaterThan(2)
  })
})
