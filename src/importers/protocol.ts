import type { OpenedTable, TableResult } from '#importers/read-file.ts'
import type { ImportResult } from '#importers/importer.ts'
import type { Plan } from '#importers/plan.ts'

/** Page to worker. The table itself never travels back: previews do. */
export type Ask =
  | { ask: 'open'; id: number; name: string; bytes: ArrayBuffer }
  | { ask: 'read'; id: number; plan: Plan; enteredBy: string }
  | { ask: 'regard'; id: number; plan: Plan }

/** What the page needs of an opened table: guesses, a plan and the first rows as text. */
export interface Preview extends Pick<OpenedTable, 'name' | 'guesses' | 'plan' | 'currencies' | 'statuses' | 'problems'> {
  kind: 'table'
  /** by sheet: the first rows below the headings, as text, with their row numbers */
  rows: readonly (readonly { row: number; cells: readonly string[] }[])[]
}

/** Worker to page. `regarded`: currencies and statuses under a changed plan. */
export type Answer =
  | { answer: 'opened'; id: number; preview: Preview }
  | { answer: 'ecosystem'; id: number; result: ImportResult }
  | { answer: 'read'; id: number; result: TableResult }
  | { answer: 'regarded'; id: number; currencies: Preview['currencies']; statuses: Preview['statuses'] }
  | { answer: 'failed'; id: number; message: string }
