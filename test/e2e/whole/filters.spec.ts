import { expect, test } from '#test/e2e/support/test.ts'
import { inspect, openPage } from '#test/e2e/support/page.ts'
import { litNodes, stand, viewFor } from '#test/e2e/support/twins.ts'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

// All legends of all programs, and every lens by force: part of `npm run test:all` only.
test.describe.configure({ mode: 'parallel' })
test.use({ viewport: { width: 800, height: 500 } })
test.setTimeout(900_000)

for (const [programme, { id, label }] of bundled().programmes.entries()) {
  test(`${label}: every legend entry of every lens filters what it counts`, async ({ page }) => {
    await openPage(page, `/?data=${id}&lens=portfolio`)
    for (const lens of lenses) {
      const { legend, scene } = lens.view(lensContext(programme))
      for (const entry of legend.filter(({ nodes }) => nodes.length > 0)) {
        await stand(page, viewFor(id, lens.id, {}, { filters: [{ kind: 'legend', value: entry.id, mode: 'only' }] }))
        await expect(page.locator(`[data-entry="${entry.id}"]`), entry.id).toHaveAttribute('aria-pressed', 'true')
        const { bright, dimmed } = await litNodes(page, scene.nodes.ids)
        expect(bright, `${lens.id}: ${entry.id}`).toBe(new Set(entry.nodes).size)
        expect(dimmed + bright, `${lens.id}: ${entry.id}`).toBe(scene.nodes.size.filter((size) => size > 0).length)
      }
    }
  })

  test(`${label}: every lens settles by force and says that position has no meaning`, async ({ page }) => {
    await openPage(page, `/?data=${id}&lens=portfolio`)
    for (const lens of lenses) {
      await stand(page, viewFor(id, lens.id, {}, { layout: 'force' }))
      expect((await inspect(page))['layout'], lens.id).toMatchObject({ id: 'force', settled: true })
      await expect(page.locator('.legend-notes'), lens.id).toContainText('Position has no meaning here.')
    }
  })
}
