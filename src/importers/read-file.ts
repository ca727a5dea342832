import { assemble } from '#importers/assemble.ts'
import { guessSheet, type SheetGuess } from '#importers/columns.ts'
import { currencyOfHeading, currencyOfSign, folded, isCurrency } from '#importers/fields.ts'
import { importers } from '#importers/index.ts'
import { limits, type ImportResult, type Problem, type TableFile } from '#importers/importer.ts'
import { similarNames } from '#importers/names.ts'
import { outcomeOfStatus, type Outcome } from '#importers/outcomes.ts'
import type { Plan } from '#importers/plan.ts'
import { readRows } from '#importers/rows.ts'
import { strangerOf } from '#importers/strangers.ts'
import { totalsOf, type Totals } from '#importers/totals.ts'

/** A file as opened: tables that wait for a plan, or an ecosystem that states its own meaning. */
export interface OpenedTable {
  kind: 'table'
  name: string
  file: TableFile
  guesses: SheetGuess[]
  /** the plan Orrery would follow; the person changes what is wrong */
  plan: Plan
  /** currencies the file names, most rows first; empty: it names none */
  currencies: readonly { currency: string; rows: number }[]
  /** statuses in the file, with what they would be taken for; undefined: nobody taught us */
  statuses: readonly { status: string; rows: number; outcome: Outcome | undefined }[]
  problems: Problem[]
}
export type Opened = OpenedTable | ({ kind: 'ecosystem'; name: string } & ImportResult)

export interface TableResult extends ImportResult {
  totals: Totals
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '').replace(/[_]+/g, ' ').trim()

/** Bytes of any known format. Never throws on bad bytes: what is wrong stands in `problems`. */
export async function openFile(bytes: Uint8Array, name: string): Promise<Opened> {
  const none = (says: string, values: Problem['values'] = {}): Opened => ({ kind: 'ecosystem', name, problems: [{ says, values }] })
  if (bytes.length === 0) return none('empty-file')
  if (bytes.length > limits.bytes) return none('too-large', { megabytes: Math.round(bytes.length / 1_048_576), most: limits.bytes / 1_048_576 })
  const head = bytes.subarray(0, 512)
  const stranger = strangerOf(head)
  if (stranger !== undefined) return none('stranger', { stranger })
  const importer = importers.find((one) => one.accepts(name, head))
  if (importer === undefined) return none('unknown-format', { formats: importers.map((one) => one.title).join(', ') })
  const read = await importer.read(bytes, name)
  if (!('sheets' in read)) return { kind: 'ecosystem', name, ...read }
  return openTable(read, name)
}

export function openTable(file: TableFile, name: string): Opened {
  const guesses = file.sheets.map(guessSheet)
  const useful = guesses.filter((guess) => !guess.ignored)
  if (useful.length === 0) {
    const problems = file.problems.some((problem) => problem.row === undefined && /^(?:too|not|old)-/.test(problem.says)) ? file.problems : [...file.problems, { says: 'no-rows', values: {} }]
    return { kind: 'ecosystem', name, problems }
  }
  const matched = guesses.filter((guess) => !guess.ignored && guess.columns.some((column) => column.field === 'partner') && guess.columns.some((column) => column.field === 'value'))
  const plan: Plan = {
    sheets: guesses.map((guess, sheet) => ({
      sheet,
      // Where some sheet is a table of partners, the others (notes, lookups) are left out until somebody asks for them.
      use: !guess.ignored && (matched.length === 0 ? guess === useful[0] : matched.includes(guess)),
      header: guess.header,
      fields: guess.columns.map((column) => column.field),
      kind: guess.kind,
    })),
    outcomes: {},
    countRepeats: false,
    answers: { title: stem(name) || 'My partners', currency: 'USD', fiscalMonth: 1 },
  }
  const currencies = currenciesIn(file, plan)
  const problems = [...file.problems]
  for (const [i, guess] of guesses.entries()) {
    if (guess.ignored && guess.rows > 0) problems.push({ sheet: guess.name, says: 'sheet-ignored', values: { rows: guess.rows } })
    else if (!guess.ignored && plan.sheets[i]?.use === false) problems.push({ sheet: guess.name, says: 'sheet-unused', values: { rows: guess.rows } })
    else for (const column of guess.columns) if (column.guessed && column.field !== undefined) problems.push({ sheet: guess.name, column: column.heading, says: 'column-guessed', values: { field: column.field } })
  }
  const answers = { ...plan.answers, currency: currencies[0]?.currency ?? 'USD' }
  return { kind: 'table', name, file, guesses, plan: { ...plan, answers }, currencies, statuses: statusesIn(file, plan), problems }
}

/** Every cell below the headings of a mapped column of the sheets in use. */
function* cellsOf(file: TableFile, plan: Plan, field: 'value' | 'currency' | 'status'): Generator {
  for (const one of plan.sheets) {
    const column = one.fields.indexOf(field)
    const rows = file.sheets[one.sheet]?.rows ?? []
    if (one.use && column >= 0) for (let at = one.header + 1; at < rows.length; at++) yield rows[at]?.[column] ?? null
  }
}

export function currenciesIn(file: TableFile, plan: Plan): { currency: string; rows: number }[] {
  const counts = new Map<string, number>()
  const count = (currency: string | undefined): void => void (currency !== undefined && counts.set(currency, (counts.get(currency) ?? 0) + 1))
  for (const cell of cellsOf(file, plan, 'currency')) if (typeof cell === 'string') count(isCurrency(cell.toUpperCase()) ? cell.toUpperCase() : currencyOfSign(cell))
  if (counts.size === 0) for (const cell of cellsOf(file, plan, 'value')) if (typeof cell === 'string') count(currencyOfSign(cell))
  for (const one of plan.sheets) {
    const heading = file.sheets[one.sheet]?.rows[one.header]?.[one.fields.indexOf('value')]
    const named = counts.size === 0 && one.use && typeof heading === 'string' ? currencyOfHeading(heading) : undefined
    if (named !== undefined) for (const cell of cellsOf(file, { ...plan, sheets: [one] }, 'value')) if (cell !== null) count(named)
  }
  return [...counts].map(([currency, rows]) => ({ currency, rows })).toSorted((a, b) => b.rows - a.rows)
}

export function statusesIn(file: TableFile, plan: Plan): { status: string; rows: number; outcome: Outcome | undefined }[] {
  const counts = new Map<string, { status: string; rows: number }>()
  for (const cell of cellsOf(file, plan, 'status')) {
    if (typeof cell !== 'string') continue
    const known = counts.get(folded(cell))
    if (known === undefined) counts.set(folded(cell), { status: cell, rows: 1 })
    else known.rows++
  }
  return [...counts.values()].slice(0, 60).map((one) => ({ ...one, outcome: outcomeOfStatus(one.status) }))
}

/** Follows the plan. `enteredBy` is the title of the document that holds the person's own answers. */
export function readTable(file: TableFile, plan: Plan, name: string, enteredBy: string): TableResult {
  const read = readRows(file, plan)
  const totals = totalsOf(read, plan.answers.currency)
  const problems = [...read.problems, ...similarNames(read.rows)]
  if (read.rows.length === 0) return { totals, problems: [...problems, { says: 'nothing-on-stage', values: {} }] }
  if (totals.stage.lost.rows > 0) problems.push({ says: 'lost-kept', values: { count: totals.stage.lost.rows } })
  const { ecosystem, problems: more } = assemble(read.rows, plan.answers, name, enteredBy)
  return { ecosystem, totals, problems: [...problems, ...more] }
}
