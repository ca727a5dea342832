import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { clickBody, fetchedAhead, inspect, openPage, pressLens, resting, sentences } from '#test/e2e/support/page.ts'
import { documentLenses, panelIds } from '#model/view-state.ts'

test.use({ viewport: { width: 1000, height: 640 } })

const stagePicture = (page: Page) => page.locator('canvas').first().screenshot()
/** Takes the graphics context away, or gives it back, as a driver does. */
const graphics = (page: Page, act: 'loseContext' | 'restoreContext') =>
  page.evaluate((what) => {
    const kept = window as unknown as { lose?: WEBGL_lose_context | null }
    kept.lose ??= document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null
    kept.lose?.[what]()
  }, act)

test('a lost graphics context is said, and the same picture comes back by itself', async ({ page }) => {
  await openPage(page, '/?lens=portfolio')
  await page.mouse.move(2, 2)
  const before = await stagePicture(page)
  await graphics(page, 'loseContext')
  await expect(page.locator('.notice')).toContainText('The graphics card took the scene away.')
  await page.locator('[data-twin=table]').click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.locator('[data-twin=stage]').click()
  const { frames } = await inspect(page)
  await graphics(page, 'restoreContext')
  await expect(page.locator('.notice')).toHaveCount(0)
  await expect.poll(async () => (await inspect(page))['frames']).toBeGreaterThan(Number(frames))
  await page.mouse.move(2, 2)
  await resting(page)
  expect((await stagePicture(page)).equals(before)).toBe(true)
  await clickBody(page, 'partner:jpmorgan-chase')
  await expect(page.locator('.card h2')).toHaveText('JPMorgan Chase')
})

test('without WebGL the answers, the flat view and the table are there, and a sentence says what is missing', async ({ page }) => {
  await page.addInitScript(() => {
    const made = HTMLCanvasElement.prototype.getContext
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, ...given: unknown[]) {
      return String(given[0]).startsWith('webgl') ? null : Reflect.apply(made, this, given)
    })
  })
  await page.goto('/')
  await expect(page.locator('.notice')).toContainText('WebGL 2 is switched off or not available.')
  await expect(page.locator('.finding h1')).toHaveText('AIA holds half of its $50M+ target.')
  await expect(page.locator('.kpi')).toHaveCount(7)
  for (const lens of documentLenses) {
    await page.locator(`[data-lens=${lens}]`).click()
    await expect(page.locator('.flat-view'), lens).toBeVisible()
  }
  await page.locator('[data-lens=portfolio]').click()
  await page.locator('[data-twin=table]').click()
  await page.getByRole('button', { name: 'JPMorgan Chase', exact: true }).click()
  await expect(page.locator('.card h2')).toHaveText('JPMorgan Chase')
  await expect(page.locator('[data-twin=stage]')).toHaveCount(0)
  // Who drives the page from outside is not left waiting for a frame that never comes.
  await page.evaluate(() => window.orrery.ready)
})

test('with the network cut off after loading every lens and panel, the card, the table, search and help keep working', async ({
  page,
  context,
}) => {
  // Fifteen lenses and seven panels on software graphics.
  test.setTimeout(300_000)
  await openPage(page)
  await fetchedAhead(page)
  await context.setOffline(true)
  for (const lens of documentLenses) {
    await pressLens(page, lens)
    expect((await sentences(page))[0]?.length, lens).toBeGreaterThan(10)
  }
  for (const panel of panelIds) {
    await page.locator(`[data-panel=${panel}]`).click()
    // Paths has no number before somebody asks.
    await expect(page.locator('.side-panel'), panel).toContainText(panel === 'routes' ? 'Similar partners' : /\d/)
  }
  // Behind the panels stands the chart of the last lens.
  await page.locator(`[data-panel=${panelIds.at(-1)}]`).click()
  await expect(page.locator('.flat-room')).not.toBeEmpty()
  await page.keyboard.press('t')
  await page.locator('.table-scroll tbody th button').first().click()
  await expect(page.locator('.card h2')).not.toBeEmpty()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('deloitte')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Deloitte')
})

test('the theme is remembered, and follows the computer until somebody chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openPage(page)
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
  await expect.poll(theme).toBe('light')
  await page.getByRole('button', { name: /^Color theme/ }).click()
  await expect.poll(theme).toBe('dark')
  await page.reload()
  await expect.poll(theme).toBe('dark')
})
