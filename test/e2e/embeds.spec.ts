import type { OrreryViewer } from '#embed/host/index.ts'
import { expect, test } from '#test/e2e/support/test.ts'

declare global {
  interface Window { most: number; lived: string[] }
}

const views = 20

test('twenty views on a page: never more than four live, every poster is right, each comes alive, and one that left comes back as it was', async ({ page }) => {
  test.setTimeout(240_000)
  // two rows and a half are seen
  await page.setViewportSize({ width: 560, height: 320 })
  await page.addInitScript(() => {
    window.most = 0
    window.lived = []
    const count = (): void => {
      const frames = [...document.querySelectorAll('orrery-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('iframe') !== null && viewer.shadowRoot !== null)
      window.most = Math.max(window.most, frames.length)
    }
    // a frame stands in a shadow: each is watched from the moment it is made
    const attach = HTMLElement.prototype.attachShadow
    HTMLElement.prototype.attachShadow = function (options) {
      const shadow = attach.call(this, options)
      new MutationObserver(count).observe(shadow, { childList: true })
      return shadow
    }
    addEventListener('orrery-firstinteractive', (event) => void window.lived.push((event.target as HTMLElement).getAttribute('alt')!), { capture: true })
  })
  await page.goto('/embed/hosts/many.html')
  await expect(page.locator('body[data-ready]')).toBeAttached()
  const viewers = page.locator('orrery-viewer')
  await expect(viewers).toHaveCount(views)

  await test.step('every poster says what it is, and is there', async () => {
    const posters = await viewers.evaluateAll(async (elements) => {
      const images = elements.map((element) => element.shadowRoot!.querySelector<HTMLImageElement>('.poster img')!)
      for (const image of images) image.loading = 'eager'
      await Promise.all(images.map((image) => image.decode()))
      return images.map((image, i) => ({ alt: image.alt, wanted: elements[i]!.getAttribute('alt'), from: new URL(image.src).pathname, said: elements[i]!.getAttribute('poster'), width: image.naturalWidth }))
    })
    for (const { alt, wanted, from, said, width } of posters) {
      expect(alt).toMatch(/\w/)
      expect(alt).toBe(wanted)
      expect(from).toBe(said === null ? '/embed/poster.svg' : new URL(said).pathname)
      expect(width, from).toBeGreaterThan(0)
    }
  })

  const state = (index: number) => viewers.nth(index).evaluate((element) => (element as OrreryViewer).phase)
  const alive = async (index: number) => {
    await viewers.nth(index).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect.poll(() => state(index), { message: `view ${index + 1}`, timeout: 60_000, intervals: [100] }).toBe('live')
  }

  await alive(0)
  const first = viewers.first()
  const where = await first.evaluate(async (element) => {
    const viewer = element as OrreryViewer
    await viewer.methods.setLens({ lens: 'concentration' })
    await viewer.methods.select({ nodes: ['partner:ey-global'] })
    return (await viewer.methods.captureState({})).state
  })
  for (let index = 1; index < views; index++) await alive(index)
  expect(new Set(await page.evaluate(() => window.lived)).size).toBe(views)

  expect(await state(0)).toBe('asleep')
  expect(await first.locator('iframe').count()).toBe(0)
  // what it showed last stands in its place
  expect(await first.evaluate((element) => (element.shadowRoot!.querySelector('.poster img') as HTMLImageElement).src)).toMatch(/^blob:/)
  await alive(0)
  // the camera is said once it rests, and where it rests is its own: what a person chose is compared
  const back = await first.evaluate(async (element) => (await (element as OrreryViewer).methods.captureState({})).state)
  expect({ ...back, camera: null }).toEqual({ ...where, camera: null })

  // one that sleeps far away is woken by a call, and answers
  const far = viewers.nth(views - 3)
  await expect.poll(() => state(views - 6), { timeout: 30_000 }).not.toBe('loading')
  expect(await far.evaluate((element) => (element as OrreryViewer).methods.getVersion({}))).toMatchObject({ protocol: 1 })
  expect(await page.evaluate(() => window.most)).toBe(4)
})
