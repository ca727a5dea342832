import { expect, test } from '#test/e2e/support/test.ts'
import { serve } from '#test/support/serve-hosts.ts'

// the document that stands around the frame has no icon
test.use({ expectedProblems: [/favicon\.ico/] })

for (const [allow, name] of [['', 'Open in full page'], ['xr-spatial-tracking; fullscreen', 'Headset and 3D hand-out']] as const)
  test(`framed by a site that may, with allow="${allow}", the button says: ${name}`, async ({ page, baseURL, ownServers }) => {
    const deployment = await serve('dist', { embedOrigins: [baseURL!] })
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
  const deployment = await serve('dist')
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
