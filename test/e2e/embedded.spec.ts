import type { OrreryViewer } from '#embed/host/index.ts'
import { expect, test } from '#test/e2e/support/test.ts'
import { serve } from '#test/support/serve-hosts.ts'

const dist = process.env['ORRERY_TEST_DIST'] ?? 'dist'

// the document that stands around the frame has no icon
test.use({ expectedProblems: [/favicon\.ico/] })

for (const [allow, name] of [['', 'Open in full page'], ['xr-spatial-tracking; fullscreen', 'Headset and 3D hand-out']] as const)
  test(`framed by a site that may, with allow="${allow}", the button says: ${name}`, async ({ page, baseURL, ownServers }) => {
    const deployment = await serve(dist, { embedOrigins: [baseURL!] })
    ownServers.add(deployment.origin)
    // a page that is really served: a frame of one that is not may not reach this computer
    await page.goto('/licenses.md')
    // whoever frames the page itself is sent to the one that asks who may
    await page.setContent(`<iframe src="${deployment.origin}/?lens=tiers&ui=page" allow="${allow}" referrerpolicy="origin" style="width:1200px;height:680px;border:0"></iframe>`)
    const button = page.frameLocator('iframe').locator('[data-tool=immersive]')
    await expect(button).toHaveAccessibleName(name)
    expect(page.frames()[1]!.url()).toMatch(/\/embed\/\?lens=tiers/)
    if (name === 'Open in full page') {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), button.click()])
      await opened.waitForURL(/#view=/)
      await expect(opened.locator('[data-tool=immersive]')).toHaveAccessibleName('Headset and 3D hand-out')
      expect(await opened.evaluate(() => window.orrery.inspect()['lens'])).toBe('tiers')
      expect(await opened.evaluate(() => window.opener === null)).toBe(true)
      await opened.close()
    }
    await deployment.close()
  })

test('framed by a site that may not, the page shows a still and loads no data', async ({ page, ownServers }) => {
  const deployment = await serve(dist)
  ownServers.add(deployment.origin)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/licenses.md')
  await page.setContent(`<iframe src="${deployment.origin}/?lens=tiers" referrerpolicy="origin" style="width:600px;height:400px;border:0"></iframe>`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('img')).toBeVisible()
  await expect(frame.getByRole('link')).toBeVisible()
  expect(await frame.locator('canvas').count()).toBe(0)
  expect(asked.filter((address) => /ecosystem|opening/.test(address))).toEqual([])
})

test('on a page with the strictest policy that lets a frame in, without written styles and with trusted types, the element lives, keeps its picture and is refused nothing', async ({ page, ownServers }) => {
  const embedOrigins: string[] = []
  const deployment = await serve(dist, { embedOrigins })
  const itself = deployment.origin
  const host = await serve(`${dist}/embed/hosts`, {
    deployment: `${itself}/embed/`,
    policy: `default-src 'none'; script-src 'self' ${itself}; style-src 'self'; connect-src 'self'; img-src data: blob: ${itself}; frame-src ${itself}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  })
  embedOrigins.push(host.origin)
  for (const { origin } of [deployment, host]) ownServers.add(origin)
  const answer = await page.goto(`${host.origin}/plain.html`)
  expect(answer!.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  const viewer = page.locator('orrery-viewer')
  const phase = () => viewer.evaluate((element) => (element as OrreryViewer).phase)
  await expect.poll(phase).toBe('live')
  // its own look holds: the frame fills the place that the element kept
  const [outer, inner] = [await viewer.boundingBox(), await viewer.locator('iframe').boundingBox()]
  expect([inner!.width, inner!.height]).toEqual([outer!.width, outer!.height])
  expect(outer!.width / outer!.height).toBeCloseTo(16 / 9, 1)
  await page.getByRole('button', { name: 'Portfolio', exact: true }).click()
  await expect.poll(() => viewer.evaluate(async (element) => (await (element as OrreryViewer).methods.captureState({})).state['lens'])).toBe('portfolio')
  // out of sight it remembers how it looked
  await page.evaluate(() => {
    const below = document.createElement('div')
    below.style.height = '300vh'
    document.body.append(below)
    scrollTo(0, document.body.scrollHeight)
  })
  const picture = viewer.locator('.poster img')
  await expect(picture).toHaveAttribute('src', /^blob:/)
  expect(await picture.evaluate(async (image: HTMLImageElement) => { await image.decode(); return image.naturalWidth })).toBeGreaterThan(100)
  await Promise.all([deployment.close(), host.close()])
})
