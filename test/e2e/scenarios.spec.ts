import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, resting, show, viewOf } from '#test/e2e/support/page.ts'
import { writeFragment } from '#state/url.ts'
import { defaultView } from '#state/view.ts'
import type { ViewState } from '#model/view-state.ts'

test.use({ viewport: { width: 1280, height: 760 } })

const [jpmorgan, azure, ibm] = ['partner:jpmorgan-chase', 'aia/opportunity:microsoft-azure', 'aia/opportunity:ibm']
const scenarioOf = async (page: Page) => (await viewOf(page)).scenario
const tile = (page: Page, id: string) => page.locator(`.kpi[data-figure=${id}]`)
const panel = (page: Page) => page.locator('.side-panel.scenarios')
const openPanel = (page: Page) => page.getByRole('button', { name: 'What if', exact: true }).first().click()
const suppose = (page: Page) => panel(page).getByRole('button', { name: 'Suppose it' }).click()
const row = (page: Page, id: string) => panel(page).locator(`tr[data-row="${id}"] td`)

test('on the panel by mouse: suppose, keep, compare, open, forget; each step can be undone', async ({ page }) => {
  await openPage(page)
  await openPanel(page)
  await panel(page).getByLabel('That').selectOption('remove-partner')
  await panel(page).getByLabel('Partner', { exact: true }).selectOption(jpmorgan)
  await suppose(page)
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  await expect(tile(page, 'portfolio-total')).toContainText('was $25.0M')
  await expect(panel(page).locator('[data-topic]')).toHaveText(['JPMorgan Chase removed'])

  await panel(page).getByLabel('Keep what is supposed now as').fill('Without JPMorgan')
  await panel(page).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(panel(page).locator('[data-scenario]')).toContainText(['Without JPMorgan'])
  await panel(page).getByRole('button', { name: 'Take back: JPMorgan Chase removed' }).click()
  await expect.poll(() => scenarioOf(page)).toBeUndefined()

  await panel(page).getByLabel('That').selectOption('set-probability')
  await panel(page).getByLabel('Deal', { exact: true }).selectOption(azure)
  await panel(page).getByLabel('Probability').fill('90%')
  await suppose(page)
  await expect(tile(page, 'target-chance')).toContainText('was 34.1%')

  // Columns: base case, supposed now, Without JPMorgan.
  await expect(row(page, 'portfolio-total')).toHaveText(['$25.0M', '$25.0M', '$13.0M−$12.0M'])
  await expect(row(page, 'gap')).toHaveText(['$25.0M', '$25.0M', '$37.0M+$12.0M'])
  await expect(row(page, 'hhi')).toHaveText(['3,672', '3,672', '5,059+1,387'])
  await expect(row(page, 'five-year')).toHaveText(['$13.37M', '$13.37M', '$6.53M−$6.84M'])
  await expect(row(page, 'target-chance').nth(1)).toContainText('41%')

  await panel(page).getByRole('button', { name: 'Open Without JPMorgan' }).click()
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-probability', node: azure, value: 0.9 }])
  await panel(page).getByRole('button', { name: 'Forget Without JPMorgan' }).click()
  expect((await viewOf(page)).scenarios).toBeUndefined()
  // Supposed, kept, taken back, supposed, (opened and undone,) forgotten, and the panel opened.
  for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Undo' }).click()
  expect(await viewOf(page)).toMatchObject({ ...defaultView, camera: expect.anything() })
})

test('on the panel: a new partner, a rule, and what cannot be', async ({ page }) => {
  await openPage(page, '/?panel=scenarios')
  await panel(page).getByLabel('That').selectOption('add-partner')
  await panel(page).getByLabel('Name').fill('Northwind')
  await panel(page).getByLabel('Contract value').fill('5M')
  await suppose(page)
  await expect(panel(page).locator('[data-topic]')).toHaveText(['Northwind added at $5M'])
  await expect(tile(page, 'portfolio-total')).toContainText('$30.0M')
  await panel(page).getByLabel('Name').fill('northwind')
  await suppose(page)
  await expect(panel(page).getByRole('alert')).toHaveText('Northwind is a partner of this program already.')

  await panel(page).getByLabel('That').selectOption('set-rule')
  await panel(page).getByLabel('Rule').selectOption('target')
  await panel(page).getByLabel('Value').fill('60M')
  await suppose(page)
  await expect(panel(page).locator('[data-topic]')).toContainText(['Northwind', 'Target set to $60M'])

  await panel(page).getByLabel('That').selectOption('set-due')
  await panel(page).getByLabel('Due').fill('1999-12-31')
  await suppose(page)
  await expect(panel(page).getByRole('alert')).toContainText('the data begins on')
  expect(await scenarioOf(page)).toHaveLength(2)
})

