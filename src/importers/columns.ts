import { folded, meaningsOf, type Field } from '#importers/fields.ts'
import { guessFromWords } from '#importers/heading-words.ts'
import type { Cell, Sheet } from '#importers/importer.ts'
import { kindOf } from '#importers/outcomes.ts'

export interface ColumnGuess {
  /** as the file says; `Column C` where it says nothing */
  heading: string
  field: Field | undefined
  /** a guess from single words and cells, not a known heading: the person is told */
  guessed: boolean
  /** first different cells, as text */
  samples: readonly string[]
}

export interface SheetGuess {
  name: string
  /** marked `(ignore)`, or nothing in it is known */
  ignored: boolean
  /** index in `rows` of the headings, -1 when there are none */
  header: number
  columns: readonly ColumnGuess[]
  kind: 'partner' | 'deal' | undefined
  /** rows with anything in them below the headings */
  rows: number
}

/** A cell as a person would read it in the file. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return new Date(cell.day * 86_400_000).toISOString().slice(0, 10)
  return String(cell)
}

/** `A`, `B` ... `AA`: what a spreadsheet calls a column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** Reports put titles and filters above the table: the headings are the row in which most cells are known headings. */
export function headerOf(sheet: Sheet): number {
  let best = { at: -1, score: 0 }
  const depth = Math.min(sheet.rows.length, 30)
  for (let at = 0; at < depth; at++) {
    const texts = (sheet.rows[at] ?? []).filter((cell) => typeof cell === 'string')
    const seen = new Set(texts.map(folded))
    const known = [...seen].filter((text) => meaningsOf(text).length > 0).length
    // One known word alone (`Partner`) is a heading only where nothing better follows.
    if (known > best.score) best = { at, score: known }
  }
  if (best.at >= 0) return best.at
  const first = sheet.rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1)
  const texts = first < 0 ? [] : (sheet.rows[first] ?? []).filter((cell) => cell !== null)
  return texts.length > 0 && texts.every((cell) => typeof cell === 'string' && !/\d/.test(cell)) ? first : -1
}

/** `Type` is `New Business` in a CRM; it is a column of ours only where it says partner or deal. */
const saysKind = (cells: readonly Cell[]): boolean => {
  const texts = cells.filter((cell) => typeof cell === 'string')
  return texts.length > 0 && texts.filter((text) => kindOf(text) !== undefined).length >= texts.length * 0.9
}

export function matchColumns(headings: readonly string[], below: (column: number) => readonly Cell[]): (Field | undefined)[] {
  const claims = headings.flatMap((heading, column) => meaningsOf(heading).map(({ field, rank }) => ({ column, field, rank })))
  claims.sort((a, b) => a.rank - b.rank || a.column - b.column)
  const matched: (Field | undefined)[] = headings.map(() => undefined)
  const taken = new Set<Field>()
  for (const { column, field } of claims) {
    if (taken.has(field) || matched[column] !== undefined) continue
    if (field === 'type' && !saysKind(below(column))) continue
    matched[column] = field
    taken.add(field)
  }
  // A table with `Name` alone names partners unless something else does.
  const deal = matched.indexOf('deal')
  if (deal >= 0 && !taken.has('partner') && folded(headings[deal] ?? '') === 'name') matched[deal] = 'partner'
  return matched
}

export function guessSheet(sheet: Sheet): SheetGuess {
  const header = headerOf(sheet)
  const width = sheet.rows.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0)
  const headings = Array.from({ length: width }, (_, i) => cellText(header < 0 ? null : sheet.rows[header]?.[i]).replace(/\s+/g, ' '))
  const data = sheet.rows.slice(header + 1)
  const sample = data.slice(0, 500)
  const below = (column: number): Cell[] => sample.map((row) => row[column] ?? null)
  const matched = matchColumns(headings, below)
  const guessed = guessFromWords(headings, matched, below)
  const columns = headings.map((heading, i) => ({
    heading: heading === '' ? `Column ${columnLetters(i)}` : heading,
    field: matched[i] ?? guessed[i],
    guessed: guessed[i] !== undefined,
    samples: [...new Set(below(i).filter((cell) => cell !== null).map(cellText))].slice(0, 5),
  }))
  const rows = data.reduce((count, row) => count + (row.some((cell) => cell !== null) ? 1 : 0), 0)
  return { name: sheet.name, ignored: /\(ignore\)/i.test(sheet.name) || rows === 0, header, columns, kind: kindOf(sheet.name), rows }
}
