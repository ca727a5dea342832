import type { Terms } from '#analytics/explain/terms.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { Bar, Chart, Row } from '#lenses/economics-chart.ts'
import type { LensContext } from '#lenses/lens.ts'

/** How the bars of one chart came about. A bar says how long it is, or where it begins and ends. */
export interface BarTerms {
  amount?(bar: Bar, row: Row): Term | undefined
  ends?(bar: Bar, row: Row): { from: Term; to: Term } | undefined
  /** a further column of the table */
  column?(bar: Bar, row: Row, id: string): Term | undefined
}

/** Explains charts by the first part of their id (`return/least/5` is a `return`). */
export type ExplainChart = (context: LensContext, chart: Chart, terms: Terms) => BarTerms

/** A part named by its entity, or by what it is called where the bar is none. */
export function barPart(ecosystem: Ecosystem, bar: Bar, term: Term): TermPart {
  const node = nodeIndex(ecosystem, bar.node)
  return node === -1 ? { name: bar.label, term } : { name: ecosystem.nodes.labels[node]!, node: bar.node, term }
}

/** Set with a control of the lens. */
export const chosen = (value: number, unit: Term['unit'], text: string, currency?: string): Term => ({ kind: 'given', by: 'control', value, unit, text, ...(currency !== undefined && { currency }) })
