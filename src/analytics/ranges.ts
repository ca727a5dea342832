import type { Comparator, Value } from '#model/value.ts'
import type { Atom } from '#model/ecosystem.ts'
import { notStated } from '#analytics/known.ts'
import type { AtomId } from '#model/ids.ts'

/** Two ends of what a fact states: equal where it states one number; `high` is Infinity where it states "or more". */
export interface Range {
  low: number
  high: number
  atoms: readonly AtomId[]
}

export const noRange: Range = { low: NaN, high: NaN, atoms: notStated.atoms }
export const isRange = (range: Range): boolean => !Number.isNaN(range.low)

/** Money in whole units, shares 0..1, multiples, counts; undefined for everything else. */
function endsOf(value: Value | undefined): { low: number; high: number; comparator: Comparator } | undefined {
  if (value?.kind === 'money') return { low: value.amount, high: value.max ?? value.amount, comparator: value.comparator }
  if (value?.kind === 'ratio' || value?.kind === 'multiple' || value?.kind === 'count')
    return { low: value.value, high: value.max ?? value.value, comparator: value.comparator }
  return undefined
}

/** The first of these facts of the kind. `open`: "or more" stays open upwards; else it counts as exactly its number, the least there can be. */
export function firstRange(atoms: readonly Atom[], kind: Value['kind'], { open = false } = {}): Range {
  for (const atom of atoms) {
    const ends = atom.value?.kind === kind ? endsOf(atom.value) : undefined
    if (ends === undefined) continue
    const upwards = open && (ends.comparator === '>=' || ends.comparator === '>')
    return { low: ends.low, high: upwards ? Infinity : ends.high, atoms: [atom.id] }
  }
  return noRange
}
