import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Book, Deal } from '#analytics/book.ts'
import type { LensContext } from '#lenses/lens.ts'

const kept = new WeakMap<Book, ReadonlyMap<NodeId, NodeId>>()

/**
 * The body a deal is drawn as, by deal id. A prospect that is both a partner and one deal is one body (VIEWS.md 1.2 rule 11);
 * a deal of a partner that is signed already, or one of several deals of the same partner, stands for itself. Taken from the
 * book before the scenario, so that winning a deal does not change who it is.
 */
export function dealBodies(base: Book): ReadonlyMap<NodeId, NodeId> {
  const known = kept.get(base)
  if (known !== undefined) return known
  const signed = new Set(base.partners.map((partner) => partner.id))
  const deals = new Map<NodeId, number>()
  for (const deal of base.deals) deals.set(deal.partner, (deals.get(deal.partner) ?? 0) + 1)
  const bodies = new Map(base.deals.map((deal) => [deal.id, signed.has(deal.partner) || (deals.get(deal.partner) ?? 0) > 1 ? deal.id : deal.partner] as const))
  kept.set(base, bodies)
  return bodies
}

/** Node of that body; where the partner is no entity, the opportunity's. -1 = neither exists. */
export function dealNode({ ecosystem, base }: Pick<LensContext, 'ecosystem' | 'base'>, deal: Deal): number {
  const body = nodeIndex(ecosystem, dealBodies(base).get(deal.id) ?? deal.partner)
  return body === -1 ? nodeIndex(ecosystem, deal.id) : body
}

/** The deal that a body stands for, undefined for every other body. */
export const dealOf = (book: Book, base: Book, body: NodeId): Deal | undefined => book.deals.find((deal) => deal.id === body || dealBodies(base).get(deal.id) === body)

