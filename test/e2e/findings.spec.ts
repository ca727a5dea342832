import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { headline, inspect, openPage, resting, viewOf } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1280, height: 720 } })

/** VIEWS.md 6, word for word as the page says them, in the order for the board. */
const board: readonly (readonly [id: string, text: string])[] = [
  ['target-gap', 'AIA holds $25.0M of its $50M+ target; $25.0M is missing.'],
  ['only-way', '$50M by the end of 2025 needs Azure ($15M), Deloitte ($6M) and Salesforce ($4M) together: 34.1% at the stated probabilities, $42.95M expected.'],
  ['past-due', 'Azure (75%) and Deloitte (65%) are past their quarter on 3 Oct 2025: $15.15M, 59.4% of the weighted pipeline.'],
  ['few-carry', 'JPMorgan Chase and EY Global carry 82% of contract value: as concentrated as 2.7 equal partners (HHI 3,672).'],
  ['largest-loss', 'Losing JPMorgan Chase would cut ARR by 48% to $3.25M and widen the gap to $37.0M.'],
  ['wrong-tier', 'EY Global is listed in the $10M+ tier at $8.5M. By value it is Platform, where it meets all four criteria that can be checked.'],
  ['largest-misses', 'JPMorgan Chase, the largest partner, misses two Strategic thresholds: satisfaction 89% (needs more than 90%) and completion 78% (needs more than 85%).'],
  ['revenue-below', '$5.375M of ARR (86%) sits with partners below their tier’s completion threshold; $3.25M (52%) if EY Global’s 85% counted as more than 85%.'],
  ['silent-milestones', '12 of 20 milestones, all due in Q1 to Q3 2025, carry no status; two of the four marked done stand at 78% and 65%.'],
  ['rate-without-count', 'The certification rate of 67% cannot be derived from four partners (0, 25, 50, 75, 100%) or seven standards (five make 71.43%). Four of 28 pairs are named.'],
  ['date-conflict', 'Azure is to be complete by Q2 2025 in the objectives, signed in Q2 and deployed in Q3 in the roadmap; onboarding takes 18 weeks.'],
  ['five-years', 'ARR grows 16.42% a year: $13.37M in five years by the document’s formula, $13.44M partner by partner; doubling takes 4.56 years.'],
]
const ids = board.map(([id]) => id)

const entries = (page: Page) => page.locator('.findings-list > .finding-entry')
const entry = (page: Page, id: string) => page.locator(`.findings-list > .finding-entry[data-finding="${id}"]`)
const order = (page: Page): Promise<string[]> => entries(page).evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['finding'] ?? ''))
const openFindings = async (page: Page) => {
  await page.locator('[data-panel=findings]').click()
  await entries(page).first().waitFor()
}
const chooseRole = (page: Page, role: string) => page.locator('.role-picker select').selectOption(role)
const link = async (page: Page): Promise<string> => {
  const view = await viewOf(page)
  // The address follows the view a moment later.
  await expect.poll(() => page.evaluate(() => JSON.parse(atob(location.hash.slice('#view='.length).replaceAll('-', '+').replaceAll('_', '/'))) as unknown)).toEqual(view)
  return page.url()
}

test('the twelve findings of AIA stand first, in the order for the board, word for word, each with rule, facts and ranks', async ({ page }) => {
  await openPage(page, '/?panel=findings')
  await entries(page).first().waitFor()
  expect((await order(page)).slice(0, 12)).toEqual(ids)
  for (const [i, [id, text]] of board.entries()) {
    await expect(entry(page, id).locator('.finding-text'), id).toHaveText(text)
    await expect(entry(page, id).locator('.finding-rank')).toHaveText(String(i + 1))
    await expect(entry(page, id).locator('.finding-why').first()).toContainText('In the order for the board.')
    await expect(entry(page, id).locator('summary')).toHaveText(/^\d+ facts?$/)
  }
  await entry(page, 'only-way').locator('summary').click()
  await entry(page, 'only-way').locator('[data-fact]').first().waitFor()
  const facts = await entry(page, 'only-way').locator('[data-fact]').evaluateAll((all) => all.map((fact) => fact.getAttribute('data-fact')))
  for (const fact of ['000-0286', '000-0288', '000-0299', '000-0301', '000-0304', '000-0306', '000-0034']) expect(facts).toContain(fact)
  for (const line of await entry(page, 'only-way').locator('.fact-line').allInnerTexts()) expect(line).toMatch(/line \d/)
  await page.locator('.panel-explain summary').click()
  await expect(page.locator('.panel-explain')).toContainText('The same for everyone at the same view.')
})

