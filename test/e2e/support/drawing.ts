import type { Page } from '@playwright/test'

/** Draw calls counted at WebGL itself, not at what the page says of them. */
export interface Drawing {
  /** calls of each display frame that drew anything, since `reset` */
  frames: number[]
  calls: number
}
declare global {
  interface Window {
    drawing: Drawing & { reset(): void }
  }
}

/** Wraps every drawing call of WebGL 2, before the page's own scripts run. */
export async function countDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Window['drawing'] = { frames: [], calls: 0, reset: () => ((counted.frames = []), (counted.calls = 0)) }
    window.drawing = counted
    let frame = -1
    let now = 0
    const tick = () => {
      now++
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    const count = (calls: number) => {
      counted.calls += calls
      if (frame === now) counted.frames[counted.frames.length - 1]! += calls
      else counted.frames.push(calls)
      frame = now
    }
    const wrap = (owner: object, name: string, calls: (given: unknown[]) => number) => {
      const made = Reflect.get(owner, name) as (...given: unknown[]) => unknown
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        count(calls(given))
        return Reflect.apply(made, this, given)
      })
    }
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'])
      wrap(WebGL2RenderingContext.prototype, name, () => 1)
    const getExtension = WebGL2RenderingContext.prototype.getExtension as (name: string) => object | null
    Reflect.set(WebGL2RenderingContext.prototype, 'getExtension', function (this: WebGL2RenderingContext, name: string) {
      const extension: object | null = Reflect.apply(getExtension, this, [name])
      // The number of draws is the last argument of every multi-draw call.
      if (/multi_draw/.test(name) && extension !== null)
        for (const each of [
          'multiDrawArraysWEBGL',
          'multiDrawElementsWEBGL',
          'multiDrawArraysInstancedWEBGL',
          'multiDrawElementsInstancedWEBGL',
        ])
          if (each in extension) wrap(extension, each, (given) => Number(given.at(-1)))
      return extension
    })
  })
}

export const drawing = (page: Page): Promise<Drawing> =>
  page.evaluate(() => ({ frames: window.drawing.frames, calls: window.drawing.calls }))
export const resetDrawing = (page: Page): Promise<void> => page.evaluate(() => window.drawing.reset())
