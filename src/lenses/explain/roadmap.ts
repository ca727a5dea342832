import { asOfTerm, periodEnd } from '#analytics/explain/dates.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import { formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { atomIndex } from '#model/find.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainRoadmap: CellExplainer = ({ ecosystem, programme, book }, { node, column, cell, row }, terms) => {
  const facts = factsOf(ecosystem, programme)
  const due = () => periodEnd(facts, row['due']?.atoms?.[0] ?? '', terms)
  if (column.id === 'due') return due()
  if (column.id === 'days') {
    const end = due()
    return end && formula('days-late', 'difference', [{ name: 'as-of', term: asOfTerm(facts, book.asOf, terms) }, { name: 'due-date', node, term: end }], 'count')
  }
  if (column.id !== 'from' && column.id !== 'to') return undefined
  const reads = column.id === 'from' ? (['first', 'period-first'] as const) : (['last', 'period-last'] as const)
  for (const atom of cell.atoms ?? [])
    for (const read of reads) if (readAtom(ecosystem.atoms[atomIndex(ecosystem, atom)], read) === cell.value) return terms.fact(atom, read, 'count')
  return undefined
}
