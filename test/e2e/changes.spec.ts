import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { dropFile, importDialog } from '#test/e2e/support/own-data.ts'
import { channels, openPage, pickLens, pressLens, resting, sentences, viewOf } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const before = 'Partner,Status,Contract value,Probability\nAlpha,signed,12000000,\nBeta,signed,8500000,\nGamma,signed,3500000,\nDelta,signed,1000000,\nHooli,open,4000000,50%\n'
const after = 'Partner,Status,Contract value,Probability\nAlpha,signed,15000000,\nGamma,signed,3500000,\nDelta,signed,1000000,\nEpsilon,signed,6500000,\nZeta,signed,5000000,\nHooli,open,4000000,40%\n'

async function give(page: Page, content: string, says?: string): Promise<void> {
  await dropFile(page, 'partners.csv', content)
  await importDialog(page).getByLabel('Portfolio target').fill('50M')
  await importDialog(page).getByLabel('The list is as of').fill('2025-10-03')
  // What is said about the former list goes by itself: it is read before the picture rests.
  await importDialog(page).getByRole('button', { name: 'Show on stage' }).click()
  if (says !== undefined) await expect(page.getByText(says)).toBeVisible()
  await importDialog(page).waitFor({ state: 'hidden' })
  await resting(page)
}
const offered = (page: Page) => page.locator('[data-lens]')

test('one snapshot: the comparison is not in the picker, and a link to it says what it needs', async ({ page }) => {
  await openPage(page, '/?lens=changes')
  await expect(offered(page)).toHaveCount(15)
  expect((await sentences(page))[0]).toBe('There is one snapshot of this data: nothing to compare it with.')
})

test('a list, changed and given again: What changed appears, counts, draws both bands, lists by money and explains a difference down to both files', async ({ page }) => {
  await openPage(page)
  await give(page, before)
  await expect(offered(page)).toHaveCount(15)
  await give(page, after, 'The former list is kept: 1 snapshot to compare with under What changed.')
  await expect(offered(page)).toHaveCount(16)
  await pickLens(page, 'changes')
  expect((await sentences(page))[0]).toBe('Since 3 Oct 2025: 2 added, 1 gone, 2 changed; portfolio $25.0M to $31.0M.')
  expect((await channels(page, 'partner:beta'))['flags']).toEqual(expect.arrayContaining(['ghost']))
  expect([(await channels(page, 'partner:alpha'))['color'], (await channels(page, 'partner:hooli'))['color']]).toEqual(['good', 'bad'])
  await page.locator('[data-twin=table]').click()
  const rows = page.locator('.table-scroll tbody tr')
  await expect(rows).toHaveCount(5)
  await expect(rows.first()).toContainText('Beta')
  await expect(rows.filter({ hasText: 'Alpha' })).toContainText('$3,000,000')
  await page.locator('tr[data-node="partner:alpha"]').getByText('$3,000,000').click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('Value in the former snapshot')
  await expect(why).toContainText('partners.csv (former, 3 Oct 2025)')
  await page.keyboard.press('Escape')
})

test('the former list survives a reload; another program has none', async ({ page }) => {
  await openPage(page)
  await give(page, before)
  await give(page, after)
  await pressLens(page, 'changes')
  // The address follows the view a moment later.
  await page.waitForFunction(() => (JSON.parse(atob(location.hash.slice('#view='.length).replaceAll('-', '+').replaceAll('_', '/'))) as { lens: string }).lens === 'changes')
  await page.reload()
  await page.waitForFunction(() => 'orrery' in window)
  await page.evaluate(() => window.orrery.ready)
  await resting(page)
  await expect(offered(page)).toHaveCount(16)
  await expect.poll(async () => (await sentences(page))[0]).toContain('2 added, 1 gone, 2 changed')
  // Another program has no former list.
  await page.locator('.top-bar .picker select').first().selectOption('aia')
  await expect(offered(page)).toHaveCount(15)
})

test('with two former lists one is chosen; the view remembers which, and undo goes back', async ({ page }) => {
  await openPage(page)
  await give(page, before)
  await give(page, after)
  await give(page, after.replace('Zeta,signed,5000000', 'Zeta,signed,6000000'))
  await pickLens(page, 'changes')
  expect((await sentences(page))[0]).toBe('Since 3 Oct 2025: 1 changed; portfolio $31.0M to $32.0M.')
  const choice = page.getByRole('combobox', { name: 'Compared with' }).or(page.getByRole('radiogroup', { name: 'Compared with' }))
  await expect(choice).toBeVisible()
  const [, oldest] = await page.evaluate(() => {
    const select = [...document.querySelectorAll('select')].find((each) => each.labels?.[0]?.textContent?.includes('Compared with') === true)
    return [...(select?.options ?? [])].map((option) => option.value)
  })
  await choice.selectOption(oldest ?? '')
  await expect.poll(async () => (await sentences(page))[0]).toBe('Since 3 Oct 2025: 2 added, 1 gone, 2 changed; portfolio $25.0M to $32.0M.')
  expect((await viewOf(page)).since).toBe(oldest)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await sentences(page))[0]).toContain('1 changed')
})

test('on a phone the list of changes fits and reads', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page)
  await give(page, before)
  await give(page, after)
  await pickLens(page, 'changes')
  await page.locator('[data-twin=flat]').click()
  await expect(page.getByText('By money in motion')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
