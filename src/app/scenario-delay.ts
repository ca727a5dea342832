import { applyScenario } from '#analytics/scenario.ts'
import type { NodeId } from '#model/ids.ts'
import { isoDay, quartersLater } from '#model/quarter.ts'
import { refusals } from '#words/en/scenario.ts'
import { attempt } from '#app/scenario-attempt.ts'
import type { Session } from '#app/session.ts'

/** A deal so many quarters later than the open scenario has it. */
export function delay(session: Session, deal: NodeId, quarters: number): void {
  const { picture, store } = session
  const { book } = applyScenario(picture!.base, store.getState().view.scenario ?? [])
  const due = quartersLater(book.deals.find((each) => each.id === deal)?.due.value ?? NaN, quarters)
  if (Number.isNaN(due)) session.say(refusals['scenario-no-due']!({}))
  else attempt(session, { op: 'set-due', node: deal, day: isoDay(due) }, {})
}
