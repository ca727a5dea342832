import { counted } from '#analytics/explain/terms.ts'
import { factsOf, nodeIndex } from '#model/find.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Term } from '#model/term.ts'
import { factsAbout, relationsAt } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainKnowledge: CellExplainer = ({ ecosystem }, { node, column }) => {
  const index = nodeIndex(ecosystem, node)
  if (column.id === 'named') return namedIn(ecosystem, index)
  if (column.id === 'relations') return relationsAt(ecosystem, index)
  return column.id === 'facts' ? factsAbout(ecosystem, index) : undefined
}

/** Programs with a fact that names it. */
export function namedIn(ecosystem: Ecosystem, node: number): Term {
  const naming = factsOf(ecosystem, node).flatMap((index) => ecosystem.atoms[index] ?? [])
  const things = ecosystem.programmes.map((programme, index) => ({ label: programme.label, node: ecosystem.nodes.ids[programme.node]!, atoms: naming.filter((atom) => atom.programme === index).map((atom) => atom.id) }))
  return counted('programs-naming', things.filter(({ atoms }) => atoms.length > 0))
}
