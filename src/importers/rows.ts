import { cellText, columnLetters } from '#importers/columns.ts'
import { currencyOfHeading, folded, isCurrency, currencyOfSign, type Field } from '#importers/fields.ts'
import { dateOrderOf, readDate, type DateHabits, type Span } from '#importers/dates.ts'
import type { Cell, Problem, Sheet, TableFile } from '#importers/importer.ts'
import { decimalOf, readNumber, type Decimal } from '#importers/numbers.ts'
import { outcomeOfStatus, kindOf, readFlag, type Outcome } from '#importers/outcomes.ts'
import type { Plan, SheetPlan } from '#importers/plan.ts'
import { readShare, shareScaleOf, type ShareScale } from '#importers/ratios.ts'
import type { Comparator } from '#model/value.ts'

export interface Stated<T> {
  value: T
  /** as the file says it */
  text: string
}

/** One row as read. Fields are absent where the file states nothing that could be read. */
export interface Row {
  sheet: string
  /** spreadsheet row number */
  row: number
  outcome: Outcome
  partner: string
  deal?: string
  value: Stated<number> & { comparator: Comparator }
  status?: string
  probability?: Stated<number>
  due?: Stated<Span>
  owner?: string
  tier?: string
  revenue?: Stated<number>
  growth?: Stated<number>
  satisfaction?: Stated<number>
  completion?: Stated<number>
}

export interface ReadRows {
  rows: Row[]
  /** rows under problems, with their money in the chosen currency where it could be read */
  held: { sheet: string; row: number; money: number | undefined; currency?: string }[]
  /** counted before anything is decided about a row, so that the control totals check the decisions */
  file: { rows: number; hundredths: bigint }
  /** totals, footers, examples, repeated headings: not rows of data */
  aside: number
  problems: Problem[]
}

/** More than this is a typing error or a number in another unit. */
const mostMoney = 1e12

/** Exact sums: money as an integer number of hundredths. Nothing for what is no sum of money. */
export const hundredthsOf = (money: number | undefined): bigint => (money === undefined || !(Math.abs(money) <= mostMoney) ? 0n : BigInt(Math.round(money * 100)))

const empty = new Set(['', 'not stated', 'n/a', 'na', '-', '–', '—', '#n/a', 'null', 'none', 'keine angabe', 'unknown', '?', 'tbd', '#wert!', '#value!', '#ref!'])

const stated = (cell: Cell | undefined): cell is Exclude<Cell, null> => cell !== null && cell !== undefined && !(typeof cell === 'string' && empty.has(cell.toLowerCase()))

interface Habits {
  decimal: Partial<Record<Field, Decimal>>
  scale: Partial<Record<Field, ShareScale>>
  dates: DateHabits
  currency: string | undefined
}

const numberFields = ['value', 'revenue', 'probability', 'growth', 'satisfaction', 'completion'] as const
const shareFields = ['probability', 'growth', 'satisfaction', 'completion'] as const

