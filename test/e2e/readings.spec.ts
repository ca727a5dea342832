import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, sentences, viewOf } from '#test/e2e/support/page.ts'
import { readLegend, readTable, stand, viewFor } from '#test/e2e/support/twins.ts'
import type { LensId, ReadingId, ViewState } from '#model/view-state.ts'

test.use({ viewport: { width: 1100, height: 680 } })

const tile = (page: Page, id: string) => page.locator(`.kpi[data-figure=${id}]`)
const finding = async (page: Page) => (await sentences(page)).join(' ')
const asOf = (page: Page) => page.locator('button.as-of')
const picker = (page: Page) => page.getByRole('dialog', { name: 'As of which day?' })
/** Changes one thing of the view, keeps the rest: the day, the readings. */
const turnTo = async (page: Page, lens: LensId, show: Partial<ViewState['show']> = {}) => {
  const { asOf: day, readings } = await viewOf(page)
  await stand(page, viewFor('aia', lens, show, { ...(day !== undefined && { asOf: day }), ...(readings !== undefined && { readings }) }))
}

/** Partners with a clock, and how many milestones are past their quarter without a status. */
async function late(page: Page): Promise<{ stale: string[]; unreported: number; overdueInTable: string[] }> {
  await turnTo(page, 'pipeline', { table: true })
  const rows = await readTable(page)
  await turnTo(page, 'roadmap')
  return {
    stale: rows.filter(({ drawn }) => drawn.flags.includes('clock')).map(({ node }) => node),
    overdueInTable: rows.filter(({ cells }) => cells['Status'] === 'Past its date').map(({ node }) => node),
    unreported: (await readLegend(page)).find(({ entry }) => entry === 'unreported')?.count ?? 0,
  }
}
const bothLate = { stale: ['partner:microsoft-azure', 'partner:deloitte'], overdueInTable: ['partner:microsoft-azure', 'partner:deloitte'], unreported: 12 }
const noneLate = { stale: [], overdueInTable: [], unreported: 0 }

test('as of 3 Oct 2025 Azure and Deloitte are stale and 12 milestones unreported; as of 15 Jan 2025, typed with the keyboard alone, they are not', async ({ page }) => {
  await openPage(page)
  await expect(asOf(page)).toContainText('as of 3 Oct 2025')
  expect(await late(page)).toEqual(bothLate)
  await turnTo(page, 'portfolio')
  await asOf(page).focus()
  await page.keyboard.press('Enter')
  const field = picker(page).locator('input[type=date]')
  await expect(field).toHaveValue('2025-10-03')
  await field.focus()
  await page.keyboard.type('01152025')
  await expect(field).toHaveValue('2025-01-15')
  await page.keyboard.press('Enter')
  await expect(picker(page)).toBeHidden()
  await expect(asOf(page)).toContainText('as of 15 Jan 2025')
  expect((await viewOf(page)).asOf).toBe('2025-01-15')
  await expect(tile(page, 'target-chance')).not.toContainText('overdue')
  expect(await finding(page)).not.toContain('past their quarter')
  expect(await late(page)).toEqual(noneLate)
})

test('the day is picked with the mouse from those the document states, shown as changed, and taken back to the document’s own', async ({ page }) => {
  await openPage(page)
  await asOf(page).click()
  const stated = picker(page).locator('[data-day="2024-12-31"]')
  await expect(stated).toContainText('31 Dec 2024')
  await stated.click()
  await expect(asOf(page)).toContainText('as of 31 Dec 2024')
  await expect(asOf(page)).toHaveAttribute('data-changed', 'true')
  expect(await late(page)).toEqual(noneLate)
  await asOf(page).click()
  await picker(page).locator('[data-day=own]').click()
  await expect(asOf(page)).toContainText('as of 3 Oct 2025')
  expect((await viewOf(page)).asOf).toBeUndefined()
  expect(await late(page)).toEqual(bothLate)
})

test('the day can be part of the address, and undo and redo go through it', async ({ page }) => {
  await openPage(page, '/?asof=2025-01-15&lens=pipeline')
  await expect(asOf(page)).toContainText('as of 15 Jan 2025')
  expect(await finding(page)).not.toContain('past their quarter')
  await asOf(page).click()
  await picker(page).locator('[data-day=own]').click()
  await expect(asOf(page)).toContainText('as of 3 Oct 2025')
  await page.keyboard.press('Control+z')
  await expect(asOf(page)).toContainText('as of 15 Jan 2025')
  await page.keyboard.press('Control+y')
  await expect(asOf(page)).toContainText('as of 3 Oct 2025')
})

