import { expect, test } from '#test/e2e/support/test.ts'

/** Another site: the same server under its other name, which browsers take for a stranger. */
const elsewhere = (baseURL: string | undefined) => baseURL!.replace('127.0.0.1', 'localhost')

for (const [allow, name] of [['', 'Open in full page'], ['xr-spatial-tracking; fullscreen', 'Headset and 3D hand-out']] as const)
  test.describe(`framed by another site with allow="${allow}"`, () => {
    test.use({ expectedProblems: [/^request that leaves the origin: GET http:\/\/localhost:|favicon\.ico/] })

    test(`the button says: ${name}`, async ({ page, baseURL }) => {
      // a page that is really served: a frame of one that is not may not reach this computer
      await page.goto('/licenses.md')
      await page.setContent(`<iframe src="${elsewhere(baseURL)}/?lens=tiers" allow="${allow}" style="width:1200px;height:680px;border:0"></iframe>`)
      const button = page.frameLocator('iframe').locator('[data-tool=immersive]')
      await expect(button).toHaveAccessibleName(name)
      if (name !== 'Open in full page') return
      const [opened] = await Promise.all([page.context().waitForEvent('page'), button.click()])
      await opened.waitForURL(/#view=/)
      await expect(opened.locator('[data-tool=immersive]')).toHaveAccessibleName('Headset and 3D hand-out')
      expect(await opened.evaluate(() => window.orrery.inspect()['lens'])).toBe('tiers')
      expect(await opened.evaluate(() => window.opener === null)).toBe(true)
    })
  })
