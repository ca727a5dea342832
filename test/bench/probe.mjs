// Measures a page that draws with WebGL, from outside: while it opens and settles, settled and turned by hand, and at rest.
import { chromium } from 'playwright'
import { watchPage } from './watch-page.mjs'

/** @typedef {import('./watch-page.mjs').Watch} Watch */
/**
 * @typedef {object} Phase frames are display frames in which something was drawn; times in ms, medians unless said otherwise
 * @property {number} frames
 * @property {number} perSecond
 * @property {number | null} scriptMs inside animation frame callbacks
 * @property {number | null} scriptMs95
 * @property {number | null} busyMs the browser's own count of script, style and layout over the phase, messages and timers too, per drawn frame
 * @property {number | null} draws
 * @property {number | null} triangles
 * @property {number} longTasksMs sum
 * @property {number} longestTaskMs
 */
/** @typedef {{ url: string, firstDrawMs: number, openingLongTaskMs: number, settledMs: number | null, settling: Phase, turned: Phase, restFrames: number, heapMB: number, errors: string[] }} Measured */

const seconds = { settling: 6, turned: 6, rest: 5, glide: 15, settleLimit: 45 }
const size = { width: 640, height: 360 }
const words = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--enable-precise-memory-info', '--js-flags=--expose-gc']

export const openBrowser = () => chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: words })

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} [picture] file for a screenshot of the settled page
 * @returns {Promise<Measured>}
 */
export async function probe(browser, url, picture) {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 })
  try {
    /** @type {string[]} */
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.addInitScript(watchPage)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return metrics.filter(({ name }) => /^(Script|Layout|RecalcStyle)Duration$/.test(name)).reduce((sum, { value }) => sum + value * 1000, 0)
    }
    const settled = () => page.evaluate(() => /** @type {any} */ (window).orrery?.inspect().layout.settled ?? /** @type {any} */ (window).peerSettled === true)

    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(() => !Number.isNaN(/** @type {any} */ (window).benchWatch.firstDraw), undefined, { timeout: 120_000, polling: 20 })
    const { firstDrawMs, openingLongTaskMs } = await page.evaluate(() => {
      const { firstDraw, longTasks } = /** @type {{ benchWatch: Watch }} */ (/** @type {unknown} */ (window)).benchWatch
      return { firstDrawMs: firstDraw, openingLongTaskMs: Math.max(0, ...longTasks.map(({ length }) => length)) }
    })

    /**
     * @param {number} length s
     * @param {() => Promise<unknown>} during
     */
    const phase = async (length, during) => {
      await page.evaluate(() => {
        const { frames, longTasks } = /** @type {{ benchWatch: Watch }} */ (/** @type {unknown} */ (window)).benchWatch
        frames.clear()
        longTasks.length = 0
      })
      const before = await busy()
      const began = performance.now()
      await during()
      const busyMs = (await busy()) - before
      const took = (performance.now() - began) / 1000
      const { frames, longTasks } = await page.evaluate(() => {
        const watch = /** @type {{ benchWatch: Watch }} */ (/** @type {unknown} */ (window)).benchWatch
        return { frames: [...watch.frames.values()], longTasks: watch.longTasks.map((task) => task.length) }
      })
      return summary(frames, longTasks, busyMs, Math.max(length, took))
    }

    const settling = await phase(seconds.settling, () => page.waitForTimeout(seconds.settling * 1000))
    let isSettled = await settled()
    for (const end = Date.now() + seconds.settleLimit * 1000; !isSettled && Date.now() < end; isSettled = await settled()) await page.waitForTimeout(100)
    const settledMs = isSettled ? await page.evaluate(() => /** @type {any} */ (window).orrery?.inspect().layout.settledMs ?? performance.now()) : null
    await page.waitForTimeout(1500)
    if (picture !== undefined) await page.screenshot({ path: picture })
    const turned = await phase(seconds.turned, () => turn(page))
    await page.mouse.move(1, size.height - 1)
    await atRest(page)
    const rest = await phase(seconds.rest, () => page.waitForTimeout(seconds.rest * 1000))
    const heapMB = await page.evaluate(() => {
      Reflect.get(window, 'gc')?.()
      return Math.round(/** @type {any} */ (performance).memory.usedJSHeapSize / 1e5) / 10
    })
    return { url, firstDrawMs: round(firstDrawMs), openingLongTaskMs: round(openingLongTaskMs), settledMs: settledMs === null ? null : round(settledMs), settling, turned, restFrames: rest.frames, heapMB, errors }
  } finally {
    await page.close()
  }
}

/**
 * The camera glides on after a drag: until a second has passed without a drawn frame, or for as long as anybody would wait.
 * @param {import('playwright').Page} page
 */
async function atRest(page) {
  const drawn = () =>
    page.evaluate(() => {
      const { frames } = /** @type {{ benchWatch: Watch }} */ (/** @type {unknown} */ (window)).benchWatch
      return [...frames.values()].filter(({ draws }) => draws > 0).length
    })
  for (let before = -1, after = await drawn(), end = Date.now() + seconds.glide * 1000; before !== after && Date.now() < end; after = await drawn()) {
    before = after
    await page.waitForTimeout(1000)
  }
}

/**
 * Drags slowly from where nothing but the canvas lies under the pointer, so that the camera turns and no body is moved.
 * @param {import('playwright').Page} page
 */
async function turn(page) {
  const from = await freePlace(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 0, end = Date.now() + seconds.turned * 1000; Date.now() < end; step++) {
    await page.mouse.move(from.x + Math.sin(step / 20) * (size.width / 5), from.y + Math.cos(step / 27) * (size.height / 8))
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<{ x: number, y: number }>}
 */
async function freePlace(page) {
  for (const y of [0.5, 0.35, 0.65, 0.8, 0.2])
    for (const x of [0.96, 0.04, 0.85, 0.15, 0.7, 0.3, 0.5]) {
      const place = { x: Math.round(x * size.width), y: Math.round(y * size.height) }
      await page.mouse.move(place.x, place.y)
      await page.waitForTimeout(60)
      const free = await page.evaluate((at) => {
        const top = document.elementFromPoint(at.x, at.y)
        return top instanceof HTMLCanvasElement && !top.classList.contains('clickable') && getComputedStyle(top).cursor !== 'pointer'
      }, place)
      if (free) return place
    }
  throw new Error('no place on the canvas is free for the pointer')
}

/**
 * @param {import('./watch-page.mjs').Frame[]} frames
 * @param {number[]} longTasks
 * @param {number} busyMs
 * @param {number} length s
 * @returns {Phase}
 */
function summary(frames, longTasks, busyMs, length) {
  const drawn = frames.filter(({ draws }) => draws > 0)
  /** @param {'script' | 'draws' | 'triangles'} what @param {number} share */
  const at = (what, share) => {
    const sorted = drawn.map((frame) => frame[what]).sort((a, b) => a - b)
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
    return value === undefined ? null : round(value)
  }
  return {
    frames: drawn.length,
    perSecond: round(drawn.length / length),
    scriptMs: at('script', 0.5),
    scriptMs95: at('script', 0.95),
    busyMs: drawn.length > 0 ? round(busyMs / drawn.length) : null,
    draws: at('draws', 0.5),
    triangles: at('triangles', 0.5),
    longTasksMs: round(longTasks.reduce((sum, each) => sum + each, 0)),
    longestTaskMs: round(Math.max(0, ...longTasks)),
  }
}

/** @param {number} value */
const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toFixed(2)))
