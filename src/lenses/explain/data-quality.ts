import { countedFacts } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainDataQuality: CellExplainer = ({ ecosystem }, { column, cell }) =>
  column.id === 'facts' ? countedFacts(ecosystem, 'data-quality-facts', cell.atoms ?? []) : undefined
