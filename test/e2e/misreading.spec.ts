import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, inspect, openPage, sentences } from '#test/e2e/support/page.ts'
import { readTable, stand, viewFor } from '#test/e2e/support/twins.ts'
import { nodeIndex } from '#model/find.ts'
import { documentLenses } from '#model/view-state.ts'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

// The seven misreading probes of VIEWS.md 7: what a picture must not let a person believe.
test.use({ viewport: { width: 1000, height: 640 } })

const notes = (page: Page) => page.locator('.legend-notes').evaluate((all) => all.textContent)

test('not more and not less than half of the target is signed: the solid arc ends half way round, the bar at half of its target line', async ({ page }) => {
  await openPage(page)
  const { guides } = lenses.find(({ id }) => id === 'portfolio')!.view(lensContext()).scene
  const solid = guides.flatMap((guide) => (guide.kind === 'arc' && guide.flat === true && guide.style === 'solid' && guide.node !== undefined ? [guide.to] : []))
  expect(Math.max(...solid) / (2 * Math.PI)).toBeCloseTo(0.5, 10)
  await expect(page.locator('.finding h1')).toHaveText('AIA holds half of its $50M+ target.')
  await stand(page, viewFor('aia', 'portfolio', { flat: true }))
  const edges = await page.locator('.flat-room .chart-mark').evaluateAll((marks) =>
    marks.map((mark) => {
      const box = mark.getBoundingClientRect()
      return { name: mark.getAttribute('aria-label') ?? '', left: box.left, right: box.right }
    }),
  )
  const signed = edges.filter(({ name }) => /JPMorgan|EY Global|Google Cloud|Apple/.test(name))
  expect(signed).toHaveLength(4)
  const zero = Math.min(...signed.map(({ left }) => left))
  const half = Math.max(...signed.map(({ right }) => right)) - zero
  // The last deal due in 2025 ends at the target.
  const target = edges.find(({ name }) => name.startsWith('Salesforce'))!.right - zero
  expect(half / target).toBeGreaterThan(0.49)
  expect(half / target).toBeLessThan(0.51)
})

test('EY Global’s body is a little larger than that of the IBM deal', async ({ page }) => {
  await openPage(page)
  const size = async (id: string) => Number((await channels(page, id))['size'])
  const ratio = (await size('partner:ey-global')) / (await size('partner:ibm'))
  expect(ratio).toBeGreaterThan(1)
  expect(ratio).toBeLessThan(1.05)
})

test('no lens of AIA joins Google Cloud with AIC-Platform or shows anything of it, and Knowledge says that the programs are unrelated', async ({ page }) => {
  await openPage(page)
  const ecosystem = bundled()
  const foreign = 'programme:aic-platform'
  for (const lens of lenses) {
    if (lens.id === 'knowledge') continue
    const { nodes, links } = lens.view(lensContext()).scene
    const shown = (node: number) => nodes.size[node]! > 0
    expect(shown(nodeIndex(ecosystem, foreign)), lens.id).toBe(false)
    for (let link = 0; link < links.count; link++) expect([nodes.ids[links.from[link]!], nodes.ids[links.to[link]!]], lens.id).not.toContain(foreign)
    await stand(page, viewFor('aia', lens.id))
    expect(await page.evaluate((id) => window.orrery.where(id), foreign), lens.id).toBeNull()
  }
  await stand(page, viewFor('aia', 'knowledge'))
  expect(`${(await sentences(page)).join(' ')} ${await notes(page)}`).toContain('The five programs are unrelated; a shared name is not a shared contract.')
})

test('height in Tiers is completion and says so: partners of equal completion stand equally high whatever their money', async ({ page }) => {
  await openPage(page, '/?lens=tiers')
  expect(await notes(page)).toContain('Height is integration completion, starting at 60%')
  expect(await notes(page)).toContain('Height is no money')
  await stand(page, viewFor('aia', 'tiers', { table: true }))
  const rows = await readTable(page)
  // Height follows completion alone: the same straight line through all four, whose money falls from 12M to 1M.
  const height = (name: string) => rows.find(({ node }) => node === `partner:${name}`)!.drawn.position[1]!
  const [high, low] = [height('google-cloud'), height('apple-vision-pro')]
  const at = (completion: number) => low + ((completion - 0.65) / (0.92 - 0.65)) * (high - low)
  expect(height('jpmorgan-chase')).toBeCloseTo(at(0.78), 4)
  expect(height('ey-global')).toBeCloseTo(at(0.85), 4)
  // The ghost of EY Global, in the tier its money earns, stands exactly as high as EY Global.
  expect(((await channels(page, 'ghost:partner:ey-global'))['position'] as number[])[1]).toBeCloseTo(height('ey-global'), 6)
})

test('EY Global and SOC 2 read “named in the document”: in the card, the legend, the table and the flat view, and no lens says certified', async ({ page }) => {
  await openPage(page, '/?lens=compliance')
  const pair = 'cell:partner:ey-global|standard:soc-2'
  await stand(page, viewFor('aia', 'compliance', { flat: true }, { selection: [pair] }))
  await expect(page.locator('.card')).toContainText('Named in the document')
  await expect(page.locator(`.flat-room [data-node="${pair}"]`)).toContainText('Named')
  await expect(page.locator('[data-entry=named]')).toContainText('Named in the document')
  expect(await notes(page)).toContain('It is no certificate')
  await expect(page.locator('[data-entry=certificate]')).toHaveCount(0)
  const never = /\b(EY Global|SOC 2)\b[^.]{0,40}\bis (certified|evidenced)\b|\bcertified for\b/i
  for (const show of [{ flat: true }, { table: true }]) {
    await stand(page, viewFor('aia', 'compliance', show, { selection: [pair] }))
    expect(await page.locator('body').innerText()).not.toMatch(never)
  }
  expect((await readTable(page)).find(({ node }) => node === pair)?.cells['State of the pair']).toBe('Named in the document')
})

test('the 34.1% is no forecast of ours: tile, formula and finding say “stated probabilities”', async ({ page }) => {
  await openPage(page)
  const tile = page.locator('.kpi[data-figure=target-chance]')
  await expect(tile).toContainText('34.1%')
  await expect(tile).toContainText('Stated probabilities')
  expect((await sentences(page)).join(' ')).toContain('34.1% at the stated probabilities')
  await tile.click()
  await expect(page.getByRole('dialog')).toContainText(/probabilit/)
  await page.keyboard.press('Escape')
  for (const lens of documentLenses) {
    await stand(page, viewFor('aia', lens, { flat: true }))
    expect(await page.locator('body').innerText(), lens).not.toMatch(/\b(Orrery|we) (forecasts?|predicts?|expects?)\b/i)
  }
})

test('a lobe of Knowledge is as large as its document is detailed, and the legend says so', async ({ page }) => {
  await openPage(page, '/?lens=knowledge')
  expect(await notes(page)).toContain('A lobe is as large as its document is detailed, not as the program is important.')
  expect((await inspect(page))['nodes']).toBe(702)
  const counts = await page.locator('[data-entry^=programme-]').evaluateAll((entries) => entries.map((entry) => [(entry as HTMLElement).dataset['entry'] ?? '', Number(entry.querySelector('.legend-count')?.textContent)]))
  expect(Object.fromEntries(counts)).toEqual({ 'programme-aia': 130, 'programme-aic-platform': 127, 'programme-technology-alliance': 214, 'programme-agent-collaboration': 110, 'programme-global-network': 106 })
})
