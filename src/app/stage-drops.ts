import { applyScenario } from '#analytics/scenario.ts'
import { firstDay } from '#analytics/first-day.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { portfolio } from '#analytics/portfolio.ts'
import type { Book, Deal } from '#analytics/book.ts'
import { isoDay } from '#model/quarter.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { pipelineScale } from '#lenses/pipeline-scale.ts'
import { operate, takeBack, type Step } from '#state/view.ts'
import { handWords } from '#words/en/lifting.ts'
import { dayAtLift } from '#app/lift.ts'
import type { Picture } from '#app/picture.ts'
import { attempt } from '#app/scenario-attempt.ts'
import type { Session } from '#app/session.ts'

/** u */
export interface Place { x: number; y: number; z: number }
/** A body in the hand: `carry` says what letting go here would do, `drop` does it. A body that means nothing comes back by itself. */
export interface Move { carry(at: Place): string; drop(at: Place): void }

/** What a hand can do with a body of the open lens (VIEWS.md section 3, "Moves"); undefined = nothing. */
export function moveOf(session: Session, id: NodeId): Move | undefined {
  const { picture } = session
  const { view } = session.store.getState()
  if (picture === null || view.layout !== 'composed' || picture.lensId !== view.lens) return undefined
  if (view.lens === 'pipeline') return liftOf(session, picture, id)
  if (view.lens === 'portfolio' || view.lens === 'concentration') return zoned(ringMoves(session, picture, id, view.lens))
  return undefined
}

/** Distances from the middle at which letting go means something, u. */
const reach = {
  portfolio: { win: 0.95, out: 1.15, back: 1.3, off: 1.6 },
  concentration: { win: 0, out: 1.15, back: 1.15, off: 1.15 },
}

/** Between two distances letting go does this; without `run` it only says what can be done. */
interface Zone { from: number; to: number; says: string; run?: () => void }

function zoned(zones: readonly Zone[]): Move | undefined {
  if (zones.length === 0) return undefined
  const at = ({ x, z }: Place) => {
    const distance = Math.sqrt(x * x + z * z)
    return zones.find((zone) => distance >= zone.from && distance < zone.to)
  }
  return { carry: (place) => at(place)?.says ?? '', drop: (place) => at(place)?.run?.() }
}

function ringMoves(session: Session, { base, book, ecosystem }: Picture, id: NodeId, lens: 'portfolio' | 'concentration'): Zone[] {
  const { win, out, back, off } = reach[lens]
  const { currency } = book
  const scenario = () => session.store.getState().view.scenario ?? []
  const after = (operation: ScenarioOp): Book => applyScenario(base, operate(operation)(session.store.getState().view).scenario ?? [], firstDay(ecosystem, session.picture!.programme)).book
  const suppose = (operation: ScenarioOp) => () => void attempt(session, operation, {})
  const undo = (...topics: string[]) => () => session.store.getState().change(takenBack(topics))
  const gone = book.removed.find((each) => each.id === id)
  if (gone !== undefined)
    return [
      { from: 0, to: back, says: handWords.restore(gone.label), run: undo(`partner/${id}`) },
      { from: back, to: Infinity, says: handWords.restoreFurther(gone.label) },
    ]
  const partner = book.partners.find((each) => each.id === id)
  const signed = base.partners.some((each) => each.id === id) || partner?.added === true
  if (partner !== undefined && !signed) {
    const deal = book.deals.find((each) => each.id === partner.fromDeal)
    const topics = scenario().filter((each) => each.op === 'win-deal' && (each.node === deal?.id || each.node === id)).map((each) => `outcome/${'node' in each ? each.node : ''}`)
    return [
      { from: out, to: Infinity, says: handWords.undoWin(partner.label), run: undo(...topics) },
      { from: 0, to: out, says: handWords.undoFurther(partner.label) },
    ]
  }
  if (partner !== undefined) {
    const operation = { op: 'remove-partner', node: id } as const
    return [
      { from: off, to: Infinity, says: handWords.remove(partner.label, portfolio(after(operation)).total, currency), run: suppose(operation) },
      { from: 0, to: off, says: handWords.removeFurther(partner.label) },
    ]
  }
  const deal = lens === 'portfolio' ? dealOf(book, base, id) : undefined
  if (deal === undefined) return []
  if (deal.outcome === 'lost') {
    const topics = scenario().filter((each) => each.op === 'lose-deal' && (each.node === deal.id || each.node === deal.partner)).map((each) => `outcome/${'node' in each ? each.node : ''}`)
    return topics.length === 0 ? [] : [{ from: 0, to: back, says: handWords.undoLoss(deal.label), run: undo(...topics) }]
  }
  const won = { op: 'win-deal', node: deal.id } as const
  return [
    { from: 0, to: win, says: handWords.win(deal.label, portfolio(after(won)).total, currency), run: suppose(won) },
    { from: win, to: off, says: handWords.winFurther(deal.label) },
    { from: off, to: Infinity, says: handWords.lose(deal.label), run: suppose({ op: 'lose-deal', node: deal.id }) },
  ]
}

const takenBack = (topics: readonly string[]): Step => (view) => topics.reduce((former, topic) => takeBack(topic)(former), view)

let lifts = 0
/** A step of the staircase: up is later, down is earlier, sideways is nothing. All numbers follow while it is in the hand; the whole lift is one step to undo. */
function liftOf(session: Session, picture: Picture, id: NodeId): Move | undefined {
  const { base, book, lens, programme } = picture
  const deal = dealOf(book, base, id)
  const node = lens.scene.nodes.ids.indexOf(id)
  if (deal?.outcome !== 'open' || !isStated(deal.due) || node === -1) return undefined
  const stated = base.deals.find((each) => each.id === deal.id)?.due.value ?? NaN
  const ground = lens.scene.anchors.position[3 * node + 1]!
  const first = firstDay(session.data.getState().ecosystem, programme)
  const lifted = { due: deal.due.value, stated, rise: pipelineScale(picture).rise, first }
  const gesture = `lift ${++lifts}`
  let due = lifted.due
  const carry = ({ y }: Place): string => {
    const day = dayAtLift(lifted, y - ground)
    if (day !== due) redate(session, deal, day, stated, gesture)
    due = day
    const now = applyScenario(base, session.store.getState().view.scenario ?? [], first).book
    return handWords.due(deal.label, day, chanceByTarget(now).value, book.target.due.value)
  }
  return { carry, drop: (at) => void carry(at) }
}

function redate(session: Session, deal: Deal, day: number, stated: number, gesture: string): void {
  const about = takenBack([`set-due/${deal.id}`, `set-due/${deal.partner}`])
  session.store.getState().change((view) => (day === stated ? about(view) : operate({ op: 'set-due', node: deal.id, day: isoDay(day) })(about(view))), gesture)
}
