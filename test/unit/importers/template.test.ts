import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { main, templateCsv, templateWorkbook } from '#data/make/template.ts'
import { readTable } from '#importers/read-file.ts'
import { openedTable } from '#test/support/own-file.ts'

test('public/template is what the script makes', () => {
  expect(main(['--check'])).toBe(0)
  expect(readFileSync('public/template/partners.csv', 'utf8')).toBe(templateCsv())
})

test('the workbook: every column is recognized, examples and notes are left aside', async () => {
  const { file, guesses, plan, problems } = await openedTable(templateWorkbook(), 'partners.xlsx')
  expect(guesses.filter((guess) => !guess.ignored).flatMap((guess) => guess.columns.map((column) => column.field))).not.toContain(undefined)
  expect(plan.sheets.map((sheet) => sheet.use)).toEqual([true, true, false])
  expect(problems).toEqual([{ sheet: 'Notes (ignore)', says: 'sheet-ignored', values: { rows: 7 } }])
  expect(readTable(file, plan, 'partners.xlsx', 'Entered by you').totals).toMatchObject({ aside: 2, file: { rows: 0 } })
})

test('rows written below the examples stand on the stage: partners signed, deals open, dates and percents as Excel keeps them', async () => {
  const { file, plan } = await openedTable(templateWorkbook(), 'partners.xlsx')
  const [partners, deals] = file.sheets
  if (partners === undefined || deals === undefined) throw new Error('the template has lost a sheet')
  const filled = { ...file, sheets: [{ ...partners, rows: [...partners.rows, ['Acme', 900_000, 'Gold', null, 0.1, 0.9, null, null]] }, { ...deals, rows: [...deals.rows, ['Beta', 'Pilot', 300_000, null, 0.5, { day: 20543 }, null]] }] }
  const { totals, ecosystem } = readTable(filled, plan, 'partners.xlsx', 'Entered by you')
  expect(totals.stage).toMatchObject({ partners: 1, deals: 1, rows: 2, money: 120_000_000n })
  expect(ecosystem?.atoms.find((atom) => atom.id === 'deals-row-3-due')?.value).toMatchObject({ first: 20543, last: 20543 })
})
