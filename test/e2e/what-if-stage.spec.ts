import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, inspect, openPage, resting, show, viewOf, where } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1280, height: 760 } })

const jpmorgan = 'partner:jpmorgan-chase'
const azure = 'partner:microsoft-azure'
const programme = 'programme:aia'
const told = (page: Page) => page.locator('.stage-told')
const figure = (page: Page, id: string) => page.locator(`.kpi[data-figure=${id}]`)
const flagsOf = async (page: Page, id: string) => (await channels(page, id))['flags']
const scenarioOf = async (page: Page) => (await viewOf(page)).scenario
const heightOf = async (page: Page, id: string) => ((await channels(page, id))['position'] as number[])[1]!

interface Point { x: number; y: number }

/** Takes a body and moves it so that it stands `times` as far from the middle of the dial; the hand still holds it. */
async function pullFromMiddle(page: Page, id: string, times: number): Promise<void> {
  const [body, hub] = [await where(page, id), await where(page, programme)]
  await page.mouse.move(body.x, body.y)
  await page.mouse.down()
  await page.mouse.move(hub.x + (body.x - hub.x) * times, hub.y + (body.y - hub.y) * times, { steps: 8 })
}

/** Takes a body and moves the hand by so many CSS px; the hand still holds it. */
async function lift(page: Page, id: string, by: Point): Promise<Point> {
  const { x, y } = await where(page, id)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x, y + by.y, { steps: 8 })
  return { x: x + by.x, y: y + by.y }
}

/** CSS px that a quarter is high on the wall. */
async function quarterHeight(page: Page): Promise<number> {
  const [low, high] = [await where(page, 'partner:ibm'), await where(page, 'partner:sap')]
  const rise = (await heightOf(page, 'partner:sap')) - (await heightOf(page, 'partner:ibm'))
  return ((low.y - high.y) / rise) * 0.18
}

test('a partner pulled off the dial is removed, after the hand was told so, as one step to undo', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  const total = figure(page, 'portfolio-total')
  await pullFromMiddle(page, jpmorgan, 2.4)
  await expect(told(page)).toHaveText('Release to remove JPMorgan Chase: $13.0M left')
  expect(await scenarioOf(page)).toBeUndefined()
  await page.mouse.up()
  await expect(total).toContainText('$13.0M')
  expect(await scenarioOf(page)).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  await expect(told(page)).toHaveText('')
  expect(await flagsOf(page, jpmorgan)).toEqual(['ghost'])
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('$25.0M')
  await page.keyboard.press('Control+Shift+z')
  await expect(total).toContainText('was $25.0M')
})

test('a ghost pushed back onto the dial is a partner again, and that is one step to undo', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  const total = figure(page, 'portfolio-total')
  await show(page, { scenario: [{ op: 'remove-partner', node: jpmorgan }] })
  await pullFromMiddle(page, jpmorgan, 0.5)
  await expect(told(page)).toHaveText('Release to restore JPMorgan Chase')
  await page.mouse.up()
  await expect(total).toContainText('$25.0M')
  await expect(total).not.toContainText('was')
  expect(await scenarioOf(page)).toBeUndefined()
  expect(await flagsOf(page, jpmorgan)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('$13.0M')
  await page.keyboard.press('Control+Shift+z')
  await expect(total).not.toContainText('was')
})

test('in Portfolio a deal is won through the ring, and pulled back out it is open again', async ({ page }) => {
  await openPage(page)
  const total = figure(page, 'portfolio-total')
  await pullFromMiddle(page, azure, 0.6)
  await expect(told(page)).toHaveText('Release to win Microsoft Azure: $40.0M signed')
  await page.mouse.up()
  await expect(total).toContainText('$40.0M')
  expect(await scenarioOf(page)).toHaveLength(1)
  await resting(page)
  expect(await flagsOf(page, azure)).toEqual([])
  await pullFromMiddle(page, azure, 2.6)
  await expect(told(page)).toHaveText('Release to undo the win of Microsoft Azure')
  await page.mouse.up()
  await expect.poll(() => scenarioOf(page)).toBeUndefined()
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('$40.0M')
  await page.keyboard.press('Control+Shift+z')
  await expect(total).toContainText('of $50M+')
})

test('in Portfolio a partner let go on the dial returns, and nothing is supposed', async ({ page }) => {
  await openPage(page)
  await pullFromMiddle(page, jpmorgan, 1.4)
  await expect(told(page)).toHaveText('Pull JPMorgan Chase off the dial to remove it')
  await page.mouse.up()
  await expect(told(page)).toHaveText('')
  expect(await scenarioOf(page)).toBeUndefined()
})

