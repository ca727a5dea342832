import type { Ecosystem } from '#model/ecosystem.ts'

/** Bad data is a problem, never a throw. `says` is a key of `words.problems`; `row` is the row number a spreadsheet shows. */
export interface Problem {
  row?: number
  column?: string
  sheet?: string
  says: string
  values: Record<string, string | number>
}

/** Said so that nothing happens silently; nothing needs to be done about them. */
const notes = new Set(['aside-total', 'aside-footer', 'aside-example', 'aside-heading', 'lost-kept', 'rows-added', 'mojibake-repaired', 'sheet-ignored', 'sheet-unused', 'column-guessed'])
export const isNote = (problem: Problem): boolean => notes.has(problem.says)

export interface ImportResult {
  ecosystem?: Ecosystem
  problems: Problem[]
}

/** One cell as the file holds it. `day` = days since 1970-01-01, from a cell that is formatted as a date. */
export type Cell = string | number | boolean | { day: number } | null

/** `rows[i]` is spreadsheet row i + 1, blank rows included, so that row numbers are those people see. */
export interface Sheet {
  name: string
  rows: readonly (readonly Cell[])[]
}

export interface TableFile {
  sheets: Sheet[]
  /** what the bytes hint about number and date habits: a semicolon between columns goes with a decimal comma */
  hint: 'comma' | 'point' | 'none'
  problems: Problem[]
}

/** Refused as a whole above these: what the largest CRM exports hold. */
export const limits = { rows: 250_000, bytes: 150 * 1024 * 1024 } as const

/**
 * A format: `read` turns bytes into tables (columns are matched afterwards) or, for formats that state their meaning,
 * straight into an ecosystem. It never throws on bad bytes; it reports.
 */
export interface Importer {
  id: string
  title: string
  extensions: readonly string[]
  /** `head`: the first 512 bytes */
  accepts(name: string, head: Uint8Array): boolean
  read(bytes: Uint8Array, name: string): Promise<TableFile | ImportResult>
}
