import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, viewOf } from '#test/e2e/support/page.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { recompute } from '#analytics/explain/recompute.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { lenses } from '#lenses/index.ts'
import { atomIndex } from '#model/find.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const tile = (page: Page, id: string) => page.locator(`.kpi[data-figure=${id}]`)

/** Opens every fold of the tree of the number itself, however deep. */
async function unfold(page: Page): Promise<void> {
  const tree = dialog(page).locator('.terms').first()
  await expect(tree).toBeVisible()
  const folded = tree.locator('.term-name[aria-expanded=false]')
  while ((await folded.count()) > 0) await folded.first().press('Enter')
}

test('every tile opens as a tree whose leaves quote document, section and line', async ({ page }) => {
  await openPage(page)
  for (const id of ['portfolio-total', 'recurring-revenue', 'target-chance', 'top-two', 'revenue-below-integration', 'growth']) {
    await tile(page, id).click()
    await unfold(page)
    const tree = dialog(page).locator('.terms').first()
    await expect(tree.locator('.term').first(), id).toBeVisible()
    const ends = await dialog(page).locator('.terms').first().locator('.term').evaluateAll((terms) => terms.filter((term) => term.querySelector('.term') === null).map((term) => term.querySelectorAll('.term-fact').length))
    expect(ends.length, id).toBeGreaterThan(0)
    expect(ends.filter((facts) => facts === 0), id).toEqual([])
    for (const line of await tree.locator('.term-line').allInnerTexts()) expect(line, id).toMatch(/^line [\d,]+$/)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  }
})

test('by keyboard alone: a tile, a fold of its tree, and back to the tile', async ({ page }) => {
  await openPage(page)
  await tile(page, 'revenue-below-integration').focus()
  await page.keyboard.press('Enter')
  const fold = dialog(page).locator('.term-name[aria-expanded]').first()
  await expect(fold).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
  await expect(dialog(page)).toContainText('Needs more than the threshold of Strategic Tier')
  await page.keyboard.press('Escape')
  await expect(tile(page, 'revenue-below-integration')).toBeFocused()
})

test('a tile pressed before its explanation is here still opens', async ({ page }) => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/Explained-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await openPage(page)
  await tile(page, 'top-two').click()
  await expect(dialog(page)).toHaveCount(0)
  release()
  await expect(dialog(page).locator('[data-explains=top-two]')).toContainText('Contract value of JPMorgan Chase')
})

test('a part is shown in the graph and in the table: selected, and nothing else changed', async ({ page }) => {
  await openPage(page)
  await tile(page, 'portfolio-total').click()
  await dialog(page).getByRole('button', { name: 'Show in table: Google Cloud' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('.table-view tr[data-node="partner:google-cloud"]')).toHaveAttribute('data-selected', 'true')
  await tile(page, 'top-two').click()
  await dialog(page).getByRole('button', { name: 'Show in graph: JPMorgan Chase' }).click()
  await expect(page.locator('.table-view')).toHaveCount(0)
  expect(await viewOf(page)).toMatchObject({ lens: 'portfolio', selection: ['partner:jpmorgan-chase'], show: { table: false } })
})

test('what the open lens does not draw is shown where every entity stands', async ({ page }) => {
  await openPage(page)
  await tile(page, 'revenue-below-integration').click()
  await unfold(page)
  await dialog(page).getByRole('button', { name: 'Show in graph: Strategic Tier' }).first().click()
  await expect.poll(async () => (await viewOf(page)).selection).toEqual(['aia/tier:strategic-tier'])
  await expect(page.locator('.frame-card')).toContainText('Strategic Tier')
})

test('the copied explanation is text with its facts and a link to the view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page)
  await tile(page, 'top-two').click()
  await dialog(page).getByRole('button', { name: 'Copy explanation' }).click()
  await expect(page.getByText('Explanation copied')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Share of the two largest partners: 82%')
  expect(text).toContain('  Contract value of JPMorgan Chase: $12.0M\n    “$12M”, AIA Enterprise Partnership Integration Guide, Executive Summary, line 16')
  expect(text.trim().split('\n').at(-1)).toMatch(/^http.*#/)
})

test('a supposed number says that it is one', async ({ page }) => {
  await openPage(page)
  await stand(page, viewFor('aia', 'portfolio', {}, { scenario: [{ op: 'set-value', node: 'partner:ey-global', value: 9_000_000 }] }))
  await tile(page, 'portfolio-total').click()
  const part = dialog(page).locator('.term[data-tone=supposed]')
  await expect(part).toContainText('Contract value of EY Global')
  await expect(part).toContainText('supposed')
  await expect(part.locator('.term-fact')).toHaveCount(0)
})

test('the finding takes each number of a sentence apart', async ({ page }) => {
  await openPage(page)
  await page.getByRole('region', { name: 'Finding' }).getByRole('button', { name: 'Why' }).click()
  const number = dialog(page).locator('.why-number').first()
  await expect(number).toContainText('$25.0M')
  await number.locator('summary').click()
  await expect(number).toContainText('Contract value of EY Global')
})

test('a legend count and a number of a card open, too', async ({ page }) => {
  await openPage(page, '/?lens=tiers')
  const entry = page.locator('.legend-row', { has: page.locator('[data-entry=misses]') })
  const count = await entry.locator('.legend-count').innerText()
  await entry.locator('.legend-explain').click()
  await expect(dialog(page).locator('.term')).toHaveCount(Number(count))
  await page.keyboard.press('Escape')
  expect((await viewOf(page)).filters).toEqual([])
  await stand(page, viewFor('aia', 'portfolio', {}, { selection: ['partner:ey-global'] }))
  const share = page.locator('.frame-card [data-property=share]')
  await share.locator('summary').click()
  await share.getByRole('button', { name: 'How it is computed' }).click()
  await expect(dialog(page)).toContainText('Contract value divided by all signed contract value')
  await page.keyboard.press('Escape')
  await page.locator('.card-consequences .number').first().click()
  await expect(dialog(page)).toContainText('Contract values of all partners added up')
})

/** Numbers 0..1 that are the same in every run. */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) yield state / 2 ** 32
}

