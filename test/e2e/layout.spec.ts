import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { layoutProblems } from '#test/e2e/support/layout-problems.ts'
import { clickBody, openPage } from '#test/e2e/support/page.ts'
import { pageStands, serious } from '#test/e2e/support/serious.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { panelIds } from '#model/view-state.ts'

// A few minutes under software graphics, however long a busy machine takes. Every program in every lens: whole/layout.spec.ts.
test.setTimeout(900_000)
test.describe.configure({ mode: 'parallel' })

const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]
const jpmorgan = 'partner:jpmorgan-chase'

/** What a narrow screen folds away is opened first. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'More of this view' }).click()
  await button.click()
}

/** States of the page in the order in which one leads to the next; each begins on a page without dialogs. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  idle: () => Promise.resolve(),
  selected: (page) => clickBody(page, jpmorgan),
  'as of which day': (page) => page.locator('button.as-of').click(),
  'all chips: focus, filter, what-if, readings, a rule of one’s own, another day, a role': (page) =>
    stand(
      page,
      viewFor('aia', 'portfolio', {}, {
        role: 'partner-manager',
        asOf: '2025-01-15',
        readings: { boundary: true, growth: true },
        edits: [{ rule: 'target', value: 60e6 }],
        focus: { node: jpmorgan, degree: 1 },
        selection: [jpmorgan],
        filters: [{ kind: 'legend', value: 'misses', mode: 'only' }],
        scenario: [{ op: 'remove-partner', node: 'partner:google-cloud' }],
      }),
    ),
  table: (page) => stand(page, viewFor('aia', 'portfolio', { table: true }, { selection: ['partner:ey-global'] })),
  'a program without values': (page) => stand(page, viewFor('technology-alliance', 'portfolio')),
  ...Object.fromEntries(panelIds.map((panel) => [`panel of ${panel}`, (page: Page) => stand(page, viewFor('aia', 'portfolio', { panel }))])),
  'a cell selected': (page) => stand(page, viewFor('aia', 'compliance', { flat: true }, { selection: ['cell:partner:ey-global|standard:soc-2'] })),
  search: async (page) => {
    await stand(page, viewFor('aia', 'portfolio'))
    await page.keyboard.press('/')
    await page.keyboard.type('ey')
  },
  help: (page) => page.keyboard.press('?'),
  'the layout menu': (page) => press(page, 'Layout'),
  share: (page) => press(page, 'Share'),
  import: async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('open your own')
    await page.getByRole('option', { name: /Open your own file/ }).click()
    await page.getByRole('dialog', { name: 'Your own partners' }).waitFor()
  },
  explain: (page) => page.locator('.kpi').first().click(),
}

for (const size of sizes)
  test.describe(`${size.width} x ${size.height}`, () => {
    test.use({ viewport: size })

    test('in both themes no panels intersect, no text is cut, every control can be reached, and axe finds nothing serious', async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await openPage(page)
      const found: Record<string, string[]> = {}
      for (const [state, enter] of Object.entries(states)) {
        await enter(page)
        // Places are the same in both themes.
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme })
          await pageStands(page)
          const problems = colorScheme === 'dark' ? await layoutProblems(page) : []
          problems.push(...(await serious(page, colorScheme === 'light')))
          if (problems.length === 0) continue
          found[`${state}, ${colorScheme}`] = problems
          await page.screenshot({ path: info.outputPath(`${state.replaceAll(/\W+/g, '-').slice(0, 60)}-${colorScheme}.png`) })
        }
        await page.emulateMedia({ colorScheme: 'dark' })
        while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
      }
      expect(found).toEqual({})
    })
  })
