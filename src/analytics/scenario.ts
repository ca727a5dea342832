import type { Book, Deal, Known, Partnership } from '#analytics/book.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { Saying } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp } from '#model/view-state.ts'

export interface ScenarioResult {
  book: Book
  /** operations left out, in order: what came and why not */
  refused: readonly Saying[]
}

/** Operations in order on a copy; one that cannot be done is refused and changes nothing. No operations: the same book. */
export function applyScenario(base: Book, ops: readonly ScenarioOp[]): ScenarioResult {
  const refused: Saying[] = []
  let book = base
  for (const operation of ops) {
    const next = apply(book, operation)
    if ('refused' in next) refused.push(next.refused)
    else book = next.book
  }
  return { book, refused }
}

type Step = { book: Book } | { refused: Saying }

function apply(book: Book, operation: ScenarioOp): Step {
  if (operation.op === 'remove-partner') return removePartner(book, operation.node)
  const found = findDeal(book, operation.node, operation.op)
  if ('refused' in found) return found
  const { deal } = found
  if (operation.op === 'win-deal') return { book: win(book, deal) }
  if (operation.op === 'lose-deal') return { book: replaceDeal(book, { ...deal, outcome: 'lost' }) }
  const { value } = operation
  if (!(value >= 0 && value <= 1)) return refuse('scenario-bad-probability', operation.op, operation.node, { value })
  return { book: replaceDeal(book, { ...deal, probability: { value, atoms: [], assumed: true } }) }
}

function removePartner(book: Book, node: NodeId): Step {
  const gone = book.partners.find((partner) => partner.id === node)
  if (gone) return { book: { ...book, partners: book.partners.filter((partner) => partner !== gone), removed: [...book.removed, gone] } }
  const already = book.removed.find((partner) => partner.id === node)
  return already
    ? refuse('scenario-already-removed', 'remove-partner', node, { label: already.label })
    : refuse('scenario-unknown-partner', 'remove-partner', node, {})
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
  return { ...replaceDeal(book, { ...deal, outcome: 'won' }), partners }
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
  isStated(a) && isStated(b) ? { value: a.value + b.value, atoms: atomsOf(a, b) } : isStated(a) ? a : b

const replaceDeal = (book: Book, next: Deal): Book => ({ ...book, deals: book.deals.map((deal) => (deal.id === next.id ? next : deal)) })

const refuse = (id: string, op: ScenarioOp['op'], node: NodeId, values: Saying['values']): { refused: Saying } => ({
  refused: { id, values: { op, node, ...values }, nodes: [node] },
})
