import { expect, test } from '#test/e2e/support/test.ts'
import { layoutProblems } from '#test/e2e/support/layout-problems.ts'
import { openPage } from '#test/e2e/support/page.ts'
import { pageStands, serious } from '#test/e2e/support/serious.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { lensIds } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'

// Every lens of every program in its three ways, at three sizes: part of `npm run test:all` only.
test.setTimeout(1_800_000)
test.describe.configure({ mode: 'parallel' })

const sizes = [
  { size: { width: 1440, height: 900 }, axe: false },
  { size: { width: 1280, height: 720 }, axe: true },
  { size: { width: 390, height: 844 }, axe: true },
]
const ways = { scene: {}, flat: { flat: true }, table: { table: true } }

for (const { size, axe } of sizes)
  for (const { id, label } of bundled().programmes)
    test.describe(`${size.width} x ${size.height}`, () => {
      test.use({ viewport: size })

      test(`${label}: scene, chart and table of every lens can be read and reached, in both themes`, async ({ page }, info) => {
        await page.emulateMedia({ colorScheme: 'dark' })
        await openPage(page, `/?data=${id}&lens=portfolio`)
        const found: Record<string, string[]> = {}
        for (const lens of lensIds)
          for (const [way, show] of Object.entries(ways)) {
            await stand(page, viewFor(id, lens, show))
            await pageStands(page)
            const problems = await layoutProblems(page)
            if (axe && way === 'flat') {
              problems.push(...(await serious(page, false)))
              await page.emulateMedia({ colorScheme: 'light' })
              await pageStands(page)
              problems.push(...(await serious(page, true)).map((problem) => `light: ${problem}`))
              await page.emulateMedia({ colorScheme: 'dark' })
            }
            if (problems.length === 0) continue
            found[`${lens}, ${way}`] = problems
            await page.screenshot({ path: info.outputPath(`${id}-${lens}-${way}.png`) })
          }
        expect(found).toEqual({})
      })
    })
