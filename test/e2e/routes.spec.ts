import { writeFragment } from '#state/url.ts'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, clickBody, inspect, openPage, resting, show, viewOf } from '#test/e2e/support/page.ts'
import { dropFile } from '#test/e2e/support/own-data.ts'
import { pageStands, serious } from '#test/e2e/support/serious.ts'
import { writeBundle } from '#model/bundle.ts'
import { accountGraph } from '#test/support/account-graph.ts'

test.use({ viewport: { width: 1280, height: 720 } })

const jpmorgan = 'partner:jpmorgan-chase'
const ey = 'partner:ey-global'
const risk = 'aia/risk:partnership-dependency-risk'
const unrelated = 'The five programs are unrelated; a shared name is not a shared contract.'

const panel = (page: Page) => page.locator('.routes')
const openPaths = async (page: Page) => {
  await page.locator('[data-panel=routes]').click()
  await panel(page).waitFor()
}
const end = (page: Page, which: 'From' | 'To') => panel(page).getByRole('combobox', { name: which, exact: true })
const ways = (page: Page) => panel(page).locator('[data-way]')
/** Types letters and takes the first that fits. */
const choose = async (page: Page, which: 'From' | 'To', letters: string) => {
  await end(page, which).click()
  await end(page, which).pressSequentially(letters)
  await page.keyboard.press('Enter')
  await expect(panel(page).locator('.entity-list [role=option]')).toHaveCount(0)
}
const stateOf = async (page: Page, id: string) => (await channels(page, id))['state']

