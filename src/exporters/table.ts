import { words } from '#words/index.ts'
import type { Cell, Table } from '#model/tabular.ts'

/**
 * One cell as a spreadsheet keeps it: exact numbers, shares as fractions, days as ISO dates, states in words. Unknown is written
 * as words, never as an empty cell or 0.
 */
export function cellText(cell: Cell): string {
  const { value } = cell
  if (value === null) return stateText(cell.state ?? 'not-stated')
  if (typeof value === 'string') return cell.state === value ? stateText(value) : value
  if (Number.isNaN(value)) return stateText('not-stated')
  if (cell.unit === 'day') return new Date(value * 86_400_000).toISOString().slice(0, 10)
  return plainNumber(value)
}

const stateText = (state: string): string => words.states[state] ?? state

/** Digits only: `1e+21` and a float's tail (0.30000000000000004) are no numbers to a spreadsheet in another language. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text. Numbers stay numbers. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
}

const quoted = (text: string): string => (/[",\n\r;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)
const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** The currency of a column whose money is all in one; it belongs to the heading, as a unit does. */
function currencyOf(table: Table, column: number): string {
  const found = new Set(table.rows.map((row) => row.cells[column]).filter((cell) => cell?.unit === 'money' && cell.currency !== undefined).map((cell) => cell?.currency))
  return found.size === 1 ? ([...found][0] ?? '') : ''
}

function rowsOf(table: Table): string[][] {
  const headings = table.columns.map((column, i) => {
    const currency = currencyOf(table, i)
    return `${words.heading(column.heading)}${currency === '' ? '' : ` (${currency})`}`
  })
  return [headings, ...table.rows.map((row) => table.columns.map((_, i) => cellText(row.cells[i] ?? { value: null })))]
}

const written = (rows: readonly (readonly string[])[], write: (text: string) => string): string[][] => rows.map((row) => row.map((text) => write(guarded(text))))

/** RFC 4180 with a byte order mark, without which Excel reads UTF-8 as Windows letters. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${written(rows, quoted).map((line) => line.join(',')).join('\r\n')}\r\n`
export const tableToCsv = (table: Table): string => csvOf(rowsOf(table))

/** For the clipboard: what a spreadsheet takes when it is pasted. */
export const tableToTsv = (table: Table): string => written(rowsOf(table), flat).map((line) => line.join('\t')).join('\n')

export const tableCsv = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  write: (table: Table): Uint8Array => new TextEncoder().encode(tableToCsv(table)),
} as const
