import { contentSecurityPolicy } from '../../vite.config.ts'
import { expect, test } from '#test/e2e/support/test.ts'

test('the page opens under the production policy', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.headers()['content-security-policy']).toBe(contentSecurityPolicy)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test.describe('the watch over every page', () => {
  test.use({ expectedProblems: [/./] })

  test('sees a request that leaves the origin, an error on the console, a thrown error and a violation', async ({ page, watched }) => {
    await page.goto('/')
    await page.evaluate(() => {
      console.error('planted')
      setTimeout(() => {
        throw new Error('thrown on purpose')
      })
      const script = document.createElement('script')
      script.textContent = 'globalThis.planted = true'
      document.head.append(script)
      void fetch('https://orrery.invalid/').catch(() => undefined)
    })
    for (const sign of [
      /^console: planted/,
      /^thrown: .*on purpose/,
      /Policy violation: script-src/,
      /leaves the origin: GET https:\/\/orrery\.invalid/,
    ])
      await expect.poll(() => watched.some((problem) => sign.test(problem)), { message: String(sign) }).toBe(true)
  })
})
