import { expect, test } from 'vitest'
import { displayRate, FrameTimes } from '#xr/quality/frame-times.ts'

/** What the windows say that these frames fill, each copied. */
const windows = (deltas: readonly number[]) => {
  const times = new FrameTimes()
  return deltas.flatMap((ms) => {
    const measured = times.add(ms)
    return measured === undefined ? [] : [{ ...measured }]
  })
}

test.each([72, 80, 90, 96, 100, 120, 60])('frames that keep %d Hz are known as such', (rate) => {
  const deltas = Array.from({ length: rate + 2 }, (_, at) => 1000 / rate + (at % 2 === 0 ? 0.4 : -0.4))
  const [first] = windows(deltas)
  expect(displayRate(first!.usual)).toBe(rate)
})

test('90 and 96 Hz are told apart, and so are 96 and 100', () => {
  expect([90.5, 95.2, 98.9].map(displayRate)).toEqual([90, 96, 100])
})

test('a display that shows every second picture is known by its half', () => {
  expect([36, 45, 50].map(displayRate)).toEqual([72, 90, 100])
})

test('what is slower than 40 frames a second is no headset', () => {
  expect([9, 24, 31, 39].map(displayRate)).toEqual([NaN, NaN, NaN, NaN])
})

test('a window tells the usual frame and the one that nine of ten keep under', () => {
  // 80 at 10 ms and 20 at 20 ms would be 1.2 s: the window ends at the first second
  const deltas = Array.from({ length: 100 }, (_, at) => (at % 5 === 4 ? 20 : 10))
  const [first] = windows(deltas)
  expect(first).toEqual({ usual: 100, frameMs: 20 })
})

test('one slow frame in twenty is no reason for anything', () => {
  const deltas = Array.from({ length: 90 }, (_, at) => (at % 20 === 19 ? 30 : 11))
  expect(windows(deltas)[0]!.frameMs).toBe(11)
})

test('time that the session was covered is no frame', () => {
  const times = new FrameTimes()
  for (let frame = 0; frame < 50; frame++) times.add(11)
  times.clear()
  expect(Array.from({ length: 90 }, () => times.add(11)).every((measured) => measured === undefined)).toBe(true)
})
