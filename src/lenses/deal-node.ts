import { nodeIndex } from '#model/find.ts'
import type { Deal } from '#analytics/book.ts'
import type { LensContext } from '#lenses/lens.ts'

/** One body per partner: a deal stands where its partner's entity is, or as its opportunity when the partner is no entity. -1 = neither. */
export function dealNode({ ecosystem }: LensContext, deal: Deal): number {
  const partner = nodeIndex(ecosystem, deal.partner)
  return partner === -1 ? nodeIndex(ecosystem, deal.id) : partner
}
