import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { layoutProblems } from '#test/e2e/support/layout-problems.ts'
import { clickBody, openPage, resting, setView } from '#test/e2e/support/page.ts'
import { defaultView } from '#state/view.ts'

// Twelve states, two themes, every control: minutes under software graphics, however long a busy machine takes.
test.setTimeout(900_000)

/** axe reads the page's parts, which are the same at the two wide sizes. */
const sizes = [
  { size: { width: 1440, height: 900 }, axe: false },
  { size: { width: 1280, height: 720 }, axe: true },
  { size: { width: 390, height: 844 }, axe: true },
]
const plain = { ...defaultView, camera: null }
const removed = 'partner:google-cloud'

/** States of the page in the order in which one leads to the next; each begins on a page without dialogs. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  idle: () => Promise.resolve(),
  selected: (page) => clickBody(page, 'partner:jpmorgan-chase'),
  'focused, filtered, with a what-if': async (page) =>
    setView(page, {
      ...plain,
      focus: { node: 'partner:jpmorgan-chase', degree: 1 },
      selection: ['partner:jpmorgan-chase'],
      filters: [{ kind: 'legend', value: 'misses', mode: 'only' }],
      scenario: [{ op: 'remove-partner', node: removed }],
    }),
  flat: (page) => setView(page, { ...plain, lens: 'pipeline', show: { ...plain.show, flat: true } }),
  table: (page) => setView(page, { ...plain, selection: ['partner:ey-global'], show: { ...plain.show, table: true } }),
  'a program without values': (page) => setView(page, { ...plain, data: { id: 'bundled', programmes: ['technology-alliance'] } }),
  'another lens': (page) => setView(page, { ...plain, lens: 'knowledge' }),
  search: async (page) => {
    await setView(page, plain)
    await page.keyboard.press('/')
    await page.keyboard.type('ey')
  },
  help: (page) => page.keyboard.press('?'),
  share: async (page) => {
    const button = page.getByRole('button', { name: 'Share' })
    if (!(await button.isVisible())) await page.getByRole('button', { name: 'More of this view' }).click()
    await button.click()
  },
  import: async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('open your own')
    await page.getByRole('option', { name: /Open your own file/ }).click()
    await page.getByRole('dialog', { name: 'Your own partners' }).waitFor()
  },
  explain: (page) => page.locator('.kpi').first().click(),
}

for (const { size, axe } of sizes)
  test.describe(`${size.width} x ${size.height}`, () => {
    test.use({ viewport: size })

    test('in both themes no panels intersect, no text is cut, every control can be reached, and axe finds nothing serious', async ({
      page,
    }, info) => {
      await openPage(page)
      const found: Record<string, string[]> = {}
      for (const [state, enter] of Object.entries(states)) {
        await enter(page)
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme })
          await resting(page)
          const problems = await layoutProblems(page)
          if (axe) problems.push(...(await serious(page, colorScheme === 'light')))
          if (problems.length === 0) continue
          found[`${state}, ${colorScheme}`] = problems
          await page.screenshot({ path: info.outputPath(`${state.replaceAll(/\W+/g, '-')}-${colorScheme}.png`) })
        }
        while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
      }
      expect(found).toEqual({})
    })
  })

/** Only contrast depends on the theme. */
async function serious(page: Page, contrastOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (contrastOnly ? axe.withRules(['color-contrast']) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    )
}
