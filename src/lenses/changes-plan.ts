import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Tone } from '#model/scene.ts'
import type { Book } from '#analytics/book.ts'
import { entityChanges, type EntityChange } from '#analytics/entity-changes.ts'
import { isStated } from '#analytics/known.ts'
import { dealBodies, dealNode } from '#lenses/deal-node.ts'
import { turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { planDial, type DialPlan } from '#lenses/portfolio-plan.ts'

/** One change and the entity that stands for it: each has a row of its own. */
export interface ChangeRow { node: NodeId; change: EntityChange }

/** Where a body stood: angle in radians from the front, radius in u. */
export interface Place { angle: number; radius: number }

export interface ChangesPlan {
  now: DialPlan
  /** arcs of the former snapshot on today's turn */
  band: readonly { from: number; to: number }[]
  /** angle at which the former sum ended */
  formerEnd: number
  partners: ReadonlyMap<NodeId, Place>
  deals: ReadonlyMap<NodeId, Place>
}

export const toneOf = ({ change, verdict }: EntityChange): Tone => (change === 'gone' && verdict === 'unruled' ? 'muted' : verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'accent')

/** Changes with the body of each; where one body stands for two of them, the deal stands for itself. */
export function changeRows(context: LensContext): readonly ChangeRow[] {
  const { former, base, ecosystem } = context
  if (former === undefined) return []
  const changes = entityChanges(former.book, base)
  const taken = new Set(changes.flatMap(({ of, node }) => (of === 'partner' ? [node] : [])))
  return changes.map((change): ChangeRow => {
    if (change.of === 'partner') return { node: change.node, change }
    const body = bodyOfDeal(context, change.node)
    const node = taken.has(body) || nodeIndex(ecosystem, body) === -1 ? change.node : body
    taken.add(node)
    return { node, change }
  })
}

/** The body of a deal today, else where the former snapshot drew it. */
export function bodyOfDeal({ ecosystem, base, former }: LensContext, id: NodeId): NodeId {
  const deal = base.deals.find((each) => each.id === id)
  if (deal !== undefined) return ecosystem.nodes.ids[dealNode({ ecosystem, base }, deal)] ?? id
  return former === undefined ? id : (dealBodies(former.book).get(id) ?? id)
}

/** Both snapshots on one dial: today's places, and where each body stood, measured on today's turn. */
export function planChanges(context: LensContext, formerBook: Book): ChangesPlan {
  const { base } = context
  const now = planDial({ ...context, book: base })
  const book: Book = { ...formerBook, target: base.target }
  const then = planDial({ ...context, book, base: book })
  const ratio = now.turnAmount > 0 ? then.turnAmount / now.turnAmount : 1
  const stated = then.partners.filter(({ partner }) => isStated(partner.value))
  let at = stated.reduce((sum, { partner }) => sum + partner.value.value, 0)
  const whole = now.turnAmount > 0 ? now.turnAmount : then.turnAmount
  const radians = (amount: number): number => (whole > 0 ? (amount / whole) * turn : 0)
  const formerEnd = radians(at)
  const deals = then.deals.map(({ deal, angle }): readonly [NodeId, Place] => {
    if (!isStated(deal.value)) return [deal.id, { angle, radius: 0 }]
    const from = at
    at += deal.value.value
    return [deal.id, { angle: radians((from + at) / 2) % turn, radius: 0 }]
  })
  return {
    now,
    band: stated.map(({ from, to }) => ({ from: Math.min(from * ratio, turn), to: Math.min(to * ratio, turn) })).filter(({ from, to }) => to > from),
    formerEnd,
    partners: new Map(then.partners.map(({ partner, angle, radius, from, to }) => [partner.id, { angle: isStated(partner.value) ? (((from + to) / 2) * ratio) % turn : angle, radius }])),
    deals: new Map(deals),
  }
}