test('a role puts its own findings first and says why, brings its lenses to the front and opens the first; everyone has the board’s order again', async ({ page }) => {
  await openPage(page, '/?panel=findings')
  await entries(page).first().waitFor()
  const lensesOf = () => page.locator('[data-lens]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['lens']))
  const before = { order: await order(page), lenses: await lensesOf() }
  await chooseRole(page, 'cfo')
  await expect.poll(async () => (await order(page)).slice(0, 4)).toEqual(['five-years', 'largest-loss', 'few-carry', 'past-due'])
  await expect(entry(page, 'five-years').locator('.finding-why').first()).toContainText('First for the CFO.')
  expect(await lensesOf()).toEqual(['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality', ...before.lenses.filter((id) => !['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality'].includes(id ?? ''))])
  await expect(page.locator('[data-lens=economics]')).toHaveAttribute('aria-current', 'true')
  expect([...(await order(page))].toSorted()).toEqual([...before.order].toSorted())
  await chooseRole(page, 'cto')
  await expect.poll(async () => (await order(page)).slice(0, 4)).toEqual(['revenue-below', 'largest-misses', 'date-conflict', 'silent-milestones'])
  await chooseRole(page, '')
  await expect.poll(() => order(page)).toEqual(before.order)
  expect(await lensesOf()).toEqual(before.lenses)
})

test('Show goes to the lens of a finding and selects whom it speaks of; undo comes back', async ({ page }) => {
  await openPage(page)
  await openFindings(page)
  for (const [id, lens, nodes] of [
    ['past-due', 'pipeline', ['partner:microsoft-azure', 'partner:deloitte']],
    ['wrong-tier', 'tiers', ['partner:ey-global']],
    ['few-carry', 'concentration', ['partner:jpmorgan-chase', 'partner:ey-global']],
  ] as const) {
    await entry(page, id).getByRole('button', { name: /^Show in / }).click()
    await resting(page)
    expect((await inspect(page))['lens'], id).toBe(lens)
    const { selection } = await viewOf(page)
    for (const node of nodes) expect(selection, id).toContain(node)
    await expect(entry(page, id), 'the panel stays open').toBeVisible()
  }
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await viewOf(page)).lens).toBe('tiers')
})

test('what is pinned and put away is part of the link: a second page opened with it shows the same list', async ({ page, context }) => {
  await openPage(page, '/?panel=findings')
  await entries(page).first().waitFor()
  await entry(page, 'date-conflict').getByRole('button', { name: /^Pin/ }).click()
  await expect.poll(async () => (await order(page))[0]).toBe('date-conflict')
  await entry(page, 'target-gap').getByRole('button', { name: /^Put away/ }).click()
  await expect(entry(page, 'target-gap')).toHaveCount(0)
  await expect(page.locator('.findings-away summary')).toHaveText('Put away (1)')
  const shown = await order(page)
  expect(shown.slice(0, 3)).toEqual(['date-conflict', 'only-way', 'past-due'])
  expect(await viewOf(page)).toMatchObject({ pinned: ['date-conflict'], hidden: ['target-gap'] })
  const address = await link(page)

  const other = await context.newPage()
  await openPage(other, address)
  await entries(other).first().waitFor()
  expect(await order(other)).toEqual(shown)
  await expect(entry(other, 'date-conflict').getByRole('button', { name: /^Unpin/ })).toHaveAttribute('aria-pressed', 'true')
  await other.locator('.findings-away summary').click()
  await other.locator('.findings-away').getByRole('button', { name: /^Bring back/ }).click()
  await expect.poll(async () => (await order(other)).slice(0, 3)).toEqual(['date-conflict', 'target-gap', 'only-way'])
  await other.close()
})

