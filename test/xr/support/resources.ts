import type { Page } from '@playwright/test'

const kinds = ['Buffer', 'Texture', 'VertexArray', 'Framebuffer', 'Renderbuffer', 'Program', 'Shader'] as const
export type Resources = Record<(typeof kinds)[number], number>
declare global {
  interface Window {
    living: Record<string, number>
  }
}

/** Counts what lives on the graphics card, at WebGL itself: made and not deleted. Before the page's own scripts run. */
export async function countResources(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    window.living = Object.fromEntries(names.map((name) => [name, 0]))
    const proto = WebGL2RenderingContext.prototype
    for (const name of names) {
      const wrap = (method: string, by: number) => {
        const made = Reflect.get(proto, method) as (...given: unknown[]) => unknown
        Reflect.set(proto, method, function (this: unknown, ...given: unknown[]) {
          if (by > 0 || (given[0] ?? null) !== null) window.living[name]! += by
          return Reflect.apply(made, this, given)
        })
      }
      wrap(`create${name}`, 1)
      wrap(`delete${name}`, -1)
    }
  }, kinds)
}

/** What lives now: on the card, and listeners and nodes of the page once what nobody holds is gone. */
export async function living(page: Page): Promise<Resources & { listeners: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const card = await page.evaluate(() => window.living)
  return { ...(card as Resources), listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN }
}
