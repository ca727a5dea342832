import type { Book, Deal, Known, Partnership } from '#analytics/book.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { isMoney, refuse, supposed, type Applied } from '#analytics/scenario-step.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { Saying } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp } from '#model/view-state.ts'

type DealOp = Extract<ScenarioOp, { op: 'win-deal' | 'lose-deal' | 'set-probability' | 'set-value' | 'set-due' }>

/** `first` = first day of the data as a day number, NaN = none is dated. */
export function applyToDeal(book: Book, operation: DealOp, first: number): Applied {
  const { op, node } = operation
  const found = findDeal(book, node, op)
  if ('refused' in found) return found
  const { deal } = found
  switch (op) {
    case 'win-deal': return { book: win(book, deal) }
    case 'lose-deal': return replaced(book, { ...deal, outcome: 'lost' })
    case 'set-probability': {
      const { value } = operation
      return value >= 0 && value <= 1 ? replaced(book, { ...deal, probability: supposed(value) }) : refuse('scenario-bad-probability', op, node, { value, label: deal.label })
    }
    case 'set-value': {
      const { value } = operation
      return isMoney(value) ? replaced(book, { ...deal, value: supposed(value) }) : refuse('scenario-bad-money', op, node, { value, label: deal.label })
    }
    default: return due(book, deal, operation, first)
  }
}

/** Before the first day that the data speaks of nothing can fall due: such a day is a slip of the pen. */
function due(book: Book, deal: Deal, { node, day }: Extract<ScenarioOp, { op: 'set-due' }>, first: number): Applied {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== day) return refuse('scenario-bad-day', 'set-due', node, { day, label: deal.label })
  const number = milliseconds / 86_400_000
  if (number < first) return refuse('scenario-day-before-data', 'set-due', node, { day, first, label: deal.label })
  return replaced(book, { ...deal, due: { ...supposed(number), text: '' } })
}

/** By its own id, or by its partner's where that partner has one open deal: the stage names a deal by its partner. */
function findDeal(book: Book, node: NodeId, op: ScenarioOp['op']): { deal: Deal } | { refused: Saying } {
  const named = book.deals.filter((deal) => deal.id === node)
  const candidates = named.length > 0 ? named : book.deals.filter((deal) => deal.partner === node)
  if (candidates.length === 0) return refuse('scenario-unknown-deal', op, node, {})
  const open = candidates.filter((deal) => deal.outcome === 'open')
  if (open.length > 1) return refuse('scenario-several-deals', op, node, { count: open.length, deals: open.map((deal) => deal.id) })
  const [deal] = open
  const closed = candidates[0]
  if (deal) return { deal }
  return refuse('scenario-deal-closed', op, node, { label: closed?.label ?? node, outcome: closed?.outcome ?? 'lost' })
}

function win(book: Book, deal: Deal): Book {
  const held = book.partners.find((partner) => partner.id === deal.partner)
  const partners = held
    ? book.partners.map((partner) => (partner === held ? { ...held, value: add(held.value, deal.value), fromDeal: deal.id } : partner))
    : [...book.partners, partnershipFrom(book, deal)]
  return { ...withDeal(book, { ...deal, outcome: 'won' }), partners }
}

/** What a won deal is known to bring: its value, nothing else. Its revenue is not stated, so no sum of revenue counts it. */
function partnershipFrom(book: Book, deal: Deal): Partnership {
  const tier = tierByValue(book, deal.value.value)
  return {
    id: deal.partner,
    label: deal.partnerLabel ?? deal.label,
    value: deal.value,
    revenue: notStated,
    growth: notStated,
    satisfaction: notStated,
    completion: notStated,
    service: notStated,
    ...(tier && { tier: { id: tier.id, atoms: atomsOf(tier.low, deal.value) } }),
    ...(deal.owner !== undefined && { owner: deal.owner }),
    fromDeal: deal.id,
    atoms: deal.atoms,
  }
}

const add = (a: Known, b: Known): Known =>
  isStated(a) && isStated(b)
    ? { value: a.value + b.value, atoms: atomsOf(a, b), ...((a.assumed === true || b.assumed === true) && { assumed: true as const }) }
    : isStated(a) ? a : b

const withDeal = (book: Book, next: Deal): Book => ({ ...book, deals: book.deals.map((deal) => (deal.id === next.id ? next : deal)) })
const replaced = (book: Book, next: Deal): Applied => ({ book: withDeal(book, next) })