test('by keyboard: X, W, L, D, Shift D and P on what is selected, and again to take it back', async ({ page }) => {
  await openPage(page)
  await show(page, { selection: [jpmorgan] })
  await page.keyboard.press('x')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  await page.keyboard.press('x')
  await expect.poll(() => scenarioOf(page)).toBeUndefined()
  await show(page, { selection: ['partner:ibm'] })
  await page.keyboard.press('w')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'win-deal', node: ibm }])
  await page.keyboard.press('l')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'lose-deal', node: ibm }])
  await page.keyboard.press('l')
  await page.keyboard.press('d')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-due', node: ibm, day: '2026-06-30' }])
  await page.keyboard.press('Shift+D')
  await page.keyboard.press('Shift+D')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-due', node: ibm, day: '2025-12-31' }])
  await page.keyboard.press('p')
  await expect(page.locator('input[data-suppose=probability]')).toBeFocused()
  await page.keyboard.type('90%')
  await page.keyboard.press('Enter')
  await expect.poll(() => scenarioOf(page)).toContainEqual({ op: 'set-probability', node: ibm, value: 0.9 })
  await page.keyboard.press('Escape')
  for (let step = 0; step < 7; step++) await page.keyboard.press('Control+z')
  await expect.poll(() => scenarioOf(page)).toBeUndefined()
})

test('on the card: a number, a quarter, and back to what is stated', async ({ page }) => {
  await openPage(page)
  await show(page, { selection: ['partner:ibm'], lens: 'pipeline' })
  const card = page.locator('.frame-card')
  const value = card.locator('input[data-suppose=value]')
  await value.fill('12M')
  await value.press('Enter')
  await card.getByRole('button', { name: 'Q4 2025' }).click()
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-value', node: ibm, value: 12e6 }, { op: 'set-due', node: ibm, day: '2025-12-31' }])
  await expect(card.locator('.supposed s')).toHaveText(['$8.0M', 'Q1 2026'])
  await card.getByRole('button', { name: 'Deal value: back to what is stated' }).click()
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-due', node: ibm, day: '2025-12-31' }])
})

test('in the table: typed into a cell by keyboard and by pencil, struck beside the stated number, refused where it cannot be', async ({ page }) => {
  await openPage(page)
  await show(page, { lens: 'pipeline', show: { ...defaultView.show, table: true } })
  const line = page.locator('.table-scroll tr[data-node="partner:ibm"]')
  await line.locator('th button').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(line.locator('[data-edit=probability]')).toBeFocused()
  await page.keyboard.type('90%')
  await page.keyboard.press('Enter')
  await expect.poll(() => scenarioOf(page)).toEqual([{ op: 'set-probability', node: ibm, value: 0.9 }])
  await expect(line.locator('[data-edit=probability] s')).toContainText('60%')
  await expect(line.locator('[data-edit=probability]')).toBeFocused()

  await line.hover()
  await line.locator('td', { has: page.locator('[data-edit=due]') }).locator('.cell-pencil').click()
  await page.keyboard.type('Q2 2025')
  await page.keyboard.press('Enter')
  await expect.poll(() => scenarioOf(page)).toContainEqual({ op: 'set-due', node: ibm, day: '2025-06-30' })
  await line.locator('td', { has: page.locator('[data-edit=value]') }).locator('.cell-pencil').click()
  await page.keyboard.type('lots')
  await page.keyboard.press('Enter')
  await expect(line.getByRole('alert')).toContainText('“lots” is no amount')
  await page.keyboard.press('Escape')
  expect(await scenarioOf(page)).toHaveLength(2)
  await line.locator('[data-edit=value]').click()
  await expect(page.getByRole('dialog')).toContainText('IBM')
})

const bad: ViewState = { ...defaultView, lens: 'pipeline', asOf: '1999-12-31', scenario: [{ op: 'set-probability', node: azure, value: 1.7 }, { op: 'remove-partner', node: jpmorgan }, { op: 'remove-partner', node: jpmorgan }] }

test('a link with what cannot be opens without it and says what was left out', async ({ page }) => {
  await openPage(page, `/${writeFragment(bad)}`)
  const notice = page.locator('.frame-notice')
  await expect(notice).toContainText('A probability is between 0% and 100%')
  await expect(notice).toContainText('JPMorgan Chase is removed already.')
  await expect(notice).toContainText('As of 1999-12-31 there is nothing to see')
  expect(await viewOf(page)).toMatchObject({ lens: 'pipeline', scenario: [{ op: 'remove-partner', node: jpmorgan }] })
  expect(await viewOf(page)).not.toHaveProperty('asOf')
})

test('window.orrery refuses a scenario that cannot be, by name, and leaves the view as it was', async ({ page }) => {
  await openPage(page)
  const before = await viewOf(page)
  const asked = (view: ViewState) => page.evaluate((next) => window.orrery.state.set(next).then(() => 'taken', (error: unknown) => String(error)), view)
  expect(await asked(bad)).toContain('A probability is between 0% and 100%')
  expect(await asked({ ...defaultView, scenario: [{ op: 'win-deal', node: 'nothing' }] })).toContain('No deal of this program is called “nothing”.')
  expect(await asked({ ...defaultView, asOf: '1999-12-31' })).toContain('the data begins on')
  await resting(page)
  expect(await viewOf(page)).toEqual(before)
  expect(await asked({ ...before, scenario: [{ op: 'win-deal', node: ibm }] })).toBe('taken')
})

test('the picker takes no day before the data', async ({ page }) => {
  await openPage(page)
  await page.locator('button.as-of').click()
  const picker = page.getByRole('dialog', { name: 'As of which day?' })
  await picker.locator('input[type=date]').fill('1999-12-31')
  await picker.getByRole('button', { name: 'Use' }).click()
  await expect(picker.getByRole('alert')).toContainText('the data begins on')
  expect(await viewOf(page)).not.toHaveProperty('asOf')
})
