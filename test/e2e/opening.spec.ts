import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, sentences } from '#test/e2e/support/page.ts'
import { checks } from '#analytics/checks/index.ts'
import { gather } from '#analytics/gather.ts'
import { bundled } from '#test/support/bundled.ts'

/** The inputs of DOMAIN.md A.2.1 by fact: four contract values, revenues, growth rates, and what the tile needs beside them. */
const values = ['000-0021', '000-0023', '000-0025', '000-0027']
const revenues = ['000-0262', '000-0266', '000-0270', '000-0274']
const growthRates = ['000-0263', '000-0267', '000-0271', '000-0275']
const ecosystem = bundled()
const checked = checks(ecosystem, 0, gather(ecosystem, 0)).flatMap((check) => check.inputs)

const tiles = [
  {
    id: 'portfolio-total',
    text: ['$25.0M', 'of $50M+', 'Signed contract value'],
    facts: [...values, '000-0033'],
    other: ['With the deals due in time at their stated probabilities', '$42.95M'],
  },
  {
    id: 'recurring-revenue',
    text: ['$6.25M', 'of $12.5M+', 'ARR'],
    facts: [...revenues, '000-0246'],
    other: ['Doubles at the weighted growth rate in', '4.56 years'],
  },
  {
    id: 'target-chance',
    text: ['34.1%', 'by end 2025', 'Stated probabilities, 2 deals overdue'],
    // value, probability and date of the three deals, the signed values, target and its date
    facts: [
      '000-0286',
      '000-0288',
      '000-0287',
      '000-0299',
      '000-0301',
      '000-0300',
      '000-0304',
      '000-0306',
      '000-0305',
      ...values,
      '000-0033',
      '000-0034',
    ],
    other: ['By 30 Jun 2026, when the last open deal is due', '59.7%'],
  },
  { id: 'top-two', text: ['82%', 'Top two, HHI 3,672'], facts: values, other: ['As HHI, 0 to 10,000', '3,672'] },
  {
    id: 'revenue-below-integration',
    text: ['$5.375M', '86% of ARR', 'ARR below an integration threshold'],
    // revenue, tier, completion of EY, JPMorgan and Apple, and the two thresholds
    facts: [
      '000-0262',
      '000-0266',
      '000-0274',
      '000-0044',
      '000-0045',
      '000-0069',
      '000-0393',
      '000-0396',
      '000-0402',
      '000-0052',
      '000-0076',
    ],
    other: ['If an equal value counted as met (52%)', '$3.25M'],
  },
  {
    id: 'growth',
    text: ['16.42%', 'Growth a year'],
    facts: [...revenues, ...growthRates],
    other: ['As a simple mean of the partners’ rates', '17.50%'],
  },
  { id: 'to-check', text: ['18', 'To check, 6 high'], facts: checked, other: ['Of high severity', '6'] },
]

test('the opening view answers in words: what is held, what closing takes, how likely', async ({ page }) => {
  await openPage(page)
  expect(await sentences(page)).toEqual([
    'AIA holds half of its $50M+ target.',
    'Closing it by the end of 2025 takes Azure, Deloitte and Salesforce together: 34.1% at the stated probabilities, and two of the three are past their quarter.',
  ])
})

test('each of the seven numbers opens its formula, its facts with their lines, and its other reading', async ({ page }) => {
  await openPage(page)
  await expect(page.locator('.kpi')).toHaveCount(tiles.length)
  for (const { id, text, facts, other } of tiles) {
    const tile = page.locator(`.kpi[data-figure=${id}]`)
    expect(
      (await tile.innerText())
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      id,
    ).toEqual(text)
    await tile.click()
    const dialog = page.getByRole('dialog')
    const explained = dialog.locator(`[data-explains=${id}]`)
    await expect(explained.locator('h3').first()).toHaveText('How it is computed')
    const all = explained.getByRole('button', { name: /^Show all/ })
    if (await all.isVisible()) await all.click()
    const listed = await explained.locator('[data-fact]').evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')))
    expect(listed.toSorted(), id).toEqual([...new Set(facts)].toSorted())
    for (const line of await explained.locator('.fact-line').allInnerTexts()) expect(line).toMatch(/^line [\d,]+\*?$/)
    expect(await explained.locator('.pairs div').last().locator('dt, dd').allInnerTexts(), id).toEqual(other)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('the finding opens its own facts, and shows the three deals it speaks of', async ({ page }) => {
  await openPage(page)
  const finding = page.getByRole('region', { name: 'Finding' })
  await finding.getByRole('button', { name: 'Why' }).click()
  const why = page.getByRole('dialog', { name: 'Why' })
  const listed = await why.locator('[data-fact]').evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')))
  for (const fact of [...values, '000-0033', '000-0288', '000-0301']) expect(listed).toContain(fact)
  await page.keyboard.press('Escape')
  await finding.getByRole('button', { name: 'Show', exact: true }).click()
  expect((await page.evaluate(() => window.orrery.state.get())).selection).toEqual([
    'partner:microsoft-azure',
    'partner:deloitte',
    'partner:salesforce',
  ])
})
