// Runs inside the page, before any script of its own: counts what every display frame draws and how long its callbacks ran.

/**
 * @typedef {{ script: number, draws: number, triangles: number }} Frame script in ms
 * @typedef {{ frames: Map<number, Frame>, longTasks: { start: number, length: number }[], firstDraw: number }} Watch
 */

export function watchPage() {
  /** @type {Watch} */
  const watch = { frames: new Map(), longTasks: [], firstDraw: NaN }
  Object.assign(window, { benchWatch: watch })
  let draws = 0
  let triangles = 0
  const ofMode = (/** @type {number} */ mode, /** @type {number} */ count) =>
    mode === 4 ? count / 3 : mode === 5 || mode === 6 ? Math.max(0, count - 2) : 0

  /**
   * @param {Record<string, unknown>} target
   * @param {string} name
   * @param {(given: number[]) => [draws: number, triangles: number]} measure
   */
  const count = (target, name, measure) => {
    const original = /** @type {(...given: unknown[]) => unknown} */ (target[name])
    target[name] = function (/** @type {unknown[]} */ ...given) {
      const [calls, faces] = measure(/** @type {number[]} */ (given))
      if (Number.isNaN(watch.firstDraw)) watch.firstDraw = performance.now()
      draws += calls
      triangles += faces
      return original.apply(this, given)
    }
  }
  const context = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (WebGL2RenderingContext.prototype))
  count(context, 'drawArrays', ([mode = 0, , vertices = 0]) => [1, ofMode(mode, vertices)])
  count(context, 'drawElements', ([mode = 0, vertices = 0]) => [1, ofMode(mode, vertices)])
  count(context, 'drawRangeElements', ([mode = 0, , , vertices = 0]) => [1, ofMode(mode, vertices)])
  count(context, 'drawArraysInstanced', ([mode = 0, , vertices = 0, times = 0]) => [1, ofMode(mode, vertices) * times])
  count(context, 'drawElementsInstanced', ([mode = 0, vertices = 0, , , times = 0]) => [1, ofMode(mode, vertices) * times])
  const getExtension = /** @type {(name: string) => Record<string, unknown> | null} */ (context['getExtension'])
  const seen = new WeakSet()
  context['getExtension'] = function (/** @type {string} */ name) {
    const extension = getExtension.call(this, name)
    if (extension !== null && /multi_draw/i.test(name) && !seen.has(extension)) {
      seen.add(extension)
      // One call with a list of draws: each of them is one.
      for (const key in extension) if (key.startsWith('multiDraw')) count(extension, key, (given) => [given.findLast((each) => typeof each === 'number') ?? 0, 0])
    }
    return extension
  }

  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const began = performance.now()
      const before = { draws, triangles }
      try {
        callback(time)
      } finally {
        // Several callbacks share the time stamp of one display frame.
        const frame = watch.frames.get(time) ?? { script: 0, draws: 0, triangles: 0 }
        frame.script += performance.now() - began
        frame.draws += draws - before.draws
        frame.triangles += triangles - before.triangles
        watch.frames.set(time, frame)
      }
    })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.longTasks.push({ start: entry.startTime, length: entry.duration })
  }).observe({ type: 'longtask', buffered: true })
}
