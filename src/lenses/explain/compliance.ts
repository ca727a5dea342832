import { periodEnd } from '#analytics/explain/dates.ts'
import { factsOf } from '#analytics/facts.ts'
import { nodeIndex } from '#model/find.ts'
import { compliancePlan } from '#lenses/compliance-plan.ts'
import { countedNodes } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainCompliance: CellExplainer = (context, { node, column }, terms) => {
  const { ecosystem, programme } = context
  const facts = factsOf(ecosystem, programme)
  if (column.id === 'plan') {
    const listed = compliancePlan(context).due?.due.atoms[0]
    return listed === undefined ? undefined : periodEnd(facts, listed, terms)
  }
  if (column.id !== 'citations') return undefined
  const citing = facts.to(nodeIndex(ecosystem, node))
  const citers = [...new Set(citing.map((atom) => atom.subject))]
  return countedNodes(ecosystem, 'compliance-citations', citers.map((subject) => ({ id: facts.id(subject), atoms: citing.filter((atom) => atom.subject === subject).map((atom) => atom.id) })))
}
