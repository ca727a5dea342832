import { amountOf, growthOf, lastDayOf, ratioOf } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'
import { saidReadings, type FactReading } from '#model/term.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'

const ofPeriods = { 'period-first-day': 'first-day', 'period-last-day': 'last-day', 'period-first': 'first', 'period-last': 'last' } as const satisfies Partial<Record<FactReading, FactReading>>
type OfPeriod = keyof typeof ofPeriods
const isOfPeriod = (read: FactReading): read is OfPeriod => read in ofPeriods

type Said = (typeof saidReadings)[number]
const isSaid = (read: FactReading): read is Said => (saidReadings as readonly FactReading[]).includes(read)

const ofSentences: Readonly<Record<Said, (text: string) => number>> = {
  'said-number': (text) => Number(/\d+/.exec(text)?.[0] ?? NaN),
  'said-years': (text) => Number(/(\d+(?:\.\d+)?)\s*years?/i.exec(text)?.[1] ?? NaN),
  'said-money': (text) => amountOf(readValue(/\$[\d.,]+[KMB]?/.exec(text)?.[0] ?? '')),
  'said-second-part': (text) => {
    const [, first, second] = /^(\d+)\/(\d+)\b/.exec(text) ?? []
    return Number(first) + Number(second) === 100 ? Number(second) / 100 : NaN
  },
}

/** The number that a fact means under a reading: its value's, that of the period it names, or one in its sentence. NaN where it means none. */
export function readAtom(atom: Pick<Atom, 'object' | 'text' | 'value'> | undefined, read: FactReading): number {
  if (isSaid(read)) return ofSentences[read](atom?.text ?? '')
  if (!isOfPeriod(read)) return readFact(atom?.value, read)
  return atom === undefined || atom.object === -1 ? NaN : readFact(readValue(atom.text, 'timeline'), ofPeriods[read])
}

/** The number that a stated value means under a reading (model/term.ts); NaN where it means none. */
export function readFact(value: Value | undefined, read: Exclude<FactReading, OfPeriod | Said>): number {
  switch (read) {
    case 'amount': return amountOf(value)
    case 'share': return ratioOf(value)
    case 'growth': return growthOf(value)
    case 'last-day': return lastDayOf(value)
    case 'first-day': return value?.kind === 'when' && value.calendar ? value.first : NaN
    case 'first': return value?.kind === 'when' && !value.calendar ? value.first : NaN
    case 'last': return value?.kind === 'when' && !value.calendar ? value.last : NaN
    case 'number': return numberOf(value)
    case 'low': return numberOf(value)
    default: return value !== undefined && 'max' in value && value.max !== undefined ? value.max : NaN
  }
}

function numberOf(value: Value | undefined): number {
  if (value === undefined) return NaN
  if (value.kind === 'money') return value.amount
  return 'value' in value && typeof value.value === 'number' ? value.value : NaN
}
