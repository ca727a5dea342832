import type { Known } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import type { Cell } from '#model/tabular.ts'

/** Cells keep the exact value and its facts; unknown is a state, never an empty cell. */
export const moneyCell = (known: Known, currency: string): Cell => ({ ...numberCell(known), unit: 'money', currency })
export const ratioCell = (known: Known): Cell => ({ ...numberCell(known), unit: 'ratio' })
export const dayCell = (known: Known & { text?: string }): Cell => ({ ...numberCell(known), unit: 'day', ...(known.text !== undefined && known.text !== '' && { state: known.text }) })
export const textCell = (text: string | undefined, atoms: readonly string[] = []): Cell => (text === undefined ? { value: null, unit: 'text', state: 'not-stated' } : { value: text, unit: 'text', atoms })
export const stateCell = (state: string): Cell => ({ value: state, unit: 'text', state })
export const emptyCell: Cell = { value: null, state: 'not-applicable' }

const numberCell = (known: Known): Cell => (isStated(known) ? { value: known.value, atoms: known.atoms } : { value: null, state: 'not-stated' })
