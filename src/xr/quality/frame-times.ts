/** frames a second that headsets show */
const rates = [60, 72, 80, 90, 96, 100, 120] as const
/** below this nothing is a headset: a rasteriser in software, a page without a display */
export const slowest = 40
/** share by which a measured rate may miss the display's */
const near = 0.07
/** s of one measurement */
const window = 1
const mostFrames = 256

/** What one window of frames said. */
export interface Measured {
  /** frames a second of a usual frame: the mean of those as long as the middle one, since clocks jitter and two rates are 4% apart */
  usual: number
  /** ms that nine of ten frames keep under */
  frameMs: number
}

/** The display's rate that usual frames belong to; a system that shows every second picture (half a rate) included. NaN: none. */
export function displayRate(usual: number): number {
  if (!(usual >= slowest)) return Math.abs(usual / 36 - 1) < 0.02 ? 72 : NaN
  const full = nearest(usual)
  if (Math.abs(usual / full - 1) < near) return full
  const half = nearest(2 * usual)
  return Math.abs((2 * usual) / half - 1) < 0.03 ? half : full
}

const nearest = (rate: number): number => rates.reduce((best, each) => (Math.abs(each - rate) < Math.abs(best - rate) ? each : best))

/** Collects the times of frames and sums them up once a second. Nothing is allocated while it runs. */
export class FrameTimes {
  readonly #deltas = new Float64Array(mostFrames)
  readonly #sorted = new Float64Array(mostFrames)
  readonly #last: Measured = { usual: NaN, frameMs: NaN }
  #count = 0
  #span = 0

  /** @param ms since the last frame @returns the window that this frame has filled; one object, written anew */
  add(ms: number): Measured | undefined {
    if (!(ms > 0)) return undefined
    this.#deltas[this.#count++] = ms
    this.#span += ms
    if (this.#span < 1000 * window && this.#count < mostFrames) return undefined
    const count = this.#count
    const sorted = this.#sorted.subarray(0, count)
    sorted.set(this.#deltas.subarray(0, count))
    sorted.sort()
    this.#last.usual = 1000 / usualOf(sorted)
    this.#last.frameMs = sorted[Math.min(count - 1, Math.ceil(0.9 * count) - 1)]!
    this.clear()
    return this.#last
  }

  /** The session was covered: the time it was away is no frame. */
  clear(): void {
    this.#count = 0
    this.#span = 0
  }
}

/** ms: the mean of what is within a quarter of the middle. Frames that were missed are left out of it. */
function usualOf(sorted: Float64Array): number {
  const middle = sorted[sorted.length >> 1]!
  let sum = 0
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    if (Math.abs(sorted[at]! / middle - 1) > 0.25) continue
    sum += sorted[at]!
    count++
  }
  return sum / count
}
