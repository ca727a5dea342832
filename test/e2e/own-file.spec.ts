import { readFileSync } from 'node:fs'
import { expect, test } from '#test/e2e/support/test.ts'
import { controlTotals, dropFile, filledTemplate, importDialog, showOnStage } from '#test/e2e/support/own-data.ts'
import { channels, inspect, openPage, pickLens, resting, sentences } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1100, height: 680 } })

const list = readFileSync('test/fixtures/imports/five-partners-eight-deals.csv', 'utf8')

test('a list of five partners and eight deals made by somebody else: columns, questions, totals, stage, all in one go', async ({
  page,
}) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Open your own file' }).first().click()
  const dialog = importDialog(page)
  await dialog.locator('input[type=file]').setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await dialog.getByRole('button', { name: 'Columns' }).click()
  const meanings = await dialog
    .locator('.import-matches tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('th')?.textContent, row.querySelector('select')?.selectedOptions[0]?.textContent]),
    )
  expect(meanings).toEqual([
    ['Organisation', 'Partner'],
    ['Stage', 'Status or stage'],
    ['Amount (USD)', 'Value'],
    ['Likelihood', 'Probability'],
    ['Expected close', 'Close date'],
    ['Account manager', 'Owner'],
    ['Level', 'Tier'],
  ])
  await dialog.getByRole('button', { name: 'Next' }).click()
  await dialog.getByLabel('Name of this list').fill('Our partners')
  await dialog.getByLabel('Portfolio target').fill('20M')
  await dialog.getByLabel('To be reached by').fill('2026-12-31')
  await dialog.getByLabel('The list is as of').fill('2025-10-31')
  await expect
    .poll(() => controlTotals(page))
    .toEqual({
      'In the file': ['13', '$21,900,000'],
      'On the stage': ['13', '$21,900,000'],
      signed: ['5', '$10,000,000'],
      'open deals': ['8', '$11,900,000'],
      'Under Problems': ['0', '$0'],
    })
  await showOnStage(page)
  const tile = (id: string) => page.locator(`.kpi[data-figure=${id}]`)
  await expect(tile('portfolio-total')).toContainText('$10.0M')
  await expect(tile('portfolio-total')).toContainText('of $20M')
  await expect(tile('top-two')).toContainText('70%')
  await expect(tile('top-two')).toContainText('HHI 3,000')
  await expect(tile('target-chance')).toContainText('1 deal overdue')
  expect((await sentences(page))[0]).toBe('Our partners holds half of its $20M+ target.')

  await pickLens(page, 'concentration')
  expect((await sentences(page)).join(' ')).toContain('Three partners carry 85%.')
  await pickLens(page, 'pipeline')
  await page.locator('[data-twin=table]').click()
  await expect(page.locator('.table-scroll tbody tr')).toHaveCount(8)
  await page.locator('[data-twin=stage]').click()
  await pickLens(page, 'ecosystem')
  expect((await inspect(page))['nodes']).toBeGreaterThanOrEqual(12)

  // It stays, in this browser only, and Share says so.
  await page.reload()
  await page.waitForFunction(() => 'orrery' in window)
  await page.evaluate(() => window.orrery.ready)
  await resting(page)
  await expect(tile('portfolio-total')).toContainText('$10.0M')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText(
    'The data never leaves this computer, so a link to it opens only here',
  )
})

test('AIA’s own table, exported, changed in one cell and dropped: the page says which row changed and counts anew', async ({ page }) => {
  await openPage(page, '/?table=1')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('orrery-portfolio.csv')
  const text = readFileSync(await file.path(), 'utf8')
  const changed = text.replace(/^(JPMorgan Chase,.*?,)12000000,/m, (_, before: string) => `${before}6000000,`)
  expect(changed).not.toBe(text)
  await dropFile(page, 'orrery-portfolio.csv', changed)
  const dialog = importDialog(page)
  await expect(dialog).toContainText('1 change against what is open')
  await expect(dialog).toContainText('JPMorgan Chase: contract value $12.0M → $6.0M')
  expect((await controlTotals(page))['signed']).toEqual(['4', '$19,000,000'])
  await showOnStage(page)
  const topTwo = page.locator('.kpi[data-figure=top-two]')
  await expect(topTwo).toContainText('76.3%')
  await expect(topTwo).toContainText('HHI 3,366')
  await pickLens(page, 'concentration')
  await page.locator('[data-twin=table]').click()
  await expect(page.locator('.table-scroll tbody th').first()).toHaveText('EY Global')
})

test('the filled Excel template stands on the stage; its examples and notes stay out', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Open your own file' }).first().click()
  const dialog = importDialog(page)
  const template = await page.request.get((await dialog.getByRole('link', { name: 'Excel template' }).getAttribute('href')) ?? '')
  expect(template.status()).toBe(200)
  expect((await template.body()).equals(readFileSync('public/template/partners.xlsx'))).toBe(true)
  await dialog
    .locator('input[type=file]')
    .setInputFiles({
      name: 'filled.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: filledTemplate(),
    })
  await expect.poll(async () => (await controlTotals(page))['On the stage']).toEqual(['2', '$1,200,000'])
  await showOnStage(page)
  expect((await channels(page, 'partner:acme'))['size']).toBeGreaterThan(0)
})

test('a file that cannot be read says what to do, and the page stays as it was', async ({ page }) => {
  await openPage(page)
  await dropFile(page, 'photo.json', '{"not": ')
  const dialog = importDialog(page)
  await expect(dialog).toContainText('The file is not readable JSON')
  await page.keyboard.press('Escape')
  await expect(page.locator('.finding h1')).toHaveText('AIA holds half of its $50M+ target.')
})

test('own JSON goes out and comes in again unchanged', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Share' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  await page.keyboard.press('Escape')
  const { dataVersion, atoms } = await inspect(page)
  await dropFile(page, 'bundled.orrery.json', text)
  await expect.poll(async () => (await page.evaluate(() => window.orrery.state.get())).selection).toEqual([])
  await resting(page)
  expect(await inspect(page)).toMatchObject({ dataVersion, atoms })
})
