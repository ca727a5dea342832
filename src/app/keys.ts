import type { LensId } from '#model/view-state.ts'
import { lensOrder } from '#app/lens-order.ts'
import { focusOn, retract, select, show, toLens, type Step } from '#state/view.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { attempt } from '#app/scenario-desk.ts'
import type { Session } from '#app/session.ts'

export interface PageActions { search(): void; help(): void; immersive(): void }

/** Keys of the page (words.interface.help lists them). Nothing fires while somebody types or a dialog is open. */
export function listenToKeys(session: Session, page: PageActions): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement | null
    const typing = target !== null && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return done(event, page.search)
    if (document.querySelector('dialog[open]') !== null) return undefined
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase()
      if (typing) return undefined
      if (key === 'z') return done(event, () => (event.shiftKey ? session.store.getState().redo() : session.store.getState().undo()))
      if (key === 'y') return done(event, () => session.store.getState().redo())
      return undefined
    }
    if (typing || event.altKey) return undefined
    if (session.telling.getState().desk?.key(event) === true) return event.preventDefault()
    return pressed(session, page, event)
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}

function pressed(session: Session, page: PageActions, event: KeyboardEvent): void {
  const { view, change } = session.store.getState()
  const step = (next: Step) => done(event, () => change(next))
  const { stage } = session
  const turn = event.shiftKey ? 0.02 : 0.1
  switch (event.key) {
    case '/': return done(event, page.search)
    case '?': return done(event, page.help)
    case 'Escape': return view.focus === undefined ? step(select([])) : step(focusOn(null))
    case '[': return step(toLens(neighbour(session, -1)))
    case ']': return step(toLens(neighbour(session, 1)))
    case 'Home': return done(event, () => stage?.home(true))
  }
  if (/^[1-9]$/.test(event.key)) {
    const node = view.focus?.node ?? view.selection[0]
    return node === undefined ? undefined : step(focusOn(node, Number(event.key)))
  }
  // Arrows belong to whatever has the focus; with none of it, they turn the scene.
  if (event.key.startsWith('Arrow') && (document.activeElement === null || document.activeElement === document.body)) {
    if (event.key === 'ArrowLeft') return done(event, () => stage?.rig.orbit(-turn, 0))
    if (event.key === 'ArrowRight') return done(event, () => stage?.rig.orbit(turn, 0))
    if (event.key === 'ArrowUp') return done(event, () => stage?.rig.orbit(0, -turn))
    if (event.key === 'ArrowDown') return done(event, () => stage?.rig.orbit(0, turn))
  }
  switch (event.key.toLowerCase()) {
    case 'v': return step(show({ flat: !view.show.flat, table: false }))
    case 't': return step(show({ table: !view.show.table, flat: false }))
    case 'o': return done(event, () => stage?.overhead())
    case 'h': return done(event, () => stage?.home(true))
    case 'f': return done(event, () => fitSelection(session))
    case '+': case '=': return done(event, () => stage?.rig.zoom(1 / 1.2))
    case '-': return done(event, () => stage?.rig.zoom(1.2))
    case 'i': return done(event, page.immersive)
    // a key that is held down is pressed once
    case 'r': return event.repeat ? undefined : done(event, () => recordView(session))
    case 'x': return done(event, () => whatIf(session, 'remove-partner'))
    case 'w': return done(event, () => whatIf(session, 'win-deal'))
    case 'l': return done(event, () => whatIf(session, 'lose-deal'))
    case 'd': return done(event, () => delay(session, event.shiftKey ? -1 : 1))
    case 'p': return done(event, () => document.querySelector<HTMLElement>('[data-suppose=probability]')?.focus())
  }
}

/** What is seen becomes a beat of one's own story. */
export const recordView = (session: Session): void => void import('#app/story/recording.ts').then(({ recorderOf }) => recorderOf(session).record())

export function fitSelection(session: Session): void {
  const { view } = session.store.getState()
  if (view.selection.length > 0) session.stage?.fit(view.selection)
  else session.stage?.home(true)
}

/** X, W and L on the selected body; pressing again takes it back. */
function whatIf(session: Session, op: 'remove-partner' | 'win-deal' | 'lose-deal'): void {
  const { scenario } = session.store.getState().view
  const { partner, deal } = selected(session)
  const node = op === 'remove-partner' ? partner : deal
  if (node === undefined) return
  if (scenario?.some((each) => each.op === op && each.node === node) === true) session.store.getState().change(retract(scenario, [op], [node]))
  else attempt(session, { op, node })
}

/** D and Shift D: the selected deal a quarter later or earlier. */
function delay(session: Session, quarters: number): void {
  const { deal } = selected(session)
  if (deal !== undefined) session.data.getState().shelf.whatIf?.delay(session, deal, quarters)
}

/** The partner and the deal that the selected body stands for. */
function selected({ store, picture }: Session): { partner?: string | undefined; deal?: string | undefined } {
  const node = store.getState().view.selection[0]
  if (node === undefined || picture === null) return {}
  const { base, book } = picture
  return { partner: [...book.partners, ...book.removed].find((partner) => partner.id === node && partner.fromDeal === undefined)?.id, deal: dealOf(base, base, node)?.id }
}

function neighbour({ store, data }: Session, by: number): LensId {
  const { role, lens } = store.getState().view
  const order = lensOrder(role, data.getState().formers !== undefined)
  return order[(order.indexOf(lens) + by + order.length) % order.length]!
}