test('a day that is none is answered with what came and what is wanted, and nothing changes', async ({ page }) => {
  await openPage(page)
  await asOf(page).click()
  const field = picker(page).locator('input[type=date]')
  await field.fill('1850-01-01')
  await picker(page).getByRole('button', { name: 'Use this day' }).click()
  await expect(picker(page).getByRole('alert')).toHaveText('Came: The year 1850. Wanted: A year from 1990 to 2100.')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('')
  await picker(page).getByRole('button', { name: 'Use this day' }).click()
  await expect(picker(page).getByRole('alert')).toContainText('Wanted: A day, month and year')
  await page.keyboard.press('Escape')
  await expect(asOf(page)).toContainText('as of 3 Oct 2025')
  expect((await viewOf(page)).asOf).toBeUndefined()
})

const boundary = { figure: 'revenue-below-integration', default: ['$5.375M', '86% of ARR'], other: ['$3.25M', '52% of ARR'] }
const overdue = { figure: 'target-chance', default: ['34.1%'], other: ['0%'] }

/** Where a reading is turned by hand, and what a number says before and after. */
const toggles: { reading: ReadingId; chip: string; says(page: Page, other: boolean): Promise<void>; turn(page: Page): Promise<void> }[] = [
  ...([['boundary', '“More than” met by an equal value', boundary], ['overdue', 'Overdue deals count as lost', overdue]] as const).map(([reading, chip, told]) => ({
    reading,
    chip,
    says: async (page: Page, other: boolean) => {
      for (const text of other ? told.other : told.default) await expect(tile(page, told.figure)).toContainText(text)
    },
    turn: async (page: Page) => {
      await tile(page, told.figure).click()
      const explained = page.getByRole('dialog').locator(`[data-explains=${told.figure}]`)
      await explained.getByRole('button', { name: 'Read it this way' }).click()
      await expect(explained.getByRole('button', { name: 'Back to the default reading' })).toBeVisible()
      await page.keyboard.press('Escape')
    },
  })),
  {
    reading: 'growth',
    chip: 'Every partner at its own growth rate',
    says: async (page, other) => {
      await expect(page.locator('.finding h1')).toContainText(other ? /\$13\.44M/ : /\$13\.37M in five years/)
      await turnTo(page, 'economics', { table: true })
      const rows = await readTable(page)
      const fifth = rows.filter(({ cells }) => cells['Year'] === '5' || cells['Year'] === 'Year 5').map(({ cells }) => cells['ARR of the year'] ?? '')
      expect(fifth.length).toBeGreaterThan(0)
      for (const told of fifth) expect((Number(told.replace(/[$,]/g, '')) / 1e6).toFixed(2)).toBe(other ? '13.44' : '13.37')
      await turnTo(page, 'economics', { flat: true })
    },
    turn: async (page) => {
      await page.locator('[data-control=growth]').getByLabel('Every partner at its own rate').click()
    },
  },
]

for (const { reading, chip, says, turn } of toggles)
  test(`the reading of ${reading} changes the number, is shown as a chip, and is undone by it, by undo and in a link`, async ({ page, context }) => {
    await openPage(page, reading === 'growth' ? '/?lens=economics' : '/')
    const shown = page.locator(`.trail-chip[data-reading=${reading}]`)
    await says(page, false)
    await expect(shown).toHaveCount(0)
    await turn(page)
    await expect(shown).toHaveText(chip)
    expect((await viewOf(page)).readings).toEqual({ [reading]: true })
    await says(page, true)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    await expect.poll(() => page.url()).toContain('#view=')

    const other = await context.newPage()
    await openPage(other, page.url())
    await expect(other.locator(`.trail-chip[data-reading=${reading}]`)).toHaveText(chip)
    await other.close()

    await shown.click()
    await expect(shown).toHaveCount(0)
    expect((await viewOf(page)).readings).toBeUndefined()
    await says(page, false)
    if (reading === 'growth') return
    await page.keyboard.press('Control+z')
    await expect(shown).toHaveText(chip)
    await says(page, true)
    await page.keyboard.press('Control+y')
    await expect(shown).toHaveCount(0)
    await says(page, false)
  })

test('a reading holds in every lens: Tiers, the strip and the findings say the same number', async ({ page }) => {
  await openPage(page, '/?lens=tiers')
  await page.locator('[data-control=boundary]').getByLabel('Equal counts as met').click()
  expect(await finding(page)).toContain('$3.25M of ARR (52%)')
  await expect(tile(page, 'revenue-below-integration')).toContainText('52% of ARR')
  await expect(tile(page, 'revenue-below-integration').locator('.kpi-reading')).toBeVisible()
  await page.locator('[data-panel=findings]').click()
  await expect(page.locator('.finding-entry[data-finding=revenue-below]')).toContainText('$3.25M of ARR (52%)')
})
