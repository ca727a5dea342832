import { dateOrderOf, readDate } from '#importers/dates.ts'
import { folded, type Field } from '#importers/fields.ts'
import type { Cell } from '#importers/importer.ts'
import { readNumber } from '#importers/numbers.ts'

/** Single words that a heading of somebody's own invention may hold, best first. Only believed where the cells agree. */
const hints = {
  partner: ['partner', 'firm', 'company', 'organisation', 'organization', 'account', 'client', 'customer', 'vendor', 'supplier', 'reseller', 'firma', 'kunde', 'unternehmen', 'who'],
  value: ['value', 'amount', 'volume', 'worth', 'money', 'budget', 'usd', 'eur', 'wert', 'betrag', 'volumen', 'montant', 'importe', 'much'],
  probability: ['likelihood', 'probability', 'chance', 'chances', 'odds', 'confidence', 'likely', 'wahrscheinlichkeit', 'sure'],
  due: ['signing', 'signature', 'sign', 'closing', 'close', 'due', 'deadline', 'expected', 'target', 'timing', 'when', 'date', 'wann', 'termin'],
  status: ['status', 'standing', 'stage', 'state', 'phase'],
  owner: ['owner', 'manager', 'responsible', 'lead'],
  tier: ['tier'],
} as const satisfies Partial<Record<Field, readonly string[]>>
type Hinted = keyof typeof hints
const order = Object.keys(hints) as Hinted[]

/** `Client manager` is no client, `Lead source` no lead: these words count only where they end the heading. */
const atTheEnd: ReadonlySet<Hinted> = new Set(['partner', 'owner'])
const names = (own: readonly string[], hint: string, field: Hinted): boolean =>
  atTheEnd.has(field) ? own.filter((word) => word !== 'name').at(-1) === hint : own.includes(hint)

/** A weighted or expected amount is not the amount, a created date not the closing one, an account number no account. */
const otherwise = /^(?:created?|modified|updated|changed|last|first|start|started|since|founded|birth|previous|old|weighted|revenue|arr|cost|costs|discount|tax|unit|id|number|no|nr|code|phone|email|mail|url|website|address|notes?|comments?)$/

const isText = (cell: Cell): boolean => typeof cell === 'string' && /\p{L}/u.test(cell) && readNumber(cell, 'point') === undefined && readNumber(cell, 'comma') === undefined
const isDate = (cell: Cell): boolean => readDate(cell, { order: dateOrderOf([cell]).order ?? 'month-first', fiscalMonth: 1, fiscalColumn: false }) !== undefined
function isAmount(cell: Cell): boolean {
  if (typeof cell === 'number') return true
  if (typeof cell !== 'string') return false
  const number = readNumber(cell, 'point') ?? readNumber(cell, 'comma')
  return number !== undefined && !number.percent
}
function isShare(cell: Cell): boolean {
  const number = typeof cell === 'number' ? { value: cell, percent: false } : typeof cell === 'string' ? (readNumber(cell, 'point') ?? readNumber(cell, 'comma')) : undefined
  return number !== undefined && number.value >= 0 && number.value <= (number.percent ? 1 : 100)
}
const agrees: Readonly<Record<Hinted, (cell: Cell) => boolean>> = { partner: isText, value: isAmount, probability: isShare, due: isDate, status: isText, owner: isText, tier: isText }

/**
 * What unmatched columns most likely mean, from one word of their heading and from their cells: `Contract volume` over amounts is
 * a value. Each field once; undefined where heading and cells do not agree. The person is told, and may change it.
 */
export function guessFromWords(headings: readonly string[], matched: readonly (Field | undefined)[], below: (column: number) => readonly Cell[]): (Field | undefined)[] {
  const words = headings.map((heading) => folded(heading).split(' '))
  const fits = (field: Hinted, column: number): boolean => {
    const cells = below(column).filter((cell) => cell !== null)
    return cells.length > 0 && cells.filter(agrees[field]).length >= cells.length * 0.8
  }
  const guessed: (Field | undefined)[] = headings.map(() => undefined)
  for (const field of order) {
    if (matched.includes(field)) continue
    for (const hint of hints[field]) {
      const column = words.findIndex((own, i) => matched[i] === undefined && guessed[i] === undefined && names(own, hint, field) && !own.some((word) => otherwise.test(word)) && fits(field, i))
      if (column < 0) continue
      guessed[column] = field
      break
    }
  }
  return guessed
}
