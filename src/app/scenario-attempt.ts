import { applyScenario } from '#analytics/scenario.ts'
import type { Book } from '#analytics/book.ts'
import { firstDay } from '#analytics/first-day.ts'
import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { operate, restore, topicOf } from '#state/view.ts'
import { refusals } from '#words/en/scenario.ts'
import type { Attempt } from '#app/scenario-desk.ts'
import type { Session } from '#app/session.ts'

/** `scenario-desk.ts` with everything it needs at hand. */
export function attempt(session: Session, operation: ScenarioOp, { quiet, gesture }: Attempt): Saying | null {
  const { view, change } = session.store.getState()
  const { picture } = session
  if (picture === null) return null
  const scenario = view.scenario ?? []
  // Who was only supposed leaves no ghost: the supposition itself goes, with all that was supposed about it.
  if (operation.op === 'remove-partner' && scenario.some((each) => each.op === 'add-partner' && each.node === operation.node)) {
    change(restore(operation.node))
    return null
  }
  const refused = whyNot(picture.base, scenario, operation, firstDay(session.data.getState().ecosystem, picture.programme))
  if (refused === null) change(operate(operation), gesture)
  else if (quiet !== true) session.say(refusals[refused.id]?.(refused.values) ?? refused.id)
  return refused
}

/** Done once; doing it again is a mistake, while a value may be set as often as one likes. */
const once: readonly ScenarioOp['op'][] = ['remove-partner', 'add-partner', 'win-deal', 'lose-deal']

/** Why a supposition cannot join a scenario; null = it can. */
export function whyNot(base: Book, scenario: readonly ScenarioOp[], operation: ScenarioOp, first: number): Saying | null {
  const topic = topicOf(operation)
  const again = once.includes(operation.op) && scenario.some((each) => each.op === operation.op && topicOf(each) === topic)
  const next = again ? [...scenario, operation] : [...scenario.filter((each) => topicOf(each) !== topic), operation]
  // What was refused before is no fault of this one.
  const before = new Set(applyScenario(base, scenario, first).refused.map((saying) => JSON.stringify(saying)))
  return applyScenario(base, next, first).refused.find((saying) => !before.has(JSON.stringify(saying))) ?? null
}
