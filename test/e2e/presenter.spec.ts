import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, viewOf } from '#test/e2e/support/page.ts'

const at = (page: Page) => page.waitForURL(/[?&]story=aia-ceo&beat=\d+/).then(() => new URL(page.url()).searchParams.get('beat'))
const beat = (notes: Page) => notes.locator('.presenter-now .presenter-eyebrow')
const inStep = async (page: Page, notes: Page, number: number): Promise<void> => {
  await expect.poll(() => at(page)).toBe(String(number))
  await expect(beat(notes)).toHaveText(`Beat ${number} of 6`)
}

/** Opens the presenter's window from the panel of stories, as a person does. */
async function present(context: BrowserContext, page: Page): Promise<Page> {
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: /^Present AIA for the CEO/ }).click()
  const notes = await opened
  await notes.waitForLoadState()
  return notes
}

test('two windows stay in step, survive a reload of either in the middle, and one says when the other is gone', async ({ context, page }) => {
  test.setTimeout(180_000)
  await openPage(page, '/?panel=stories')
  const notes = await present(context, page)
  await inStep(page, notes, 1)
  await expect(notes.locator('.presenter-words')).toContainText('$25.0M')
  await expect(notes.locator('.presenter-notes')).toContainText('Stated in')

  // from the window, by button and by key
  await notes.locator('[data-wish=next]').click()
  await inStep(page, notes, 2)
  expect((await viewOf(page)).lens).toBe('pipeline')
  await notes.keyboard.press('4')
  await inStep(page, notes, 4)
  // on the page
  await page.keyboard.press('PageUp')
  await inStep(page, notes, 3)

  await notes.locator('[data-wish=black]').click()
  await expect(notes.locator('[data-state=black]')).toBeVisible()
  await page.keyboard.press('b')
  await expect(notes.locator('[data-wish=black]')).toHaveAttribute('aria-pressed', 'false')

  // off the path, and back from the window
  await page.evaluate(() => window.orrery.state.set({ ...window.orrery.state.get(), lens: 'risk' }))
  await expect(notes.locator('[data-state=off]')).toBeVisible()
  await notes.keyboard.press('Home')
  await expect.poll(async () => (await viewOf(page)).lens).toBe('concentration')

  // the window is loaded again
  await notes.reload()
  await inStep(page, notes, 3)
  await notes.keyboard.press('PageDown')
  await inStep(page, notes, 4)
  const before = await notes.locator('.presenter-elapsed').innerText()

  // the page is loaded again: the telling goes on, also its time
  await page.reload()
  await inStep(page, notes, 4)
  expect(seconds(await notes.locator('.presenter-elapsed').innerText())).toBeGreaterThanOrEqual(seconds(before))
  await expect(notes.locator('[data-state=trouble]')).toHaveCount(0)
  await notes.keyboard.press('PageDown')
  await inStep(page, notes, 5)

  await page.close()
  const gone = notes.locator('[data-state=trouble]')
  await expect(gone).toContainText('The page with the story is closed or does not answer')
  await expect(gone.getByRole('link')).toHaveAttribute('href', /\?story=aia-ceo&beat=5$/)
  // opened again from there, the two are in step again
  const opened = context.waitForEvent('page')
  await gone.getByRole('link').click()
  const again = await opened
  await expect(gone).toHaveCount(0)
  await notes.keyboard.press('PageUp')
  await inStep(again, notes, 4)
})

/** "1:05" */
const seconds = (text: string): number => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)

test('a browser that opens no second window says so, with a link that does; an address of nobody is refused', async ({ context, page }) => {
  await page.addInitScript(() => {
    const open = window.open.bind(window)
    // the first time, as a browser that blocks what no press asked for
    let asked = 0
    window.open = (...words: Parameters<typeof window.open>) => (asked++ === 0 ? null : open(...words))
  })
  await openPage(page, '/?story=aia-ceo&beat=1')
  await page.locator('[data-do=presenter]').click()
  const dialog = page.getByRole('dialog', { name: 'The presenter view was not opened' })
  await expect(dialog).toContainText('This browser did not let the page open a second window')
  const opened = context.waitForEvent('page')
  await dialog.getByRole('link').click()
  const notes = await opened
  await inStep(page, notes, 1)
  await expect(dialog).toHaveCount(0)
  await notes.goto('/?presenter=anything')
  await expect(notes.locator('body')).toContainText('This address is not one of a presenter view')
})
