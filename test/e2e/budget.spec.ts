import { expect, test } from '#test/e2e/support/test.ts'
import { countDrawing, drawing, resetDrawing } from '#test/e2e/support/drawing.ts'
import { inspect, openPage, show, where } from '#test/e2e/support/page.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { documentLenses } from '#model/view-state.ts'

/** ARCHITECTURE.md 1.5 and issue 2: at any size. */
const mostDraws = 10
const idleSeconds = 5

test.use({ viewport: { width: 640, height: 480 } })

test('the counter sees what is drawn', async ({ page }) => {
  await countDrawing(page)
  await openPage(page)
  const { frames, calls } = await drawing(page)
  expect(frames.length).toBeGreaterThan(0)
  expect(calls).toBe(frames.reduce((sum, each) => sum + each, 0))
  expect(frames.at(-1)).toBe((await inspect(page))['drawCalls'])
})

test('no lens needs more than ten draw calls a frame: changing, selected, focused, with all labels, with facts as points', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await countDrawing(page)
  await openPage(page)
  for (const lens of documentLenses) {
    await stand(page, viewFor('aia', lens))
    await show(page, {
      focus: { node: 'partner:ibm', degree: 1 },
      selection: ['partner:ibm', 'partner:ey-global'],
      show: { labels: 'all', atoms: false, flat: false, table: false },
    })
  }
  await show(page, { show: { labels: 'auto', atoms: true, flat: false, table: false } })
  const { frames } = await drawing(page)
  expect(frames.length).toBeGreaterThan(2 * documentLenses.length)
  expect(Math.max(...frames)).toBeLessThanOrEqual(mostDraws)
})

test('ten thousand nodes and twenty-five thousand links take no more draw calls than a small program', async ({ page }) => {
  await countDrawing(page)
  await openPage(page, '/?bench=10000,25000,1')
  expect(await inspect(page)).toMatchObject({ lens: 'ecosystem' })
  expect((await inspect(page))['nodes']).toBeGreaterThanOrEqual(10_000)
  const { frames } = await drawing(page)
  expect(frames.length).toBeGreaterThan(0)
  expect(Math.max(...frames)).toBeLessThanOrEqual(mostDraws)
})

test('an idle page draws nothing: no frame in five seconds, and one as soon as something happens', async ({ page }) => {
  await countDrawing(page)
  await openPage(page, '/', { motion: true })
  await resetDrawing(page)
  // What is measured is five seconds of nothing.
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), idleSeconds * 1000)
  expect(await drawing(page)).toEqual({ frames: [], calls: 0 })
  const { x, y } = await where(page, 'partner:jpmorgan-chase')
  await page.mouse.move(x, y)
  await expect.poll(async () => (await drawing(page)).calls).toBeGreaterThan(0)
})
