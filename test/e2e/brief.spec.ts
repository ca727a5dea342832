import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { briefHtml } from '#exporters/brief/page.ts'
import { roleIds } from '#model/view-state.ts'
import { briefOf } from '#test/support/briefs.ts'
import { bundled } from '#test/support/bundled.ts'
import { ownList, ownLists } from '#test/support/own-lists.ts'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, viewOf } from '#test/e2e/support/page.ts'

// The watching of the test itself is a script, and the preview runs none.
test.use({ expectedProblems: [/^console: Blocked script execution in 'about:srcdoc'/] })

const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** What does not stand as it should on paper: more than one page where it is printed, parts that overlap or leave the sheet, texts cut at their edge. */
async function faultsOnPaper(page: Page, print: boolean): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const printed: { format: string; pages: number }[] = []
  for (const format of print ? (['A4', 'Letter'] as const) : []) printed.push({ format, pages: pages(await page.pdf({ format, printBackground: true })) })
  await page.emulateMedia({ media: 'print' })
  const crossed = await page.evaluate(() => {
    const sheet = document.querySelector('.sheet')!
    const { bottom, right } = sheet.getBoundingClientRect()
    const parts = [...sheet.children].map((part) => ({ name: part.className, box: part.getBoundingClientRect() }))
    const overlapping = parts.flatMap(({ name, box }, i) => (i > 0 && box.top < parts[i - 1]!.box.bottom - 0.5 ? [`${name} stands over ${parts[i - 1]!.name}`] : []))
    const outside = [...sheet.querySelectorAll('p, th, td, li, figure, h1, h2')].filter((part) => part.getBoundingClientRect().bottom > bottom + 0.5 || part.getBoundingClientRect().right > right + 0.5)
    return [...overlapping, ...outside.map((part) => `${part.className} ${part.textContent?.slice(0, 40)} leaves the sheet`)]
  })
  await page.emulateMedia({ media: null })
  return [...printed.filter(({ pages }) => pages !== 1).map(({ format, pages }) => `${pages} pages of ${format}`), ...crossed]
}

test('every program for every role prints on one sheet, A4 and US Letter, and so do lists of people’s own', async ({ page }) => {
  test.setTimeout(240_000)
  const font = `data:font/woff2;base64,${(await readFile('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')).toString('base64')}`
  const ecosystem = bundled()
  const long = 'Vereinigte Donaudampfschifffahrts- und Elektrizitätsgesellschaft zu Passau und Umgebung Aktiengesellschaft'
  const supposed = Array.from({ length: 14 }, (_, i) => `${long} ${i} removed`)
  const written = [
    ...ecosystem.programmes.flatMap(({ id }, programme) => [undefined, ...roleIds].map((role) => ({ name: `${id} ${role ?? 'everyone'}`, brief: briefOf(ecosystem, programme, role) }))),
    { name: 'without the largest', brief: briefOf(ecosystem, 0, 'ceo', { supposed: ['JPMorgan Chase removed'] }, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }]) },
    { name: 'a long scenario', brief: briefOf(ecosystem, 0, 'cfo', { supposed, filters: supposed, view: { role: 'cfo', readings: { boundary: true, overdue: true, growth: true }, asOf: '2025-12-01' } }) },
    { name: 'long names', brief: briefOf(ownList({ label: long, target: 5e6, due: '2025-12-31', asOf: '2025-10-03', partners: Array.from({ length: 30 }, (_, i) => ({ name: `${long} ${i}`, value: 1e6 / (i + 1), revenue: 1e5, tier: long })) })) },
    ...Object.entries(ownLists).filter(([name]) => !/^(?:200|24) /.test(name)).map(([name, list]) => ({ name, brief: briefOf(ownList(list)) })),
  ]
  await page.setViewportSize({ width: Math.floor((184 / 25.4) * 96), height: 1000 })
  const faults: string[] = []
  for (const { name, brief } of written) {
    await page.setContent(briefHtml(brief, font))
    // the sheet is as high as a page of Letter: what does not leave it does not leave the page
    faults.push(...(await faultsOnPaper(page, /^aia|^without|^a long|^long/.test(name))).map((fault) => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
})

test('Share shows the brief of the view, prints it and saves it; without its font and on a phone it stays a page to read', async ({ page }) => {
  await openPage(page, '/?role=cfo&lens=concentration')
  const before = await viewOf(page)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('Written brief')
  await page.getByRole('option', { name: /Written brief/ }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Written brief' })
  const preview = dialog.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('AIA')
  await expect(preview.getByRole('img', { name: /^Concentration: / })).toBeVisible()
  // it is paper, and nothing in it may run
  expect(await dialog.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
  const findings = await preview.locator('.findings .text').allInnerTexts()

  // the stage is in its own theme again, and the view as it was
  expect({ ...(await viewOf(page)), camera: null }).toEqual({ ...before, camera: null })

  const printing = page.evaluate(() => new Promise((resolve) => Object.assign(document.querySelector('iframe')!.contentWindow!, { print: () => resolve('asked to print') })))
  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(await printing).toBe('asked to print')

  const waiting = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as HTML' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^orrery-brief-aia(-cfo)?\.html$/)
  const html = await readFile(await download.path(), 'utf8')
  expect(html.length).toBeLessThan(600_000)
  await preview.locator('body').press('Escape')
  await expect(dialog).toBeHidden()

  // the panel says the same in the same order
  await page.getByRole('button', { name: 'Findings', exact: true }).first().click()
  const panel = await page.locator('.findings-list .finding-text').allInnerTexts()
  expect(panel.map((text) => text.trim()).filter((text) => findings.includes(text))).toEqual(findings)

  await page.setContent(html)
  await page.setViewportSize({ width: Math.floor((184 / 25.4) * 96), height: 1000 })
  expect(await faultsOnPaper(page, true)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
