import { bookTerms } from '#analytics/explain/book-terms.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import { factsOf } from '#analytics/facts.ts'
import { segments } from '#analytics/segments.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import { countedNodes } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'
import { integrationPlan, type Foot } from '#lenses/integration-plan.ts'

export const explainIntegration: CellExplainer = (context, { node, column, cell }, terms) => {
  const { ecosystem, programme } = context
  const facts = factsOf(ecosystem, programme)
  const body = (): Foot | undefined => {
    const plan = integrationPlan(context)
    return [...plan.feet, ...plan.waiting].find((each) => each.id === node)
  }
  switch (column.id) {
    case 'named': {
      const segment = segments(facts).find((each) => each.id === node)
      const from = facts.from(nodeIndex(ecosystem, node))
      return segment && countedNodes(ecosystem, 'integration-named', segment.partners.map((id) => ({ id, atoms: from.filter((atom) => atom.object !== -1 && facts.id(atom.object) === id).map((atom) => atom.id) })))
    }
    case 'endpoints': {
      const foot = body()
      return foot && countedNodes(ecosystem, 'integration-endpoints', foot.ports.map((port) => ({ id: port.id, atoms: port.atoms.slice(0, 1) })))
    }
    case 'value': {
      const [foot, numbers] = [body(), bookTerms(context)]
      return foot?.partner ? numbers.partner(foot.partner, 'value') : foot?.deal && numbers.deal(foot.deal, 'value')
    }
    case 'engineers-low':
    case 'engineers-high': {
      const reads = column.id === 'engineers-low' ? (['low'] as const) : (['high', 'number'] as const)
      for (const atom of cell.atoms ?? [])
        for (const read of reads) if (readAtom(ecosystem.atoms[atomIndex(ecosystem, atom)], read) === cell.value) return terms.fact(atom, read, 'count')
      return undefined
    }
    default: return undefined
  }
}
