import { expect, test } from 'vitest'
import { cellText, guarded, tableToCsv, tableToTsv } from '#exporters/table.ts'
import type { Table } from '#model/tabular.ts'

const table: Table = {
  columns: [{ id: 'partner', heading: 'partner', numeric: false }, { id: 'value', heading: 'contract-value', numeric: true }, { id: 'due', heading: 'due', numeric: true }],
  rows: [
    { node: 'partner:a', cells: [{ value: '=cmd|x' }, { value: 12_000_000, unit: 'money', currency: 'USD' }, { value: 20269, unit: 'day', state: 'Q2 2025' }] },
    { node: 'partner:b', cells: [{ value: 'B, "the" second' }, { value: null, state: 'not-stated', unit: 'money', currency: 'USD' }, { value: null, state: 'not-applicable' }] },
  ],
}

test('CSV: byte order mark, unit in the heading, exact numbers, unknown in words, formulas guarded', () => {
  expect(tableToCsv(table)).toBe(`\ufeffPartner,Contract value (USD),Due\r\n'=cmd|x,12000000,2025-06-30\r\n"B, ""the"" second",Not stated,–\r\n`)
})
test('for the clipboard: tabs, and a tab inside a name becomes a blank', () => {
  const named: Table = { ...table, rows: [{ node: 'partner:c', cells: [{ value: 'C\tD' }, { value: 0.1 + 0.2 }, { value: NaN }] }] }
  expect(tableToTsv(named)).toBe('Partner\tContract value\tDue\nC D\t0.3\tNot stated')
})
test('numbers keep every digit and never take an exponent', () => {
  expect(cellText({ value: 1e21 })).toBe('1000000000000000000000')
  expect(cellText({ value: 0.34125, unit: 'ratio' })).toBe('0.34125')
  expect(cellText({ value: 1e-7 })).toBe('0.0000001')
})
test.each(['=1+1', '+1 now', '-acme', '@name', '\t=1'])('%s cannot start a formula', (text) => expect(guarded(text).startsWith("'")).toBe(true))
test.each(['-12.5', 'Acme', '3-5'])('%s stays as it is', (text) => expect(guarded(text)).toBe(text))
