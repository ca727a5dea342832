import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { clickBody, openPage, resting, show, viewOf } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1100, height: 680 } })

const jpmorgan = 'partner:jpmorgan-chase'
const press = async (page: Page, key: string) => {
  await page.keyboard.press(key)
  await resting(page)
}

test('V and T open the flat view and the table, again they close; one replaces the other', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('v')
  await expect(page.locator('.flat-view')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.locator('.flat-view')).toHaveCount(0)
  await page.keyboard.press('t')
  await expect(page.getByRole('table')).toHaveCount(0)
  expect((await viewOf(page)).show).toMatchObject({ flat: false, table: false })
})

test('O looks from above, H comes home, F frames the selection, + comes closer', async ({ page }) => {
  await openPage(page)
  await press(page, 'h')
  const home = (await viewOf(page)).camera
  await press(page, 'o')
  expect((await viewOf(page)).camera?.polar).toBeLessThan(0.01)
  await press(page, 'h')
  expect((await viewOf(page)).camera).toEqual(home)
  await show(page, { selection: [jpmorgan] })
  await press(page, 'f')
  const framed = (await viewOf(page)).camera
  expect(framed?.distance).toBeLessThan(home?.distance ?? 0)
  await press(page, '-')
  const farther = (await viewOf(page)).camera
  expect(farther?.distance).toBeGreaterThan(framed?.distance ?? Infinity)
  await press(page, '+')
  expect((await viewOf(page)).camera?.distance).toBeLessThan(farther?.distance ?? 0)
})

test('] and [ go through the fifteen lenses, and round; under a role in the order of the role', async ({ page }) => {
  await openPage(page)
  const go = async (key: string, lens: string) => {
    await page.keyboard.press(key)
    await expect(page.locator(`[data-lens=${lens}]`)).toHaveAttribute('aria-current', 'true')
  }
  await go(']', 'ecosystem')
  await go('[', 'portfolio')
  await go('[', 'data-quality')
  await go(']', 'portfolio')
  await show(page, { role: 'cco' })
  await show(page, { lens: 'compliance' })
  await go(']', 'risk')
  await go('[', 'compliance')
})

test('X removes the selected partner and W wins the selected deal; the same key or Ctrl-Z takes it back, Ctrl-Y does it again', async ({
  page,
}) => {
  await openPage(page)
  const total = page.locator('.kpi[data-figure=portfolio-total] .kpi-figure')
  await clickBody(page, jpmorgan)
  await page.keyboard.press('x')
  await expect(total).toHaveText('$13.0M')
  await expect(page.locator('.top-bar')).toContainText('What if: JPMorgan Chase removed')
  await page.keyboard.press('x')
  await expect(total).toHaveText('$25.0M')
  await resting(page)
  await clickBody(page, 'partner:microsoft-azure')
  await page.keyboard.press('w')
  await expect(total).toHaveText('$40.0M')
  await page.keyboard.press('Control+z')
  await expect(total).toHaveText('$25.0M')
  await page.keyboard.press('Control+y')
  await expect(total).toHaveText('$40.0M')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(total).toHaveText('$40.0M')
})

test('1 to 9 focus by so many steps, Escape leaves the focus and then the selection', async ({ page }) => {
  await openPage(page)
  await clickBody(page, jpmorgan)
  await page.keyboard.press('2')
  await expect(page.locator('.crumbs')).toContainText('2 steps around it')
  expect((await viewOf(page)).focus).toEqual({ node: jpmorgan, degree: 2 })
  await page.keyboard.press('Escape')
  await expect(page.locator('.crumbs')).toHaveCount(0)
  expect((await viewOf(page)).selection).toEqual([jpmorgan])
  await page.keyboard.press('Escape')
  await expect(page.locator('.card')).toHaveCount(0)
})

test('/ and Ctrl-K open the search: a partner, an entity elsewhere and a command are found by name', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('/')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill('google')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Google Cloud')
  await page.keyboard.press('Enter')
  await expect(page.locator('.card h2')).toHaveText('Google Cloud')
  await page.keyboard.press('Control+k')
  await field.fill('table')
  await page.getByRole('option', { name: /Show the table/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.press('Control+k')
  await field.fill('zzzz')
  await expect(page.getByRole('dialog')).toContainText('Nothing is called “zzzz”')
})

test('? opens help, and no key of the page works behind a dialog or while somebody types', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Help and shortcuts' })).toBeVisible()
  await page.keyboard.press('t')
  expect((await viewOf(page)).show.table).toBe(false)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('vt')
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('vt')
  expect((await viewOf(page)).show).toMatchObject({ flat: false, table: false })
})
