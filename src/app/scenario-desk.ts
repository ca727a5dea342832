import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { restore, takeBack, type Step } from '#state/view.ts'
import type { Session } from '#app/session.ts'

export interface Attempt {
  /** the caller says the refusal itself, beside what was typed; otherwise it is said aloud */
  quiet?: true
  /** attempts of one gesture (a drag, a slider) are one undoable step */
  gesture?: string
}

/**
 * Supposes something as one undoable step. What cannot be is not done: the answer says why, and the view stays as it was. null = done (before
 * the rest of the page is here: done or refused once it is).
 */
export function attempt(session: Session, operation: ScenarioOp, how: Attempt = {}): Saying | null {
  const now = session.data.getState().shelf.whatIf
  if (now !== undefined) return now.attempt(session, operation, how)
  void session.stocked.then(() => session.data.getState().shelf.whatIf?.attempt(session, operation, how))
  return null
}

/** One supposition taken back, by its topic; a partner who was only supposed goes with everything supposed about him. */
export function undone(scenario: readonly ScenarioOp[], topic: string): Step {
  const added = scenario.find((each) => each.op === 'add-partner' && topic === `partner/${each.node}`)
  return added?.op === 'add-partner' ? restore(added.node) : takeBack(topic)
}