test('the findings follow the program, the day and the what-if', async ({ page }) => {
  await openPage(page, '/?panel=findings&asof=2025-01-15')
  await entries(page).first().waitFor()
  expect(await order(page)).not.toContain('past-due')
  await openPage(page, '/?panel=findings&data=global-network')
  await entries(page).first().waitFor()
  expect(await order(page)).not.toContain('only-way')
  expect((await entries(page).locator('.finding-text').allInnerTexts()).join(' ')).not.toMatch(/undefined|NaN|null/)
})

test('the comparison shows 13 shared partners, five programs side by side, and no total of their money', async ({ page }) => {
  await openPage(page)
  await page.locator('[data-panel=compare]').click()
  const panel = page.locator('.compare')
  await expect(panel.locator('h3').filter({ hasText: 'named in more than one document' })).toHaveText('13 partners named in more than one document')
  const tables = panel.locator('table')
  await expect(tables.nth(1).locator('tbody tr')).toHaveCount(13)
  await expect(tables.nth(1).locator('tbody tr').filter({ hasText: '5 of 5' }).locator('th')).toHaveText(['Google Cloud', 'Microsoft Azure'])
  // One column a program beside the name of the measure: no room for a sum.
  await expect(tables.first().locator('thead th')).toHaveCount(6)
  await expect(panel).toContainText('Money is never added up here')
  expect(await panel.innerText()).not.toMatch(/\b(total|sum|altogether)\b/i)
  const target = tables.first().locator('tbody tr').filter({ hasText: 'Portfolio target' })
  await expect(target.locator('td').first()).toContainText('$50M+')
  await panel.getByRole('button', { name: 'Open Global Partnership Network' }).click()
  await expect.poll(async () => (await viewOf(page)).data.programmes).toEqual(['global-network'])
  await expect(panel.getByRole('button', { name: 'Global Partnership Network, open now' })).toBeDisabled()
})

const targetField = (page: Page) => page.locator('.rule[data-rule=target] input')

test('a target of one’s own changes the strip, the answer and the finding, survives a reload, and reset brings the stated one back', async ({ page }) => {
  await openPage(page)
  await page.locator('[data-panel=rules]').click()
  await targetField(page).fill('$60M')
  await targetField(page).press('Enter')
  const tile = page.locator('.kpi[data-figure=portfolio-total]')
  const chip = page.locator('.trail-chip[data-edit=target]')
  const changed = async () => {
    await expect(tile).toContainText('of $60M')
    await expect(chip).toHaveText('Target set to $60M')
    await expect(headline(page)).toContainText('$60M')
  }
  await changed()
  await page.locator('[data-panel=findings]').click()
  await expect(entry(page, 'target-gap')).toContainText(/AIA holds \$25\.0M of its \$60M\+? target; \$35\.0M is missing\./)

  await openPage(page, '/')
  await changed()
  await page.locator('[data-panel=rules]').click()
  await expect(targetField(page)).toHaveValue('60M')
  await page.getByRole('button', { name: 'Portfolio target: back to what the document states' }).click()
  await expect(tile).toContainText('of $50M+')
  await expect(chip).toHaveCount(0)
  await expect(headline(page)).toHaveText('AIA holds half of its $50M+ target.')
  await page.keyboard.press('Control+z')
  await expect(tile).toContainText('of $60M')
  await chip.click()
  await expect(tile).toContainText('of $50M+')
})

test('a target that is none is answered with what came and what is wanted, and the view stays as it was', async ({ page }) => {
  await openPage(page, '/?panel=rules')
  await targetField(page).waitFor()
  const before = await viewOf(page)
  for (const [typed, wanted] of [['a lot', 'An amount of money, 0 or more.'], ['€60M', 'An amount in USD'], ['-5', 'An amount of money, 0 or more.']] as const) {
    await targetField(page).fill(typed)
    await targetField(page).press('Enter')
    const alert = page.locator('.rule[data-rule=target]').getByRole('alert')
    await expect(alert, typed).toContainText(wanted)
    await expect(alert, typed).toContainText(typed)
    await expect(targetField(page), typed).toHaveAttribute('aria-invalid', 'true')
    expect(await viewOf(page), typed).toEqual(before)
  }
  await targetField(page).press('Escape')
  await expect(targetField(page)).toHaveValue('')
  await expect(page.locator('.kpi[data-figure=portfolio-total]')).toContainText('of $50M+')
  expect(await viewOf(page)).toEqual(before)
})
