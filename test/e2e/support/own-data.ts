import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { resting } from '#test/e2e/support/page.ts'

export const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Your own partners' })

/** Lets a file fall on the page, as from a folder. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const given = new DataTransfer()
      given.items.add(new File([text], file))
      return given
    },
    [name, content] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

export async function showOnStage(page: Page): Promise<void> {
  await importDialog(page).getByRole('button', { name: 'Show on stage' }).click()
  await importDialog(page).waitFor({ state: 'hidden' })
  await resting(page)
}

/** Control totals by their first cell: rows and money. */
export async function controlTotals(page: Page): Promise<Record<string, string[]>> {
  const rows = await importDialog(page)
    .locator('.import-totals tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)))
  return Object.fromEntries(rows.map(([label = '', ...cells]) => [label, cells]))
}

/** The published template with one signed partner and one deal written below its examples, as a spreadsheet would save it. */
export function filledTemplate(): Buffer {
  const parts = unzipSync(readFileSync('public/template/partners.xlsx'))
  const write = (sheet: string, cells: readonly (string | number)[]) => {
    const path = `xl/worksheets/${sheet}.xml`
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    const row = (xml.match(/<row /g)?.length ?? 0) + 1
    const written = cells.map((cell, i) => {
      const at = `${String.fromCharCode(65 + i)}${row}`
      return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    parts[path] = strToU8(xml.replace('</sheetData>', `<row r="${row}">${written.join('')}</row></sheetData>`))
  }
  write('sheet1', ['Acme', 900_000])
  write('sheet2', ['Beta', 'Pilot', 300_000])
  return Buffer.from(zipSync(parts))
}
