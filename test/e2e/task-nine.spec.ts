import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { fetchedAhead, openPage } from '#test/e2e/support/page.ts'
import { expect, test } from '#test/e2e/support/test.ts'

// what the test itself would run in every frame does not run in the brief's preview
test.use({ expectedProblems: [/Blocked script execution in 'about:srcdoc'/] })

/** VIEWS.md 7, task 9, up to the deck: what does beat 4 claim? And can a page about it be handed out? */
async function tellsWithoutNetwork(page: Page, context: BrowserContext, stills: string): Promise<void> {
  await page.getByRole('button', { name: 'Stories' }).click()
  const row = page.locator('[data-story=aia-board]')
  await row.getByRole('button', { name: /^Check before showing/ }).click()
  const network = page.locator('[data-check=network]')
  await expect(network).toHaveAttribute('data-good', 'true')
  for (const id of ['fonts', 'data', 'suppositions', 'as-of', 'story']) await expect(page.locator(`[data-check=${id}]`)).toHaveAttribute('data-good', 'true')
  await expect(page.locator('[data-check=stills]')).toContainText(stills)
  await page.keyboard.press('Escape')

  await row.getByRole('combobox').selectOption({ index: 3 })
  await row.getByRole('button', { name: /^Play/ }).click()
  await expect(page.locator('.told h1')).toHaveText('The one way to fifty')
  await expect(page.locator('.told-words')).toHaveText(
    'Of the deals due in 2025, Azure $15M, Deloitte $6M and Salesforce $4M close the gap exactly, and only together. Chance at the stated probabilities: 34.1%. Expected: $42.95M.',
  )
  await page.keyboard.press('Escape')
  await expect(page.locator('.told')).toHaveCount(0)

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Written brief' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog', { name: 'Written brief' }).getByRole('button', { name: /^Save/ }).click()
  const brief = await readFile(await (await saved).path(), 'utf8')
  expect(brief).toContain('34.1%')
  expect(brief).toContain('$42.95M')
  expect(await context.pages()[0]!.evaluate(() => navigator.onLine)).toBe(false)
}

test('task 9, a page that was open before the network went', async ({ page, context }) => {
  await openPage(page)
  await fetchedAhead(page)
  await context.setOffline(true)
  await tellsWithoutNetwork(page, context, 'Offline: 8 stills')
})

test.describe('from disk', () => {
  test.use({ servedFrom: 'file://' })

  test('task 9, the one file, opened with the network off', async ({ page, context }) => {
    await context.setOffline(true)
    await openPage(page, pathToFileURL('dist-single/orrery.html').href)
    await tellsWithoutNetwork(page, context, 'No beat has a still')
  })
})
