import type { Book } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { openDeals } from '#analytics/pipeline.ts'
import type { WaysQuestion } from '#analytics/ways.ts'
import type { ViewState } from '#model/view-state.ts'
import { setLimit } from '#state/limits.ts'
import type { Step } from '#state/view.ts'
import type { DaySaid } from '#ui/ways/ways-said.ts'
import { waysWords as say } from '#words/en/ways.ts'

/** What the reader asks: the stated target and its day, or what was entered in their place (`ViewState.limits`). */
export function questionOf({ target }: Book, { limits = {} }: ViewState): Required<WaysQuestion> {
  return { target: limits['target'] ?? target.value, by: limits['any-day'] === 1 ? Infinity : (limits['by'] ?? target.due.value) }
}

/** Any day is no number that an address could carry: it has a name of its own. */
export const chooseDay = (day: number, stated: number): Step => (view) => {
  const any = setLimit('any-day', day === Infinity ? 1 : null)(view)
  return setLimit('by', day === Infinity || day === stated ? null : day)(any)
}

export const asStated: Step = (view) => ['target', 'by', 'any-day'].reduce((next, name) => setLimit(name, null)(next), view)

/** Everything entered but the question itself. */
export const withoutLimits: Step = (view) => {
  const limits = Object.keys(view.limits ?? {}).filter((name) => !['target', 'by', 'any-day'].includes(name))
  return limits.reduce((next, name) => setLimit(name, null)(next), view)
}

/** Days on which deals are due, the target's and the chosen one. */
export function daysToChoose(book: Book, by: number): readonly DaySaid[] {
  const days = new Set(openDeals(book).map((deal) => deal.due).filter(isStated).map((due) => due.value))
  if (isStated(book.target.due)) days.add(book.target.due.value)
  if (Number.isFinite(by)) days.add(by)
  return [
    ...[...days].toSorted((a, b) => a - b).map((day) => ({ day, said: say.dayOption(day, day === book.target.due.value ? say.ofTarget : '') })),
    ...(days.size > 0 || openDeals(book).length > 0 ? [{ day: Infinity, said: say.whenever }] : []),
  ]
}
