import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { Book } from '#analytics/book.ts'
import { dealNode } from '#lenses/deal-node.ts'

/** One body per partner (VIEWS.md 1.2 rule 11): a deal's opportunity is drawn as its partner. -1 = not a body. */
export function bodiesOf(ecosystem: Ecosystem, book: Book): Int32Array {
  const context = { ecosystem, base: book }
  const bodyOf = new Int32Array(ecosystem.nodes.count).fill(-1)
  for (const partner of [...book.partners, ...book.removed]) {
    const node = nodeIndex(ecosystem, partner.id)
    if (node !== -1) bodyOf[node] = node
  }
  for (const deal of book.deals) {
    const opportunity = nodeIndex(ecosystem, deal.id)
    const body = dealNode(context, deal)
    if (body === -1) continue
    bodyOf[body] = body
    if (opportunity !== -1) bodyOf[opportunity] = body
  }
  return bodyOf
}
