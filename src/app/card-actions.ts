import type { CardAction } from '#ui/card/Card.tsx'
import type { NodeId } from '#model/ids.ts'
import { focusOn, retract, show, toRoute } from '#state/view.ts'
import { words } from '#words/index.ts'
import type { CardContent } from '#app/card.ts'
import { attempt } from '#app/scenario-desk.ts'
import type { Session } from '#app/session.ts'

const showIn = (session: Session, where: 'showInGraph' | 'showInTable', node: NodeId) =>
  void import('#app/show-in.ts').then((module) => session.picture !== null && module[where](session, session.picture, [node]))

/** What can be done with the selected entity; each is one undoable step. */
export function cardActions(session: Session, card: CardContent): CardAction[] {
  const { view, change } = session.store.getState()
  const actions: CardAction[] = []
  const focused = view.focus?.node === card.node
  actions.push({ id: 'focus', label: focused ? words.card.unfocus : words.card.focus, pressed: focused, run: () => change(focusOn(focused ? null : card.node)) })
  // A path that was open ends: the panel asks anew, from what is selected.
  actions.push({ id: 'path', label: words.card.path, run: () => change((former) => show({ panel: 'routes' })(toRoute(null)(former))) })
  if (!view.show.table) actions.push({ id: 'table', label: words.interface.card.inTable, run: () => showIn(session, 'showInTable', card.node) })
  if (view.show.table || view.show.flat) actions.push({ id: 'graph', label: words.interface.card.inGraph, run: () => showIn(session, 'showInGraph', card.node) })
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
