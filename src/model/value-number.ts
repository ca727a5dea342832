import type { Comparator } from '#model/value.ts'

/** Pieces of the grammar as regular-expression source. Every pattern is anchored and linear. */
export const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
export const magnitude = 'thousand|million|billion|trillion|bn|[KMBT]'
export const before = '>=|<=|≥|≤|>|<|~|≈|up to|at least|minimum|at most|maximum|more than|over|less than|under|about'
export const dash = '\\s*[-–—]\\s*'

const words: Readonly<Record<string, Comparator>> = {
  '>': '>',
  'more than': '>',
  over: '>',
  '>=': '>=',
  '≥': '>=',
  'at least': '>=',
  minimum: '>=',
  '<': '<',
  'less than': '<',
  under: '<',
  '<=': '<=',
  '≤': '<=',
  'up to': '<=',
  'at most': '<=',
  maximum: '<=',
  '~': '~',
  '≈': '~',
  about: '~',
}

/** What stands before the number and a `+` after it; undefined where both stand and disagree. */
export function comparator(sign: string | undefined, plus: string | undefined): Comparator | undefined {
  const stated = sign === undefined ? undefined : words[sign.toLowerCase()]
  if (plus === undefined) return stated ?? '='
  return stated === undefined || stated === '>=' ? '>=' : undefined
}

const powers: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, million: 6, b: 9, bn: 9, billion: 9, t: 12, trillion: 12 }

/** `8.5`, `M` -> 8500000. Shifts the decimal point in the text, so that 99.9 % is 0.999 and not its neighbor. */
export function amount(digits: string, unit?: string, shift = 0): number {
  const power = (unit === undefined ? 0 : (powers[unit.toLowerCase()] ?? 0)) + shift
  return Number(`${digits.replaceAll(',', '')}e${power}`)
}

/** A qualifier is short: it says of what, it is not a sentence. */
export function isQualifier(tail: string, most: number): boolean {
  const trimmed = tail.trim()
  return trimmed === '' || (!/[.;:!?]\s|[.;:!?]$/.test(trimmed) && trimmed.split(/\s+/).length <= most)
}
