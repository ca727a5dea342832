import type { CheckRule } from '#analytics/checks/check.ts'
import { pairsOf } from '#analytics/checks/pairs.ts'

/** Bands of two classes share a stretch, so a sum in it belongs to both. A.3 row 29; edges alone are the matter of row 7. */
export const overlappingBands: CheckRule = {
  id: 'overlapping-bands',
  severity: 'medium',
  row: 29,
  find({ facts }) {
    const tiers = new Set(facts.nodes('Tier'))
    const bands = facts.all.flatMap((atom) =>
      tiers.has(atom.subject) && atom.value?.kind === 'money' && atom.value.max !== undefined
        ? [{ atom, low: atom.value.amount, high: atom.value.max, currency: atom.value.currency }]
        : [],
    )
    const pairs = pairsOf(bands)
      .filter(([a, b]) => a.atom.predicate === b.atom.predicate && a.atom.subject !== b.atom.subject && a.currency === b.currency)
      .map(([a, b]) => ({ a, b, from: Math.max(a.low, b.low), to: Math.min(a.high, b.high) }))
    const shared = pairs.filter(({ from, to }) => from < to)
    if (shared.length === 0) return undefined
    const touching = pairs.filter(({ from, to }) => from === to)
    const told = [...new Set([...shared, ...touching].flatMap(({ a, b }) => [a, b]))]
    return {
      values: {
        first: shared.map(({ a }) => facts.label(a.atom.subject)),
        second: shared.map(({ b }) => facts.label(b.atom.subject)),
        from: shared.map(({ from }) => String(from)),
        to: shared.map(({ to }) => String(to)),
        touching: touching.map(({ a, b }) => [a, b].map(({ atom }) => facts.label(atom.subject)).join(' / ')),
        edges: touching.map(({ from }) => String(from)),
        currency: shared[0]?.a.currency ?? '',
      },
      inputs: told.map(({ atom }) => atom.id),
      nodes: told.map(({ atom }) => facts.id(atom.subject)),
    }
  },
}
