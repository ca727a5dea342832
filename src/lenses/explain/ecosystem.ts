import { nodeIndex } from '#model/find.ts'
import { factsAbout, relationsAt } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainEcosystem: CellExplainer = ({ ecosystem, programme }, { node, column }) => {
  const index = nodeIndex(ecosystem, node)
  if (column.id === 'relations') return relationsAt(ecosystem, index, programme)
  return column.id === 'facts' ? factsAbout(ecosystem, index, programme) : undefined
}
