import type { CheckRule } from '#analytics/checks/check.ts'

/** A number of facts is claimed that the document does not hold. A.3 row 18. */
export const claimedCount: CheckRule = {
  id: 'claimed-count',
  severity: 'high',
  row: 18,
  find({ facts }) {
    const stated = facts.all.length
    const claim = facts.all.find((atom) => /\bclaimed\b/i.test(atom.predicate) && atom.value?.kind === 'count' && atom.value.value > stated)
    if (claim?.value?.kind !== 'count') return undefined
    const figure = claim.text.split(' ')[0] ?? claim.text
    const mentions = facts.all.filter((atom) => atom.text.includes(figure))
    return {
      values: { claimed: claim.value.value, stated, mentions: mentions.length },
      inputs: mentions.map((atom) => atom.id),
      nodes: [facts.id(claim.subject)],
    }
  },
}
