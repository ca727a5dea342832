import { roadmap } from '#analytics/roadmap.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { format } from '#words/index.ts'
import type { StatedDay } from '#ui/as-of/AsOfPicker.tsx'
import type { Picture } from '#app/picture.ts'

/** Days that the open document states: its own date, the ends of its plan's periods, and what its deals and its target are due. */
export function daysOf({ ecosystem, programme, plain }: Picture): { own: StatedDay | undefined; stated: readonly StatedDay[] } {
  const own = ecosystem.programmes[programme]?.asOf
  const days = new Map<number, string>()
  for (const { due, period } of roadmap(factsOf(ecosystem, programme), undefined)) if (isStated(due)) days.set(due.value, period)
  for (const deal of plain.deals) if (isStated(deal.due) && !days.has(deal.due.value)) days.set(deal.due.value, deal.due.text)
  if (isStated(plain.target.due) && !days.has(plain.target.due.value)) days.set(plain.target.due.value, '')
  return {
    own: own === undefined ? undefined : said(own, ''),
    stated: [...days].toSorted(([a], [b]) => a - b).map(([day, note]) => said(day, note)),
  }
}

const said = (day: number, note: string): StatedDay => ({ iso: new Date(day * 86_400_000).toISOString().slice(0, 10), said: format.day(day), ...(note !== '' && { note }) })
