import type { AcrossRule } from '#analytics/checks/check.ts'

/** No measure of any document has a second value: every line over time runs between plan points. A.3 row 52. */
export const noHistory: AcrossRule = {
  id: 'no-history',
  severity: 'medium',
  row: 52,
  find(ecosystem) {
    const current = ecosystem.atoms.filter((atom) => atom.predicate === 'current')
    const trends = ecosystem.atoms.filter((atom) => atom.predicate === 'trend')
    const measured = new Set(current.map((atom) => atom.subject))
    const planned = ecosystem.atoms.filter((atom) => atom.predicate === 'due' || atom.predicate === 'partner revenue')
    if (measured.size === 0 || measured.size < current.length) return undefined
    return {
      values: { measures: measured.size, trends: trends.length, documents: ecosystem.documents.length, planned: planned.length },
      inputs: [...current, ...trends].map((atom) => atom.id),
      nodes: [...measured].map((node) => ecosystem.nodes.ids[node] ?? ''),
    }
  },
}
