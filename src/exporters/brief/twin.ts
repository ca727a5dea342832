import type { Cell, Table } from '#model/tabular.ts'
import { briefWords as say } from '#words/en/brief.ts'
import { format, words } from '#words/index.ts'
import type { BriefTable } from '#exporters/brief/brief.ts'

/** The table of a lens, worded as a page prints it: sums short where that is exact, unknown as words. */
export function twinOf({ columns, rows }: Table, lens: string): BriefTable {
  return {
    caption: say.twin(lens),
    columns: columns.map(({ text, heading, numeric }) => ({ text: text ?? words.heading(heading), numeric })),
    rows: rows.map(({ cells }) => columns.map((_, i) => said(cells[i] ?? { value: null }))),
    part: '',
  }
}

function said(cell: Cell): { text: string; unknown: boolean } {
  const { value, state } = cell
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return { text: words.states[state ?? 'not-stated'] ?? state ?? format.notStated, unknown: true }
  if (typeof value === 'string') return { text: (state === value ? words.states[state] : undefined) ?? value, unknown: false }
  // a day is said as the document does ("Q2 2025") where the cell carries that
  if (cell.unit === 'day' && state !== undefined && words.states[state] === undefined) return { text: state, unknown: false }
  return { text: format.amount(value, cell.unit ?? 'number', cell.currency), unknown: false }
}

/** The first columns and rows, and a sentence that says so. */
export function partOf(table: BriefTable, columns: number, rows: number): BriefTable {
  const all = { columns: table.columns.length, rows: table.rows.length }
  if (columns >= all.columns && rows >= all.rows) return table
  return { ...table, columns: table.columns.slice(0, columns), rows: table.rows.slice(0, rows).map((row) => row.slice(0, columns)), part: say.part(rows, all.rows, columns, all.columns) }
}