test('ten cells of every lens drawn at random open, and their facts give the number again', async ({ page }) => {
  test.setTimeout(300_000)
  const ecosystem = bundled()
  await openPage(page)
  for (const lens of lenses) {
    const context = lensContext()
    const view = lens.view(context)
    const numbers = view.table.rows.slice(0, 200).flatMap(({ node, cells }) =>
      cells.flatMap(({ value }, i) => (i > 0 && view.table.columns[i]!.numeric && typeof value === 'number' && !Number.isNaN(value) ? [{ node, value, column: view.table.columns[i]!, at: i }] : [])),
    )
    if (numbers.length === 0) continue
    await test.step(lens.id, async () => {
      const next = drawn(4)
      const asked = Array.from({ length: 10 }, () => numbers[Math.floor(next.next().value * numbers.length)]!)
      for (const { node, value, column } of asked) {
        const term = explainCell(lens.id, context, view, node, column.id)
        const where = `${lens.id}: ${node} ${column.id}`
        expect(term, where).toBeDefined()
        const again = recompute(term!, (atom) => ecosystem.atoms[atomIndex(ecosystem, atom)])
        expect(Math.abs(again - value), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
      }
      await stand(page, viewFor('aia', lens.id, { table: true }))
      await expect(page.locator('.table-view .cell-button').first()).toBeVisible()
      for (const { node, cell, figure, parts } of await openCells(page, asked.map(({ node, at }) => ({ node, at })))) {
        expect(figure, `${lens.id}: ${node}`).toBe(cell)
        expect(parts, `${lens.id}: ${node} ${cell}`).toBeGreaterThan(0)
      }
    })
  }
})

/** Presses the cells one after the other: what each says, what its explanation says, and how many parts it has. */
const openCells = (page: Page, cells: readonly { node: string; at: number }[]) =>
  page.evaluate(async (asked) => {
    const until = async <Found>(look: () => Found | null): Promise<Found> => {
      for (;;) {
        const found = look()
        if (found !== null) return found
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    }
    const said = []
    for (const { node, at } of asked) {
      const cell = document.querySelector(`.table-view tr[data-node="${node}"]`)!.children[at]!.querySelector<HTMLElement>('.cell-button')!
      cell.click()
      const figure = await until(() => document.querySelector<HTMLElement>('dialog [data-explains=cell] .explain-figure'))
      said.push({ node, cell: cell.innerText.trim(), figure: figure.innerText.trim(), parts: document.querySelectorAll('dialog .term').length })
      document.querySelector<HTMLElement>('dialog .dialog-head button')!.click()
      await until(() => (document.querySelector('dialog') === null ? true : null))
    }
    return said
  }, cells)
