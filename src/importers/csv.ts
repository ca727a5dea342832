import Papa from 'papaparse'
import { decode } from '#importers/decode.ts'
import { limits, type Importer, type Problem, type Sheet, type TableFile } from '#importers/importer.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter that cuts the first lines into the most columns, most evenly. Excel's own `sep=;` line is believed. */
export function delimiterOf(text: string): { delimiter: string; skip: number } {
  const declared = /^"?sep=(.)"?\r?\n/.exec(text)
  if (declared?.[1] !== undefined) return { delimiter: declared[1], skip: declared[0].length }
  const head = text.slice(0, 60_000)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: 60, skipEmptyLines: 'greedy' }).data
    const counts = new Map<number, number>()
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    let score = 0
    for (const [columns, lines] of counts) if (columns > 1) score = Math.max(score, lines * Math.min(columns, 40) * (lines / rows.length))
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, skip: 0 }
}

/** Trimmed; the apostrophe that our own export puts before a would-be formula is taken off again. */
const cellOf = (text: string): string | null => {
  const trimmed = text.trim().replace(/^'(?=[=+\-@])/, '')
  return trimmed === '' ? null : trimmed
}

const blank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Text with one record a line to a sheet; also what lands on the clipboard from a spreadsheet. */
export function readDelimited(text: string, name: string): TableFile {
  const { delimiter, skip } = delimiterOf(text)
  const problems: Problem[] = []
  const parsed = Papa.parse<string[]>(text.slice(skip), { delimiter, skipEmptyLines: false })
  const rows: (readonly string[])[] = parsed.data
  let end = rows.length
  while (end > 0 && blank(rows[end - 1] ?? [])) end--
  const kept = rows.slice(0, end)
  if (skip > 0) kept.unshift([''])
  for (const error of parsed.errors) {
    if (error.type === 'Quotes') problems.push({ row: (error.row ?? 0) + 1, says: 'quotes-broken', values: {} })
    if (problems.length >= 20) break
  }
  if (kept.length > limits.rows + 50) {
    return { sheets: [], hint: 'none', problems: [{ says: 'too-many-rows', values: { rows: kept.length, most: limits.rows } }] }
  }
  const sheet: Sheet = { name, rows: kept.map((row) => row.map(cellOf)) }
  return { sheets: kept.length === 0 ? [] : [sheet], hint: delimiter === ';' ? 'comma' : 'none', problems }
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '')

export const csv = {
  id: 'csv',
  title: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  // Last in the catalogue: any bytes are text to somebody, except those that begin like a container.
  accepts: (name, head) => !(head[0] === 0x50 && head[1] === 0x4b) && !(head[0] === 0xd0 && head[1] === 0xcf) && !/\.(xlsx|xls|json|pdf|png|jpe?g)$/i.test(name),
  read: async (bytes, name) => {
    const decoded = decode(bytes)
    const table = readDelimited(decoded.text, stem(name))
    return { ...table, problems: [...decoded.problems, ...table.problems] }
  },
} satisfies Importer
