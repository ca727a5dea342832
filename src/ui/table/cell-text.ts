import type { Cell } from '#model/tabular.ts'
import { stateWords } from '#words/en/legend.ts'
import { amount } from '#words/format.ts'

const unknown = 'not-stated'

/** A cell as read: exact, with its unit; unknown is "Not stated", never empty. A date is shown as stated (Q2 2025) where it is. */
export function cellText(cell: Cell): string {
  const { value, state } = cell
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return stateWords[state ?? unknown] ?? state ?? unknown
  if (typeof value === 'string') return (state !== undefined && value === state ? stateWords[state] : undefined) ?? value
  if (cell.unit === 'day' && state !== undefined && stateWords[state] === undefined) return state
  if (cell.unit === 'money') return amount(value, 'money', cell.currency, { compact: false })
  if (cell.unit === 'ratio') return amount(value, 'ratio', undefined, Number.isInteger(Math.round(value * 1e6) / 1e4) ? {} : { places: 2 })
  return amount(value, cell.unit ?? 'number')
}

/** Copied and downloaded values are plain: numbers as numbers, unknown as words. */
export const isUnknown = (cell: Cell): boolean => cell.value === null || (typeof cell.value === 'number' && Number.isNaN(cell.value))

/** Order of two cells; unknown always last, whatever the direction. */
export function compareCells(a: Cell | undefined, b: Cell | undefined, direction: 1 | -1): number {
  const noA = a === undefined || isUnknown(a)
  const noB = b === undefined || isUnknown(b)
  if (noA || noB) return Number(noA) - Number(noB)
  if (typeof a.value === 'number' && typeof b.value === 'number') return direction * (a.value - b.value)
  return direction * String(a.value).localeCompare(String(b.value), 'en', { numeric: true })
}