test('in Portfolio a partner pulled far outside is removed and stands there as a ghost', async ({ page }) => {
  await openPage(page)
  await pullFromMiddle(page, jpmorgan, 4)
  await expect(told(page)).toContainText('Release to remove JPMorgan Chase')
  await page.mouse.up()
  await expect(figure(page, 'portfolio-total')).toContainText('$13.0M')
  expect(await scenarioOf(page)).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  expect(await flagsOf(page, jpmorgan)).toEqual(['ghost'])
})

test('a step lifted to a later quarter lowers the chance while it is in the hand, and is one step to undo', async ({ page }) => {
  await openPage(page, '/?lens=pipeline')
  const chance = figure(page, 'target-chance')
  await expect(chance).toContainText('34.1%')
  const quarter = await quarterHeight(page)
  const before = { place: await where(page, azure), height: await heightOf(page, azure) }
  const hand = await lift(page, azure, { x: 0, y: -3 * quarter })
  await expect(told(page)).toHaveText('Microsoft Azure due Q1 2026: 0% by the end of 2025')
  await expect(chance).toContainText('was 34.1%')
  await page.mouse.move(hand.x + 120, hand.y, { steps: 4 })
  expect(Math.abs((await where(page, azure)).x - before.place.x), 'sideways is nothing').toBeLessThan(6)
  await page.mouse.up()
  await expect.poll(() => scenarioOf(page)).toMatchObject([{ op: 'set-due', day: '2026-03-31' }])
  await resting(page)
  expect((await heightOf(page, azure)) - before.height).toBeCloseTo(0.54, 2)
  const drawn = (await inspect(page))['drawCalls'] as number
  expect(drawn).toBeLessThanOrEqual(12)
  expect(await flagsOf(page, `former:${azure}`)).toEqual(['ghost', 'quiet'])
  await page.keyboard.press('Control+z')
  await expect(chance).not.toContainText('was')
  expect(await scenarioOf(page)).toBeUndefined()
  await page.keyboard.press('Control+Shift+z')
  await expect(chance).toContainText('was 34.1%')
})

test('a step lifted and put back where it was is no step', async ({ page }) => {
  await openPage(page, '/?lens=pipeline')
  const quarter = await quarterHeight(page)
  const start = await where(page, azure)
  await lift(page, azure, { x: 0, y: -2 * quarter })
  await expect(told(page)).toContainText('due Q4 2025: 34.1%')
  await page.mouse.move(start.x, start.y, { steps: 6 })
  await expect(told(page)).toContainText('due Q2 2025')
  await page.mouse.up()
  expect(await scenarioOf(page)).toBeUndefined()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('a step does not sink below the first day of the data', async ({ page }) => {
  await openPage(page, '/?lens=pipeline')
  await lift(page, azure, { x: 0, y: 4 * (await quarterHeight(page)) })
  await expect(told(page)).toContainText('due Q4 2024')
  await page.mouse.up()
  await expect.poll(() => scenarioOf(page)).toMatchObject([{ op: 'set-due', day: '2024-12-31' }])
})

test('a press on the pane of the target opens the outcomes on the stage, and closes them again', async ({ page }) => {
  await openPage(page, '/?lens=pipeline')
  const [signed, ibm] = [await where(page, jpmorgan), await where(page, 'partner:ibm')]
  const moneyAt = (low: number, high: number) => signed.x + ((50 - low) / (high - low)) * (ibm.x - signed.x)
  // JPMorgan Chase stands over $6M and IBM over $54M on one linear rail.
  const at = { x: moneyAt(6, 54), y: signed.y + 4 }
  await page.mouse.click(at.x, at.y)
  await expect.poll(async () => (await viewOf(page)).params).toEqual({ outcomes: true })
  await resting(page)
  const reached = await where(page, 'outcome:5000000000')
  expect(await channels(page, 'outcome:5000000000')).toMatchObject({ color: 'good', shape: 'diamond' })
  await page.mouse.click(reached.x, reached.y)
  await expect(page.getByRole('complementary', { name: 'Selection' })).toContainText('34.1%')
  await show(page, { selection: [] })
  await page.mouse.click(at.x, at.y)
  await expect.poll(async () => (await viewOf(page)).params).toEqual({ outcomes: false })
})
