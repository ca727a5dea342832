import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'

test.use({ expectedProblems: [/^request that leaves the origin: GET http:\/\/localhost:|favicon\.ico/], viewport: { width: 1000, height: 700 } })

/** A long page of ours with the embed of another origin in it: the same server under its other name. */
async function frame(page: Page, baseURL: string, words: string, origins: readonly string[]) {
  await page.context().route('**/embed/embed-origins.json', (route) => route.fulfill({ json: { origins } }))
  const loaded: string[] = []
  page.context().on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto('/licenses.md')
  await page.evaluate(
    (src) => {
      document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src, width: '800', height: '450', title: 'embed' }), Object.assign(document.createElement('div'), { style: 'height:3000px' }))
    },
    `${baseURL.replace('127.0.0.1', 'localhost')}/embed/${words}`,
  )
  await expect.poll(() => page.frames().length).toBe(2)
  return { embed: page.frames()[1]!, loaded }
}

test('a page that is not named sees a still picture, one sentence and the way to the page itself, and nothing of the address is loaded', async ({ page, baseURL }) => {
  const { embed, loaded } = await frame(page, baseURL!, '?lens=risk&theme=light', ['https://another.example'])
  await expect(embed.locator('.embed-front p')).toHaveText(`This view may not be shown inside ${baseURL}.`)
  await expect(embed.getByRole('link', { name: 'Open in full page' })).toHaveAttribute('href', `${baseURL!.replace('127.0.0.1', 'localhost')}/?lens=risk`)
  expect(await embed.locator('canvas').count()).toBe(0)
  expect(await embed.evaluate(() => 'orrery' in window)).toBe(false)
  expect(loaded.filter((path) => /\/(?:page|open|ecosystem|opening)-/.test(path))).toEqual([])
})

test('a wheel belongs to the page around, with Ctrl to the scene; Escape twice gives the focus back', async ({ page, baseURL }) => {
  const { embed } = await frame(page, baseURL!, '?lens=ecosystem&filter=', [baseURL!])
  await page.evaluate(() => addEventListener('message', (event) => {
    if (event.data?.kind !== 'hello') return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => data.name === 'leave' && document.body.setAttribute('data-left', '')
    ;(event.source as Window).postMessage({ ns: 'orrery', v: 1, kind: 'port', nonce: event.data.nonce }, event.origin, [port2])
  }))
  await embed.waitForFunction(() => window.orrery !== undefined)
  await embed.evaluate(() => window.orrery.ready)
  const distance = () => embed.evaluate(() => window.orrery.state.get().camera?.distance ?? 0)
  await expect.poll(distance).toBeGreaterThan(0)
  const before = await distance()
  await page.mouse.move(400, 200)
  await page.mouse.wheel(0, 120)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await expect(embed.getByText('Use Ctrl + scroll to zoom')).toBeVisible()
  expect(await distance()).toBe(before)
  await page.evaluate(() => scrollTo(0, 0))
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 120)
  await page.keyboard.up('Control')
  await expect.poll(distance).toBeGreaterThan(before)
  expect(await page.evaluate(() => scrollY)).toBe(0)

  await page.mouse.click(20, 300)
  await page.keyboard.press('Escape')
  await expect(embed.getByText('Esc again goes back to the page')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('body')).toHaveAttribute('data-left', '')
})

test('what opens by an address shows its stage, not a card over it; a press on a body opens the card', async ({ page }) => {
  await page.goto('/embed/?focus=partner:ey-global&deg=2&theme=light&labels=all')
  await page.waitForFunction(() => window.orrery !== undefined)
  await page.evaluate(() => window.orrery.ready)
  await expect(page.locator('.crumb[aria-current]')).toHaveText('EY Global, 2 steps around it')
  await expect(page.locator('.frame-card')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
  const at = await page.evaluate(() => window.orrery.where('partner:jpmorgan-chase'))
  await page.mouse.click(at!.x, at!.y)
  await expect(page.locator('.frame-card')).toContainText('JPMorgan Chase')
  // what the frame looks like is the page's choice, and nobody's preference
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
