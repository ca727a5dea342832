import type { CardAction } from '#ui/card/Card.tsx'
import { focusOn, retract } from '#state/view.ts'
import { words } from '#words/index.ts'
import type { CardContent } from '#app/card.ts'
import { attempt } from '#app/scenario-desk.ts'
import type { Session } from '#app/session.ts'

/** What can be done with the selected entity; each is one undoable step. */
export function cardActions(session: Session, card: CardContent): CardAction[] {
  const { view, change } = session.store.getState()
  const actions: CardAction[] = []
  const focused = view.focus?.node === card.node
  actions.push({ id: 'focus', label: focused ? words.card.unfocus : words.card.focus, pressed: focused, run: () => change(focusOn(focused ? null : card.node)) })
  const { partner, deal } = card
  if (card.removed) actions.push({ id: 'restore', label: words.card.restore, primary: true, run: () => change(retract(view.scenario, ['remove-partner'], [card.node])) })
  else if (partner !== undefined && partner.fromDeal === undefined) actions.push({ id: 'remove', label: words.card.remove, run: () => attempt(session, { op: 'remove-partner', node: card.node }) })
  if (deal !== undefined && deal.outcome === 'open')
    actions.push(
      { id: 'win', label: words.card.win, primary: true, run: () => attempt(session, { op: 'win-deal', node: deal.id }) },
      { id: 'lose', label: words.card.lose, run: () => attempt(session, { op: 'lose-deal', node: deal.id }) },
    )
  else if (deal !== undefined) actions.push({ id: 'reopen', label: words.card.undoDeal, primary: true, run: () => change(retract(view.scenario, ['win-deal', 'lose-deal'], [deal.id, deal.partner, card.node])) })
  return actions
}