test('by mouse on the stage: two bodies selected are the two ends; the ways are sentences, the one picked is lit, framed and in the table', async ({ page }) => {
  await openPage(page, '/?data=aia&lens=ecosystem')
  await clickBody(page, jpmorgan)
  await expect(page.locator('.card')).toContainText('JPMorgan Chase')
  // The card takes room: the stage is framed anew.
  await resting(page)
  await clickBody(page, ey, { modifiers: ['Shift'] })
  await expect.poll(async () => (await viewOf(page)).selection).toEqual([jpmorgan, ey])
  await openPaths(page)
  await expect(end(page, 'From')).toHaveValue('JPMorgan Chase')
  await expect(end(page, 'To')).toHaveValue('EY Global')
  await panel(page).getByRole('button', { name: 'Find the paths' }).click()
  await expect(panel(page).getByRole('heading', { name: 'The 5 shortest paths from JPMorgan Chase to EY Global' })).toBeVisible()
  await panel(page).getByLabel('Shortest by').selectOption('without-programme')
  await expect(ways(page).nth(1)).toContainText('JPMorgan Chase is named by Partnership Dependency Risk under “exposes partner” (line 401), which exposes partner EY Global (line 401).')
  await ways(page).nth(1).locator('summary').click()
  await expect(ways(page).nth(1).locator('[data-fact]')).toHaveCount(2)
  await show(page, { selection: [] })
  const before = (await viewOf(page)).camera
  await ways(page).nth(1).getByRole('button', { name: 'Show path 2 on the stage' }).click()
  await expect(ways(page).nth(1)).toHaveAttribute('data-shown', 'true')
  await expect.poll(async () => (await viewOf(page)).camera).not.toEqual(before)
  await resting(page)
  for (const node of [jpmorgan, ey, risk]) expect(await stateOf(page, node)).not.toContain('dimmed')
  for (const node of ['programme:aia', 'partner:google-cloud']) expect(await stateOf(page, node)).toContain('dimmed')
  expect((await viewOf(page)).route).toEqual({ from: jpmorgan, to: ey, by: 'without-programme', pick: 1 })
  await ways(page).nth(1).getByRole('button', { name: 'Show in table' }).click()
  await expect(page.locator('tr[data-selected]')).toHaveCount(3)
  expect(await page.locator('tr[data-selected]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['node']).toSorted())).toEqual([jpmorgan, ey, risk].toSorted())
  await page.keyboard.press('Control+z')
  await expect(panel(page)).toBeVisible()
})

test('by keyboard: letters, arrows and Enter choose both ends; a link brings the same way back, lit', async ({ page }) => {
  await openPage(page)
  await page.locator('[data-panel=routes]').focus()
  await page.keyboard.press('Enter')
  await end(page, 'From').focus()
  await page.keyboard.type('jpmorgan')
  await expect(panel(page).locator('.entity-list [aria-selected=true]')).toHaveText(/^JPMorgan Chase/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(end(page, 'To')).toBeFocused()
  await page.keyboard.type('diversify')
  await expect(panel(page).locator('.entity-list [aria-selected=true]')).toHaveText(/^Diversify partnership portfolio/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: 'Find the paths' }).focus()
  await page.keyboard.press('Enter')
  await expect(ways(page).first()).toContainText('JPMorgan Chase is named by Partnership Dependency Risk under “exposes partner” (line 401), which is mitigated by Diversify partnership portfolio (line 403).')
  // Portfolio draws no line between these: the way is shown where all of it stands.
  await expect.poll(async () => (await inspect(page))['lens']).toBe('ecosystem')
  // The address follows the view a moment later.
  await expect.poll(async () => (await page.evaluate(() => location.hash)) === writeFragment(await viewOf(page))).toBe(true)
  const { route } = await viewOf(page)
  const address = await page.evaluate(() => location.hash)
  await page.goto('about:blank')
  await openPage(page, `/${address}`)
  expect((await viewOf(page)).route).toEqual(route)
  await expect(ways(page).first()).toHaveAttribute('data-shown', 'true')
  expect(await stateOf(page, risk)).not.toContain('dimmed')
  expect(await stateOf(page, 'partner:google-cloud')).toContain('dimmed')
  await page.getByRole('button', { name: /Paths: JPMorgan Chase/ }).click()
  await expect.poll(() => stateOf(page, 'partner:google-cloud')).not.toContain('dimmed')
})

test('by table: the row selected is where the path starts; no path says why', async ({ page }) => {
  await openPage(page, '/?data=aia&lens=ecosystem&table=1')
  await page.getByRole('rowheader', { name: 'EY Global', exact: true }).getByRole('button').click()
  await openPaths(page)
  await expect(end(page, 'From')).toHaveValue('EY Global')
  await choose(page, 'To', 'IBM')
  await panel(page).getByLabel('Shortest by').selectOption('without-programme')
  await panel(page).getByRole('button', { name: 'Find the paths' }).click()
  await expect(panel(page).locator('.route-none')).toHaveText('Nothing but AIA itself joins EY Global and IBM.')
  expect(await stateOf(page, 'partner:google-cloud')).not.toContain('dimmed')
  await panel(page).getByLabel('Shortest by').selectOption('steps')
  await expect(ways(page).first()).toBeVisible()
})

test('other programs are off by default; across, the sentence stands with the switch and with every way that crosses, and Knowledge shows it', async ({ page }) => {
  await openPage(page, '/?data=aia&lens=ecosystem&panel=routes')
  await panel(page).waitFor()
  await expect(panel(page)).not.toContainText(unrelated)
  await choose(page, 'From', 'EY Global')
  await end(page, 'To').click()
  await end(page, 'To').pressSequentially('Hitachi Vantara')
  await expect(panel(page).getByText('Nothing in this program goes by that name.')).toBeVisible()
  await page.keyboard.press('Escape')
  await panel(page).getByRole('switch', { name: 'Across programs' }).check()
  await expect(panel(page).getByText(unrelated).first()).toBeVisible()
  await choose(page, 'To', 'Atos')
  await panel(page).getByRole('button', { name: 'Find the paths' }).click()
  await expect(ways(page).first().locator('.route-crosses')).toHaveText(unrelated)
  for (const way of await ways(page).all()) await expect(way.locator('.route-crosses')).toHaveText(unrelated)
  await expect(ways(page).first()).toContainText('Global Partnership Network, line')
  await expect.poll(async () => (await inspect(page))['lens']).toBe('knowledge')
})

test('structure: what falls apart and which link alone joins it, groups with algorithm and seed, who is similar and why; nobody is called a single point of failure', async ({ page }) => {
  await openPage(page, '/?data=aia&lens=ecosystem&panel=routes')
  await panel(page).getByRole('button', { name: 'Work it out' }).click()
  const cut = panel(page).locator('[data-structure=cut]').filter({ hasText: 'Without JPMorgan Chase' })
  await expect(cut).toHaveText('Without JPMorgan Chase, 2 entities lose their link to the rest: /api/enterprise/jpmorgan/financial-analysis and Head of Digital Innovation.')
  await cut.click()
  await expect.poll(async () => (await viewOf(page)).selection.length).toBe(3)
  expect((await viewOf(page)).selection.at(-1)).toBe(jpmorgan)
  await expect(panel(page).locator('[data-structure=bridge]').first()).toContainText('Only the link between AIA and')
  await expect(panel(page).getByText(/^Louvain, seed 1, modularity 0\.\d+/)).toBeVisible()
  await expect(panel(page).locator('[data-structure=between]').filter({ hasText: 'Google Cloud' })).toContainText('named in all five documents')
  await expect(panel(page).locator('[data-similar]').first()).toContainText(/Both are joined to .+\((risk|milestone|standard|tier|KPI|kpi)\)/)
  expect((await panel(page).innerText()).toLowerCase()).not.toContain('single point')
  await page.locator('[data-panel=compare]').click()
  await expect(page.locator('.compare')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Work it out' })).toHaveCount(0)
})

test('likely links: none for the bundled documents; for a graph of one’s own with accounts a list, dotted lines, and no number more', async ({ page }) => {
  await openPage(page, '/?data=aia&lens=ecosystem&panel=routes')
  await panel(page).waitFor()
  await expect(panel(page).getByRole('heading', { name: 'Likely links' })).toHaveCount(0)
  await dropFile(page, 'own.json', writeBundle(accountGraph()))
  await expect.poll(async () => (await viewOf(page)).data.id).not.toBe('bundled')
  await show(page, { lens: 'ecosystem', show: { ...(await viewOf(page)).show, panel: 'routes' } })
  const counted = await inspect(page)
  await expect(panel(page).locator('[data-likely]').first()).toContainText('likely, not stated; score')
  await panel(page).getByRole('switch', { name: /Dotted on the stage/ }).check()
  await expect.poll(async () => (await viewOf(page)).params).toEqual({ likely: true })
  await resting(page)
  const after = await inspect(page)
  expect([after['nodes'], after['edges'], after['atoms']]).toEqual([counted['nodes'], counted['edges'], counted['atoms']])
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`the panel has no serious barrier, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openPage(page, '/?data=aia&lens=ecosystem&panel=routes')
    await panel(page).waitFor()
    await choose(page, 'From', 'JPMorgan')
    await choose(page, 'To', 'EY Global')
    await panel(page).getByRole('button', { name: 'Find the paths' }).click()
    await panel(page).getByRole('button', { name: 'Work it out' }).click()
    await panel(page).locator('.structure-found').waitFor()
    await pageStands(page)
    expect(await serious(page, false)).toEqual([])
  })

test('on a phone the panel makes room for the way it shows, and nothing is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page, '/?data=aia&lens=ecosystem&panel=routes')
  await panel(page).waitFor()
  await choose(page, 'From', 'JPMorgan')
  await choose(page, 'To', 'EY Global')
  await panel(page).getByRole('button', { name: 'Find the paths' }).click()
  await expect(ways(page).first()).toBeVisible()
  expect(await panel(page).locator('.panel-scroll').evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth)).toBe(0)
  for (const field of await panel(page).getByRole('combobox').all()) expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await ways(page).first().getByRole('button', { name: 'Show path 1 on the stage' }).click()
  await expect(panel(page)).toHaveCount(0)
  await resting(page)
  expect(await stateOf(page, jpmorgan)).not.toContain('dimmed')
  expect(await stateOf(page, 'partner:google-cloud')).toContain('dimmed')
})
