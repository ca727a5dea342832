import { expect, test } from 'vitest'
import { nothingSpared, spareSteps, type Spared } from '#stage/spare.ts'
import type { Frame } from '#xr/frame.ts'
import { quality } from '#xr/quality/quality.ts'
import type { Stay } from '#xr/run.ts'

/** A stage that takes so many ms a frame while so much is left out. */
function stay(ms: (spared: Spared, frame: number) => number) {
  let spared: Spared = nothingSpared
  const part = quality({ stage: { spare: (next: Spared) => (spared = next) } } as unknown as Stay)
  let time = 1000
  let frame = 0
  const run = (seconds: number, awake = true) => {
    const end = time + 1000 * seconds
    while (time < end) part.frame({ time: (time += ms(spared, frame++)), xr: {}, awake } as unknown as Frame)
    return spareSteps.filter((step) => spared.has(step))
  }
  return { run, report: () => part.report!(), dispose: () => (part.dispose(), spared) }
}

const period = 1000 / 90
const jitter = (frame: number) => period + (frame % 2 === 0 ? 0.5 : -0.5)

test('frames that keep 90 Hz leave everything as it is', () => {
  const { run, report } = stay((_, frame) => jitter(frame))
  expect(run(20)).toEqual([])
  expect(report()).toMatchObject({ rate: 90, dropped: [] })
})

test('what a heavy scene leaves out is just enough, and is said in words', () => {
  // light for a second, then every second picture is missed until two things are gone
  const { run, report } = stay((spared, frame) => (frame < 120 || spared.size >= 2 ? jitter(frame) : frame % 2 === 0 ? 2 * period : period))
  expect(run(9)).toEqual(['glow', 'moons'])
  expect(report()).toMatchObject({ rate: 90, dropped: ['glow around alerts', 'small unnamed bodies'] })
})

test('one long frame, for a new picture, leaves nothing out', () => {
  const { run } = stay((_, frame) => (frame === 200 ? 400 : jitter(frame)))
  expect(run(10)).toEqual([])
})

test('a rasteriser in software is measured and left alone', () => {
  const { run, report } = stay((_, frame) => 90 + 20 * (frame % 2))
  expect(run(20)).toEqual([])
  expect(report()).toMatchObject({ rate: 0, dropped: [], frameMs: 110 })
})

test('a session that is covered says nothing of frames', () => {
  const { run } = stay((_, frame) => (frame < 180 ? jitter(frame) : 33))
  run(2)
  expect(run(20, false)).toEqual([])
})

test('leaving gives everything back', () => {
  const { run, dispose } = stay((_, frame) => (frame < 120 ? jitter(frame) : 2 * period))
  expect(run(6).length).toBeGreaterThan(1)
  expect(dispose()).toBe(nothingSpared)
})
