import { bookTerms } from '#analytics/explain/book-terms.ts'
import { termsOf } from '#analytics/explain/terms.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import type { LensId } from '#model/view-state.ts'
import { countedNodes } from '#lenses/explain/count-terms.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { sayingExplainers } from '#lenses/explain/sayings/index.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'

export interface SaidNumber { /** name of the value in the sentence: `total`, `share` */ key: string; value: number; term: Term }

/** The numbers that the `index`-th sentence of a lens's finding quotes, each down to facts, in the order of its values. */
export function explainSaying(lens: LensId, context: LensContext, view: LensView, index: number): readonly SaidNumber[] {
  const saying = view.finding[index]
  const explain = saying && sayingExplainers[lens]?.[saying.id]
  if (saying === undefined || explain === undefined) return []
  const facts = factsOf(context.ecosystem, context.programme)
  const said = attempt(() => explain({
    context,
    saying,
    facts,
    terms: termsOf(context.ecosystem),
    own: bookTerms(context),
    valued: (value, columns) => {
      for (const { node, cells } of view.table.rows)
        for (const [i, { id }] of view.table.columns.entries()) if (columns.includes(id) && cells[i]?.value === value) return explainCell(lens, context, view, node, id)
      return undefined
    },
    rows: view.table.rows.map(({ node }) => node),
    cell: (node, column) => explainCell(lens, context, view, node, column),
    nodes: (key, nodes) => countedNodes(context.ecosystem, key, nodes.map(({ id, atoms }) => ({ id, atoms: atoms !== undefined && atoms.length > 0 ? atoms : naming(facts, id) }))),
  }))
  return Object.entries(saying.values).flatMap(([key, value]): SaidNumber[] => {
    const term = said?.[key]
    // A tree that gives another number than the sentence says explains nothing.
    return typeof value === 'number' && term !== undefined && Math.abs(term.value - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? [{ key, value, term }] : []
  })
}

/** A number of somebody's own file may rest on what no reading of a fact gives; then the sentence shows its facts. */
function attempt<Result>(explaining: () => Result): Result | undefined {
  try {
    return explaining()
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function naming(facts: Facts, id: NodeId): readonly AtomId[] {
  const node = nodeIndex(facts.ecosystem, id)
  return [...new Set([...facts.from(node), ...facts.to(node)].map((atom) => atom.id))]
}
