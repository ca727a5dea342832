import { nothingSpared, spareSteps, type SpareStep } from '#stage/spare.ts'
import type { Part } from '#xr/frame.ts'
import { displayRate, FrameTimes } from '#xr/quality/frame-times.ts'
import { Ladder } from '#xr/quality/ladder.ts'
import type { Stay } from '#xr/run.ts'
import { droppedWords } from '#words/en/dropped.ts'

/** Measures how long frames take and leaves out of the stage what it takes to keep the display's rate (XR.md 6): no headset is asked for its rate, not all would answer. */
export function quality(stay: Stay): Part {
  const times = new FrameTimes()
  const ladder = new Ladder(spareSteps.length)
  const spared: ReadonlySet<SpareStep>[] = spareSteps.map((_, at) => new Set(spareSteps.slice(0, at + 1)))
  let before = NaN
  let rate = NaN
  let frameMs = NaN
  return {
    frame({ time, xr, awake }) {
      // what the display shows when, where the browser says so: steadier than the clock of the script
      const shown = (xr as { predictedDisplayTime?: number }).predictedDisplayTime ?? time
      const ms = shown - before
      before = shown
      if (!awake) return times.clear()
      const measured = times.add(ms)
      if (measured === undefined) return
      frameMs = measured.frameMs
      const display = displayRate(measured.usual)
      // a second that was too slow to be a display's says nothing of the display
      if (display > rate || Number.isNaN(rate)) rate = display
      if (Number.isNaN(rate)) return
      const down = ladder.down
      // nine of ten frames: one that a new picture held up is no reason to leave anything out
      ladder.second(rate, 1000 / frameMs)
      if (ladder.down !== down) stay.stage.spare(ladder.down === 0 ? nothingSpared : spared[ladder.down - 1]!)
    },
    report: () => ({ rate: Number.isNaN(rate) ? 0 : rate, frameMs: Number.isNaN(frameMs) ? 0 : frameMs, dropped: spareSteps.slice(0, ladder.down).map((step) => droppedWords[step]) }),
    dispose() {
      if (ladder.down > 0) stay.stage.spare(nothingSpared)
    },
  }
}
