import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, clickBody, emptySpot, openPage, resting, viewOf, where } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1100, height: 680 } })

const jpmorgan = 'partner:jpmorgan-chase'
const google = 'partner:google-cloud'
/** an endpoint that JPMorgan Chase's body carries */
const moon = 'aia/endpoint:api-enterprise-jpmorgan-financial-analysis'
const stateOf = async (page: Page, id: string) => (await channels(page, id))['state']
const positionOf = async (page: Page, id: string) => (await channels(page, id))['position'] as number[]
const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((each, axis) => each - b[axis]!))

test('a click on a body opens its card: value, share, the rule it misses, and facts with their lines', async ({ page }) => {
  await openPage(page)
  await clickBody(page, jpmorgan)
  const card = page.getByRole('complementary', { name: 'Selection' })
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('JPMorgan Chase')
  await expect(card.locator('[data-property=value] .card-value')).toHaveText('$12.0M')
  await expect(card.locator('[data-property=share] .card-value')).toHaveText('48%')
  const satisfaction = card.locator('[data-property=satisfaction]')
  await expect(satisfaction.locator('.card-value')).toHaveText('89%')
  await expect(satisfaction.locator('.card-rule')).toHaveText('needs more than 90%')
  await expect(satisfaction.locator('summary [data-mark=cross]')).toBeVisible()
  await satisfaction.locator('summary').click()
  await expect(satisfaction.locator('[data-fact="000-0268"] .fact-line')).toHaveText(/^line \d+$/)
  expect(await stateOf(page, jpmorgan)).toContain('selected')
})

test('shift-click adds to the selection and takes away; a click on the background clears it', async ({ page }) => {
  await openPage(page)
  await clickBody(page, jpmorgan)
  await resting(page)
  await clickBody(page, google, { modifiers: ['Shift'] })
  await expect.poll(async () => (await viewOf(page)).selection).toEqual([jpmorgan, google])
  await resting(page)
  await clickBody(page, jpmorgan, { modifiers: ['Shift'] })
  await expect.poll(async () => (await viewOf(page)).selection).toEqual([google])
  const { x, y } = await emptySpot(page)
  await page.mouse.click(x, y)
  await expect.poll(async () => (await viewOf(page)).selection).toEqual([])
  await expect(page.locator('.card')).toHaveCount(0)
})

test('a pointer over a body lights it, and leaves it again', async ({ page }) => {
  await openPage(page)
  const { x, y } = await where(page, google)
  await page.mouse.move(x, y)
  await expect.poll(() => stateOf(page, google)).toEqual(['hovered'])
  const empty = await emptySpot(page)
  await page.mouse.move(empty.x, empty.y)
  await expect.poll(() => stateOf(page, google)).toEqual([])
})

test('a double click focuses: the rest is dimmed, the trail says where we are, Escape leaves', async ({ page }) => {
  await openPage(page)
  const { x, y } = await where(page, jpmorgan)
  await page.mouse.dblclick(x, y)
  await expect.poll(async () => (await viewOf(page)).focus).toEqual({ node: jpmorgan, degree: 1 })
  expect(await stateOf(page, jpmorgan)).not.toContain('dimmed')
  expect(await stateOf(page, google)).toContain('dimmed')
  await expect(page.locator('.crumbs [aria-current=location]')).toContainText('JPMorgan Chase')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await viewOf(page)).focus).toBeUndefined()
  expect(await stateOf(page, google)).toEqual([])
})

test('a dragged body takes its neighbors along, and on release it returns to its place', async ({ page }) => {
  await openPage(page)
  const before = { body: await positionOf(page, jpmorgan), moon: await positionOf(page, moon) }
  const { x, y } = await where(page, jpmorgan)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y - 60, { steps: 6 })
  await expect.poll(async () => distance(await positionOf(page, jpmorgan), before.body)).toBeGreaterThan(0.1)
  await expect.poll(async () => distance(await positionOf(page, moon), before.moon)).toBeGreaterThan(0.05)
  await page.mouse.up()
  await resting(page)
  expect(distance(await positionOf(page, jpmorgan), before.body)).toBeLessThan(0.02)
  expect(distance(await positionOf(page, moon), before.moon)).toBeLessThan(0.15)
  expect((await viewOf(page)).selection).toEqual([])
})

test('in a cloud a dragged body settles again, and nothing flies away', async ({ page }) => {
  await openPage(page, '/?lens=ecosystem')
  const before = await positionOf(page, jpmorgan)
  const { x, y } = await where(page, jpmorgan)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 150, y + 60, { steps: 6 })
  await expect.poll(async () => distance(await positionOf(page, jpmorgan), before)).toBeGreaterThan(0.1)
  await page.mouse.up()
  await resting(page)
  expect((await page.evaluate(() => window.orrery.inspect()))['layout']).toMatchObject({ settled: true })
  for (const id of [jpmorgan, google, 'partner:ey-global']) expect(Math.hypot(...(await positionOf(page, id)))).toBeLessThan(2)
})

test('a drag on the background turns the camera, the wheel moves it closer, and both are part of the view', async ({ page }) => {
  await openPage(page)
  const { x, y } = await emptySpot(page)
  await page.mouse.down()
  await page.mouse.move(x - 140, y, { steps: 5 })
  await page.mouse.up()
  await resting(page)
  const turned = (await viewOf(page)).camera
  expect(Math.abs(turned?.azimuth ?? 0)).toBeGreaterThan(0.1)
  const body = await where(page, jpmorgan)
  await page.mouse.move(body.x, body.y)
  await page.mouse.wheel(0, -400)
  await resting(page)
  const closer = (await viewOf(page)).camera
  expect(closer?.distance).toBeLessThan(turned?.distance ?? 0)
  const after = await where(page, jpmorgan)
  expect(Math.hypot(after.x - body.x, after.y - body.y), 'zoom keeps what is under the cursor there').toBeLessThan(60)
  expect((await viewOf(page)).selection).toEqual([])
})

test('pulled off the dial of shares a partner is removed, the numbers say what they were, and undo restores', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  const { x, y } = await where(page, jpmorgan)
  const hub = await where(page, 'programme:aia')
  const far = 3.2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(hub.x + (x - hub.x) * far, hub.y + (y - hub.y) * far, { steps: 8 })
  await page.mouse.up()
  await expect.poll(async () => (await viewOf(page)).scenario).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  const total = page.locator('.kpi[data-figure=portfolio-total]')
  await expect(total).toContainText('$13.0M')
  await expect(total).toContainText('was $25.0M')
  await expect(page.locator('.kpi[data-figure=top-two]')).toContainText('HHI 5,059')
  await resting(page)
  expect((await channels(page, jpmorgan))['flags']).toEqual(['ghost'])
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('of $50M+')
  expect((await viewOf(page)).scenario).toBeUndefined()
})