/** How this sheet writes numbers, shares and dates; what had to be assumed is reported by column. */
export function habitsOf(sheet: Sheet, plan: SheetPlan, hint: TableFile['hint'], fiscalMonth: number): { habits: Habits; problems: Problem[] } {
  const problems: Problem[] = []
  const data = sheet.rows.slice(plan.header + 1)
  const at = (field: Field): number => plan.fields.indexOf(field)
  const heading = (field: Field): string => cellText(plan.header < 0 ? null : sheet.rows[plan.header]?.[at(field)]) || columnLetters(at(field))
  const cells = (field: Field): Cell[] => (at(field) < 0 ? [] : data.map((row) => row[at(field)] ?? null).filter(stated))
  const texts = (field: Field): string[] => cells(field).filter((cell) => typeof cell === 'string')

  // One file, one habit: sure columns teach the unsure ones.
  const whole = decimalOf(numberFields.flatMap(texts), hint)
  const decimal: Habits['decimal'] = {}
  for (const field of numberFields) {
    const own = decimalOf(texts(field), whole.decimal)
    decimal[field] = plan.decimal ?? (own.assumed && !whole.assumed ? whole.decimal : own.decimal)
    if (plan.decimal === undefined && own.against > 0 && field !== 'probability') problems.push({ sheet: sheet.name, column: heading(field), says: 'decimals-mixed', values: { count: own.against, decimal: decimal[field] ?? '' } })
    else if (plan.decimal === undefined && own.assumed && whole.assumed) problems.push({ sheet: sheet.name, column: heading(field), says: 'decimals-assumed', values: { decimal: decimal[field] ?? '', text: texts(field).find((text) => /\d[.,]\d{3}(?!\d)/.test(text)) ?? '' } })
  }
  const scale: Habits['scale'] = {}
  for (const field of shareFields) {
    scale[field] = shareScaleOf(cells(field), at(field) < 0 ? '' : heading(field), field, decimal[field] ?? 'point')
    if (scale[field] === 'unclear') problems.push({ sheet: sheet.name, column: heading(field), says: 'scale-unclear', values: {} })
  }
  const order = dateOrderOf(cells('due'))
  const assumed = decimal.value === 'comma' || hint === 'comma' || /€/.test(texts('value').slice(0, 50).join('')) ? 'day-first' : 'month-first'
  if (plan.order === undefined && order.clash) problems.push({ sheet: sheet.name, column: heading('due'), says: 'dates-mixed', values: {} })
  else if (plan.order === undefined && order.order === undefined && order.ambiguous > 0) problems.push({ sheet: sheet.name, column: heading('due'), says: 'dates-assumed', values: { order: assumed, count: order.ambiguous } })
  const dates = { order: plan.order ?? order.order ?? assumed, fiscalMonth, fiscalColumn: at('due') >= 0 && /fiscal|geschaftsjahr|exercice/i.test(folded(heading('due'))) } as const
  return { habits: { decimal, scale, dates, currency: at('value') < 0 ? undefined : currencyOfHeading(heading('value')) }, problems }
}

const totalWords = /^(?:grand |sub-?)?totals?\s*:?(?:\s*\(.*\))?$|^(?:gesamt(?:summe)?|summe|somme|suma|sum|zwischensumme)\s*:?$/i
const footerWords = /^(?:confidential\b|copyright\b|generated by\b|as of\b.*generated|report generated|filtered by|\d+ records?\b|©)/i

