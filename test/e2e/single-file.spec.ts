import { pathToFileURL } from 'node:url'
import { expect, test } from '#test/e2e/support/test.ts'

test.use({ servedFrom: 'file://' })

test('the one-file build opens from disk with the network off', async ({ page, context, watched }) => {
  const address = pathToFileURL('dist-single/orrery.html').href
  const asked = new Set<string>()
  context.on('request', (request) => asked.add(request.url().replace(/[#?].*$/, '')))
  await context.setOffline(true)
  await page.goto(address)
  await expect(page.locator('#root')).not.toBeEmpty()
  expect([...asked].filter((url) => !/^(blob|data):/.test(url))).toEqual([address])
  expect(watched).toEqual([])
})
