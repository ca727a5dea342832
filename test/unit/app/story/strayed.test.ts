import { expect, test } from 'vitest'
import type { ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { sameCamera, strayed } from '#app/story/strayed.ts'

const home = { target: [0, 0, 0], azimuth: 0, polar: 0.7, distance: 4 } as const
const beat: ViewState = { ...defaultView, lens: 'pipeline', selection: ['partner:microsoft-azure'] }

test('a beat without a camera is at home wherever home is at this window size', () => {
  expect(strayed(beat, beat, home)).toBe(false)
  expect(strayed({ ...beat, camera: { ...home, azimuth: 1e-4, distance: 4.01 } }, beat, home)).toBe(false)
  expect(strayed({ ...beat, camera: { ...home, azimuth: 0.3 } }, beat, home)).toBe(true)
  expect(strayed({ ...beat, camera: { ...home, distance: 3 } }, beat, home)).toBe(true)
})
test('a beat with a camera is off where the camera is another, home or not', () => {
  const own = { ...beat, camera: { ...home, azimuth: 1 } }
  expect(strayed({ ...own, camera: { ...home, azimuth: 1 + 2 * Math.PI } }, own, home)).toBe(false)
  expect(strayed({ ...own, camera: home }, own, home)).toBe(true)
})
test('any other choice is off the path, the order of its parts is not', () => {
  expect(strayed({ ...beat, lens: 'tiers' }, beat, home)).toBe(true)
  expect(strayed({ ...beat, selection: [] }, beat, home)).toBe(true)
  expect(strayed({ ...beat, show: { ...beat.show, panel: 'findings' } }, beat, home)).toBe(true)
  const { lens, ...rest } = beat
  expect(strayed({ ...rest, lens, show: { table: false, flat: false, atoms: false, labels: 'auto' } }, beat, home)).toBe(false)
})
test('two cameras that turned apart by a whole turn are the same', () => {
  expect(sameCamera({ ...home, azimuth: 0.1 }, { ...home, azimuth: 0.1 - 4 * Math.PI })).toBe(true)
  expect(sameCamera({ ...home, target: [0.5, 0, 0] }, home)).toBe(false)
})