/** Rows of a report that are no data: why, or undefined. */
function asideReason(row: readonly Cell[], headings: readonly string[], plan: SheetPlan): 'total' | 'footer' | 'example' | 'heading' | undefined {
  const cell = (field: Field): string => (plan.fields.includes(field) ? cellText(row[plan.fields.indexOf(field)]) : '')
  const first = cellText(row.find((one) => one !== null))
  if (/\((?:example|beispiel|exemple|ejemplo)\b/i.test(cell('partner')) || /^example\b.*\(/i.test(cell('partner'))) return 'example'
  const texts = row.map(cellText)
  if (headings.length > 1 && headings.some((text) => text !== '') && headings.every((text, i) => text === (texts[i] ?? ''))) return 'heading'
  const onlyOne = row.filter((one) => one !== null).length === 1
  if (onlyOne && footerWords.test(first)) return 'footer'
  const total = totalWords.test(first) || totalWords.test(cell('partner'))
  return total && cell('status') === '' && cell('due') === '' && cell('probability') === '' ? 'total' : undefined
}

/** Every row with anything in it ends in exactly one of rows, held and aside. */
export function readRows(file: TableFile, plan: Plan): ReadRows {
  const read: ReadRows = { rows: [], held: [], file: { rows: 0, hundredths: 0n }, aside: 0, problems: [] }
  const guessed = new Map<string, { as: Outcome; count: number }>()
  for (const sheetPlan of plan.sheets) {
    const sheet = file.sheets[sheetPlan.sheet]
    if (sheet === undefined || !sheetPlan.use) continue
    readSheet(sheet, sheetPlan, plan, file.hint, read, guessed)
  }
  for (const [status, { as, count }] of guessed) read.problems.push({ says: 'status-guessed', values: { status, as, count } })
  return read
}

function readSheet(sheet: Sheet, sheetPlan: SheetPlan, plan: Plan, hint: TableFile['hint'], read: ReadRows, guessed: Map<string, { as: Outcome; count: number }>): void {
  const { habits, problems } = habitsOf(sheet, sheetPlan, hint, plan.answers.fiscalMonth)
  read.problems.push(...problems)
  const headings = sheetPlan.header < 0 ? [] : (sheet.rows[sheetPlan.header] ?? []).map(cellText)
  const columnName = (field: Field): string => headings[sheetPlan.fields.indexOf(field)] || columnLetters(Math.max(0, sheetPlan.fields.indexOf(field)))
  const seen = new Map<string, number>()
  const needs = (['partner', 'value'] as const).filter((field) => !sheetPlan.fields.includes(field))
  for (const field of needs) read.problems.push({ sheet: sheet.name, says: 'column-missing', values: { field } })

  for (let at = sheetPlan.header + 1; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? []
    if (cells.every((cell) => cell === null)) continue
    const row = at + 1
    const cell = (field: Field): Cell => {
      const column = sheetPlan.fields.indexOf(field)
      const one = column < 0 ? null : (cells[column] ?? null)
      return stated(one) ? one : null
    }
    const reason = asideReason(cells, headings, sheetPlan)
    if (reason !== undefined) {
      read.aside++
      read.problems.push({ sheet: sheet.name, row, says: `aside-${reason}`, values: {} })
      continue
    }
    const money = readMoney(cell('value'), habits, plan.answers.currency, cell('currency'))
    const inChosen = money.currency === plan.answers.currency ? money.value : undefined
    read.file.rows++
    read.file.hundredths += hundredthsOf(inChosen)
    const hold = (says: string, field: Field | undefined, values: Record<string, string | number>): void => {
      read.problems.push({ sheet: sheet.name, row, ...(field === undefined ? {} : { column: columnName(field) }), says, values })
      read.held.push({ sheet: sheet.name, row, money: inChosen, ...(money.value === undefined ? {} : { currency: money.currency }) })
    }
    const partner = cellText(cell('partner')).replace(/\s+/g, ' ').slice(0, 200)
    if (needs.length > 0) {
      // One sentence for the sheet is enough; every row would say the same.
      read.held.push({ sheet: sheet.name, row, money: inChosen })
      continue
    }
    if (partner === '') {
      hold('no-partner', 'partner', {})
      continue
    }
    if (cell('value') === null) {
      hold('no-value', 'value', { partner })
      continue
    }
    if (money.value === undefined) {
      hold('not-money', 'value', { partner, text: cellText(cell('value')).slice(0, 40) })
      continue
    }
    if (money.currency !== plan.answers.currency) {
      hold('other-currency', 'value', { partner, currency: money.currency, wanted: plan.answers.currency })
      continue
    }
    if (money.value < 0 || money.value > mostMoney) {
      hold(money.value < 0 ? 'negative-value' : 'value-too-large', 'value', { partner, text: cellText(cell('value')).slice(0, 40) })
      continue
    }
    const key = JSON.stringify(cells.map(cellText))
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      if (!plan.countRepeats) {
        hold('repeated-row', undefined, { partner, earlier })
        continue
      }
    } else seen.set(key, row)

    const one: Row = { sheet: sheet.name, row, outcome: 'open', partner, value: { value: money.value, text: cellText(cell('value')), comparator: money.comparator } }
    for (const field of ['deal', 'owner', 'tier', 'status'] as const) if (cell(field) !== null) one[field] = cellText(cell(field)).replace(/\s+/g, ' ').slice(0, 200)
    if (cell('revenue') !== null) {
      const revenue = readMoney(cell('revenue'), habits, plan.answers.currency, cell('currency'), 'revenue')
      if (revenue.value !== undefined && revenue.currency === plan.answers.currency && revenue.value >= 0 && revenue.value <= mostMoney) one.revenue = { value: revenue.value, text: cellText(cell('revenue')) }
      else read.problems.push({ sheet: sheet.name, row, column: columnName('revenue'), says: 'not-read', values: { text: cellText(cell('revenue')).slice(0, 40) } })
    }
    for (const field of shareFields) {
      if (cell(field) === null || habits.scale[field] === 'unclear') continue
      const share = readShare(cell(field), habits.scale[field] ?? 'fraction', habits.decimal[field] ?? 'point')
      const fits = share !== undefined && (field === 'growth' ? Math.abs(share) <= 100 : share >= 0 && share <= 1)
      if (fits) one[field] = { value: share, text: shareText(cell(field), share) }
      else read.problems.push({ sheet: sheet.name, row, column: columnName(field), says: share === undefined ? 'not-read' : 'not-a-share', values: { text: cellText(cell(field)).slice(0, 40) } })
    }
    if (cell('due') !== null) {
      const due = readDate(cell('due'), habits.dates)
      if (due !== undefined) one.due = { value: due, text: dueText(cell('due'), due) }
      else read.problems.push({ sheet: sheet.name, row, column: columnName('due'), says: 'not-a-date', values: { text: cellText(cell('due')).slice(0, 40) } })
    }
    one.outcome = decide(one, readFlag(cell('won')), readFlag(cell('closed')), (cell('type') === null ? undefined : kindOf(cellText(cell('type')))) ?? sheetPlan.kind, plan, guessed)
    read.rows.push(one)
  }
}

/** Flags of a CRM first, then the status, then what kind of list it is, then whether a probability is stated. */
function decide(row: Row, won: boolean | undefined, closed: boolean | undefined, kind: 'partner' | 'deal' | undefined, plan: Plan, guessed: Map<string, { as: Outcome; count: number }>): Outcome {
  if (won === true) return 'won'
  if (closed === true && won === false) return 'lost'
  if (closed === false) return 'open'
  const byHand = row.status === undefined || Object.keys(plan.outcomes).length === 0 ? undefined : plan.outcomes[folded(row.status)]
  const taught = row.status === undefined ? undefined : (byHand ?? outcomeOfStatus(row.status))
  if (taught !== undefined) return taught
  const certain = row.probability?.value
  const open = kind === 'deal' || (certain !== undefined && certain < 1)
  const fallback: Outcome = closed === true && certain === 1 ? 'won' : closed === true && certain === 0 ? 'lost' : open ? 'open' : 'won'
  if (row.status !== undefined) {
    const known = guessed.get(row.status) ?? { as: fallback, count: 0 }
    guessed.set(row.status, { as: known.as, count: known.count + 1 })
  }
  return fallback
}

interface ReadMoney {
  value: number | undefined
  currency: string
  comparator: Comparator
}

/** The cell's own sign, then the currency column, then the heading, then what the person answered. */
function readMoney(cell: Cell, habits: Habits, chosen: string, code: Cell, field: 'value' | 'revenue' = 'value'): ReadMoney {
  const column = typeof code === 'string' ? code.trim().toUpperCase() : ''
  const around = isCurrency(column) ? column : (currencyOfSign(column) ?? habits.currency ?? chosen)
  if (typeof cell === 'number') return { value: cell, currency: around, comparator: '=' }
  const number = typeof cell === 'string' ? readNumber(cell, habits.decimal[field] ?? 'point') : undefined
  if (number === undefined || number.percent) return { value: undefined, currency: around, comparator: '=' }
  // A bare `$` beside a column that says CAD is a Canadian dollar.
  const sign = number.currency === 'USD' && typeof cell === 'string' && cell.includes('$') && around !== chosen ? around : number.currency
  return { value: number.value, currency: sign ?? around, comparator: number.comparator }
}

/** A bare 0.75 is shown as it stands; nobody has to guess what 75 meant. */
const shareText = (cell: Cell, share: number): string => (typeof cell === 'string' && cell.includes('%') ? cell : `${Number((share * 100).toPrecision(12))}%`)

const dueText = (cell: Cell, due: Span): string => (typeof cell === 'string' ? cell : new Date(due.last * 86_400_000).toISOString().slice(0, 10))
