import { expect, test } from '#test/xr/support/headset.ts'
import { openPage, viewOf } from '#test/e2e/support/page.ts'

test('a story that plays is kept inside: Next moves it and the page, off the path there is a way back, and it can be left', async ({ headset, page }) => {
  await openPage(page, '/?story=aia-ceo&beat=1')
  await headset.door.waitFor({ state: 'attached' })
  // on stage every button of the page is out of the way, its keys are not
  await page.keyboard.press('i')
  await page.waitForFunction(() => (window.orrery.room()?.frames ?? 0) > 3)
  await headset.reads(/1 of 6/)
  await headset.reads(/AIA holds \$25\.0M of its \$50M\+ target/)
  await headset.pressButton('story:next')
  await page.waitForFunction(() => window.orrery.inspect()['lens'] === 'pipeline')
  await headset.reads(/2 of 6/)
  await headset.reads(/34\.1%/)
  await expect(page).toHaveURL(/story=aia-ceo&beat=2/)
  const beat = await viewOf(page)
  await headset.pressButton('menu:lenses')
  await headset.pressButton('lens:concentration')
  await page.waitForFunction(() => window.orrery.inspect()['lens'] === 'concentration')
  await headset.reads(/Off the path/)
  await headset.pressButton('story:home')
  await expect.poll(() => viewOf(page)).toMatchObject({ lens: beat.lens, selection: beat.selection })
  await headset.pressButton('story:leave')
  await page.waitForFunction(() => window.orrery.room()?.panels.every(({ buttons }) => buttons.every(({ id }) => !id.startsWith('story:'))) === true)
})
