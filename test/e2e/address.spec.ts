import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, headline, openPage, pickLens, show, viewOf } from '#test/e2e/support/page.ts'
import type { ViewState } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'

test.use({ viewport: { width: 1000, height: 640 } })

const openingHeadline = 'AIA holds half of its $50M+ target.'
const broken = [
  {
    address: '/?lens=weather&layout=pile&bench=many',
    says: ['There is no lens called “weather”.', 'There is no layout called “pile”', '“bench=many” was not understood'],
  },
  { address: '/?data=acme', says: ['There is no data called “acme” on this computer.'] },
  { address: '/#view=%%%', says: ['The end of this link is damaged'] },
]

test('an address that is not understood is answered with a clear sentence and the default view', async ({ page }) => {
  for (const { address, says } of broken) {
    await page.goto('about:blank')
    await openPage(page, address)
    for (const sentence of says) await expect(page.locator('.notice'), address).toContainText(sentence)
    await expect(headline(page), address).toHaveText(openingHeadline)
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await expect(page.locator('.notice'), address).toHaveCount(0)
  }
})

test('what a link names and the data does not have is said, and the rest of the view opens', async ({ page }) => {
  await openPage(page, '/?focus=partner:nobody')
  await expect(page.locator('.notice')).toContainText('partner:nobody no longer exists in this data.')
  await expect(headline(page)).toHaveText(openingHeadline)
})

test('the words of an address open what they say', async ({ page }) => {
  await openPage(page, '/?data=global-network&lens=knowledge&focus=partner:ibm')
  expect(await viewOf(page)).toMatchObject({
    lens: 'knowledge',
    data: { id: 'bundled', programmes: ['global-network'] },
    focus: { node: 'partner:ibm', degree: 1 },
  })
  await expect(page.locator('.card h2')).toHaveText('IBM')
  await openPage(page, '/?lens=pipeline&table=1')
  await expect(page.getByRole('table')).toBeVisible()
})

/** Everything that is drawn for a few bodies and where the camera is. */
const picture = async (page: Page) => ({
  channels: await page.evaluate((ids) => ids.map((id) => ({ ...window.orrery.channels(id), label: undefined })), [...bundled().nodes.ids]),
  where: await page.evaluate(() => window.orrery.where('partner:ey-global')),
})

const views: Record<string, Partial<ViewState>> = {
  'a what-if with a filter': {
    lens: 'concentration',
    scenario: [{ op: 'remove-partner', node: 'partner:google-cloud' }],
    filters: [{ kind: 'legend', value: 'majority', mode: 'only' }],
  },
  'a focus seen from above': {
    lens: 'ecosystem',
    focus: { node: 'partner:jpmorgan-chase', degree: 2 },
    selection: ['partner:jpmorgan-chase'],
    camera: { target: [0.1, 0, -0.2], azimuth: 0.7, polar: 0.3, distance: 3.5 },
  },
  'another program by force': {
    lens: 'portfolio',
    layout: 'force',
    data: { id: 'bundled', programmes: ['global-network'] },
    show: { labels: 'all', atoms: false, flat: false, table: false },
  },
}
for (const [name, change] of Object.entries(views))
  test(`state.get and state.set give the same picture, in this page and through its address: ${name}`, async ({ page }) => {
    // A link, so that neither page has the hint of a first visit.
    await openPage(page, '/?lens=portfolio')
    await show(page, { camera: null, ...change })
    const view = await viewOf(page)
    const first = await picture(page)
    await show(page, { lens: 'portfolio', layout: 'composed', camera: null, filters: [], data: { id: 'bundled', programmes: ['aia'] } })
    await show(page, view)
    expect(await viewOf(page)).toEqual(view)
    expect((await picture(page)).channels).toEqual(first.channels)
    await expect.poll(() => page.url()).toContain('#view=')
    const address = page.url()
    await page.goto('about:blank')
    await openPage(page, address)
    const again = await picture(page)
    expect(again.channels).toEqual(first.channels)
    const there = again.where
    expect(Math.hypot((there?.x ?? 0) - (first.where?.x ?? 0), (there?.y ?? 0) - (first.where?.y ?? 0))).toBeLessThan(1)
  })

test('a state that is none is refused with what is wrong, and nothing changes', async ({ page }) => {
  await openPage(page)
  const before = await viewOf(page)
  const said = await page.evaluate(() =>
    window.orrery.state.set({ ...window.orrery.state.get(), lens: 'weather' as never }).catch((error: unknown) => String(error)),
  )
  expect(said).toContain('lens')
  expect(await viewOf(page)).toEqual(before)
})

test('every step can be undone and done again: lens, selection, filter, table, what-if', async ({ page }) => {
  await openPage(page)
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  await expect(undo).toBeDisabled()
  await pickLens(page, 'concentration')
  await page.locator('.legend-entry').first().click()
  await page.getByRole('button', { name: 'What if JPMorgan Chase left?' }).click()
  await page.locator('[data-twin=table]').click()
  const steps = async () => {
    const { lens, filters, scenario, show: shown } = await viewOf(page)
    return { lens, filters: filters.length, scenario: scenario?.length ?? 0, table: shown.table }
  }
  const done = [await steps()]
  while (await undo.isEnabled()) {
    await undo.click()
    done.push(await steps())
  }
  expect(done).toEqual([
    { lens: 'concentration', filters: 1, scenario: 1, table: true },
    { lens: 'concentration', filters: 1, scenario: 1, table: false },
    { lens: 'concentration', filters: 1, scenario: 0, table: false },
    { lens: 'concentration', filters: 0, scenario: 0, table: false },
    { lens: 'portfolio', filters: 0, scenario: 0, table: false },
  ])
  while (await redo.isEnabled()) await redo.click()
  expect(await steps()).toEqual(done[0])
})

test('the copied link opens the same view in a new page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, '/?lens=pipeline')
  await show(page, { selection: ['partner:deloitte'], scenario: [{ op: 'win-deal', node: 'aia/opportunity:deloitte' }] })
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await openPage(other, link)
  expect(await viewOf(other)).toEqual(await viewOf(page))
  await expect(other.locator('.kpi[data-figure=portfolio-total]')).toContainText('$31.0M')
  expect((await channels(other, 'partner:deloitte'))['state']).toContain('selected')
})
