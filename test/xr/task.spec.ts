import { expect, test } from '#test/xr/support/headset.ts'
import { viewOf } from '#test/e2e/support/page.ts'

const google = 'partner:google-cloud'
const jpmorgan = 'partner:jpmorgan-chase'

test.use({ profile: 'vision-pro' })

/** VIEWS.md 7, task 10. Every step is a pinch. */
test('10, headset: Google Cloud’s completion and rule; JPMorgan Chase off the table, HHI; leave, and the page has it', async ({ headset, page }) => {
  await headset.open()
  await headset.enter()
  await headset.pinchBody(google)
  await headset.reads(/92%/)
  await headset.reads(/more than 80%/)
  await headset.pressButton('menu:lenses')
  await headset.pressButton('lens:concentration')
  await page.waitForFunction(() => window.orrery.inspect()['lens'] === 'concentration')
  await headset.reads(/3,672/)
  await headset.pull(jpmorgan, 3)
  await headset.release()
  await headset.reads(/5,059/)
  const inside = await viewOf(page)
  await headset.leave()
  const after = await viewOf(page)
  expect({ ...after, camera: null }).toEqual({ ...inside, camera: null })
  expect(after).toMatchObject({ lens: 'concentration', scenario: [{ op: 'remove-partner', node: jpmorgan }] })
  await expect(page.locator('.kpi', { hasText: '5,059' }).first()).toBeVisible()
})
