import type { Book } from '#analytics/book.ts'
import { firstDay } from '#analytics/first-day.ts'
import { possible } from '#analytics/scenario.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import type { ViewState } from '#model/view-state.ts'
import { asOf, supposeAll } from '#state/view.ts'
import { dayNumber } from '#words/format.ts'

/** A view from outside without what this data cannot do: suppositions that are refused, a day before the data. Nothing refused: the same view. */
export function checkView(ecosystem: Ecosystem, programme: number, base: Book, view: ViewState): { view: ViewState; refused: readonly Saying[] } {
  const first = firstDay(ecosystem, programme)
  const refused: Saying[] = []
  let checked = view
  if (view.asOf !== undefined && dayNumber(view.asOf) < first) {
    refused.push({ id: 'as-of-before-data', values: { day: view.asOf, first } })
    checked = asOf(null)(checked)
  }
  if (view.scenario !== undefined) {
    const open = possible(base, view.scenario, first)
    refused.push(...open.refused)
    if (open.refused.length > 0) checked = supposeAll(open.ops)(checked)
  }
  const scenarios = view.scenarios?.map((named) => {
    const kept = possible(base, named.ops, first)
    refused.push(...kept.refused)
    return kept.refused.length > 0 ? { ...named, ops: kept.ops } : named
  })
  return { view: refused.length === 0 ? view : { ...checked, ...(scenarios !== undefined && { scenarios }) }, refused }
}
