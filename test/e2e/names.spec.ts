import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { dropFile, showOnStage } from '#test/e2e/support/own-data.ts'
import { channels, openPage, resting, show, viewOf } from '#test/e2e/support/page.ts'

const panel = (page: Page): Locator => page.locator('.side-panel.names')
const pair = (page: Page, id: string): Locator => page.locator(`.name[data-name="${id}"]`)
const openNames = async (page: Page, address: string): Promise<void> => {
  await openPage(page, address)
  await panel(page).waitFor()
}
const ey = 'alias/partner:ey-global+partner:ey'

test('EY Global and EY: score, reason and lines are there before the yes; joined it is one dotted entity of three documents; undo gives two again', async ({ page }) => {
  await openNames(page, '/?lens=knowledge&panel=names')
  await expect(panel(page).locator('.panel-head')).toContainText('72 partners')
  const entry = pair(page, ey)
  await expect(entry).toContainText('score 0.70')
  await expect(entry).toContainText('Needs a person’s yes.')
  await expect(entry).toContainText('72 partners become 71')
  await entry.locator('summary').click()
  await expect(entry.locator('.fact-line').first()).toContainText(/line \d/)
  await entry.getByRole('button', { name: /^Join:/ }).click()
  await resting(page)
  await expect(panel(page).locator('.panel-head')).toContainText('71 partners')
  await expect(entry.locator('.name-state')).toHaveText('joined by you, inferred')
  expect((await channels(page, 'partner:ey'))['flags']).toEqual(expect.arrayContaining(['dotted']))
  expect(await page.evaluate(() => window.orrery.where('partner:ey-global'))).toBeNull()
  await expect(page.locator('.legend-entry[data-entry=joined]')).toContainText('Joined by you, inferred')
  await entry.getByRole('button', { name: /^Undo:/ }).click()
  await resting(page)
  await expect(panel(page).locator('.panel-head')).toContainText('72 partners')
  expect((await viewOf(page)).names).toBeUndefined()
})

test('all joined there are 66 organisations, the link says so, and one step back takes back the last decision', async ({ page }) => {
  await openNames(page, '/?panel=names')
  await panel(page).getByRole('button', { name: 'Join all 5' }).click()
  await pair(page, ey).getByRole('button', { name: /^Join:/ }).click()
  await expect(panel(page).locator('.panel-head')).toContainText('66 partners')
  await panel(page).getByRole('button', { name: /^Open/ }).click()
  await expect(page.locator('.name')).toHaveCount(0)
  await panel(page).getByRole('button', { name: /^Decided/ }).click()
  await expect(page.locator('.name[data-state=joined]')).toHaveCount(6)
  expect(Object.keys((await viewOf(page)).names ?? {})).toHaveLength(6)
  await page.keyboard.press('Control+z')
  await expect(panel(page).locator('.panel-head')).toContainText('67 partners')
  await panel(page).getByRole('button', { name: 'Undo all' }).click()
  await expect(panel(page).locator('.panel-head')).toContainText('72 partners')
})

test('who is selected stays selected under the name that stays, and its card says the joined names and its role in each program', async ({ page }) => {
  await openNames(page, '/?panel=names')
  await show(page, { selection: ['partner:ey-global'] })
  await pair(page, ey).getByRole('button', { name: /^Join:/ }).click()
  expect((await viewOf(page)).selection).toEqual(['partner:ey'])
  await expect(page.locator('.card [data-property=joined-names]')).toContainText('EY Global and EY')
  await expect(page.locator('.card [data-property^=role-]')).toHaveCount(3)
})

test('by keyboard alone: the panel opens, a pair is held apart, the decision is said and taken back', async ({ page }) => {
  await openPage(page)
  await page.locator('[data-panel=names]').focus()
  await page.keyboard.press('Enter')
  await panel(page).waitFor()
  const entry = pair(page, ey)
  await entry.getByRole('button', { name: /^Keep apart:/ }).focus()
  await page.keyboard.press('Enter')
  await expect(entry.locator('.name-state')).toHaveText('kept apart')
  await entry.getByRole('button', { name: /^Undo:/ }).focus()
  await page.keyboard.press('Enter')
  await expect(entry.locator('.name-state')).toHaveText('open')
})

test('a list of one’s own: two spellings of one partner become one with both contracts', async ({ page }) => {
  await openPage(page)
  await dropFile(page, 'mine.csv', 'Partner,Contract value\nAcme,3000000\nAcme Ltd,2500000\nGlobex,1000000\n')
  await showOnStage(page)
  await page.locator('[data-panel=names]').click()
  await expect(panel(page).locator('.panel-head')).toContainText('3 partners')
  await page.locator('.name').getByRole('button', { name: /^Join:/ }).click()
  await expect(panel(page).locator('.panel-head')).toContainText('2 partners')
  await expect(page.locator('.kpi[data-figure=portfolio-total]')).toContainText('$6.5M')
  await expect(page.locator('.kpi[data-figure=top-two]')).toContainText('100%')
})
