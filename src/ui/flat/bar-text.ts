import type { Axis, FlatMark } from '#model/tabular.ts'
import { amount, day } from '#words/format.ts'
import { panelWords } from '#ui/panel-words.ts'

/** A stretch of days is read by its ends, everything else by its length. */
export function lengthText(axis: Axis, mark: FlatMark): string {
  if (axis.unit !== 'day') return axis.unit === 'order' ? '' : amount(mark.to - mark.from, axis.unit, axis.currency)
  return mark.from === mark.to ? day(mark.to) : panelWords.flat.span(day(mark.from), day(mark.to))
}
