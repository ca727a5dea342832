import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { GridCell } from '#model/tabular.ts'
import { factsOf } from '#analytics/facts.ts'
import type { JointSolution } from '#analytics/solutions.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { textCell } from '#lenses/cells.ts'
import { clusterScene, type ClusterRow } from '#lenses/integration-clusters.ts'
import { downtimeSayings } from '#lenses/integration-platform.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'

const perRow = 4
const words = integrationWords
/** What a partner states of its own connection, as written. */
const connecting = ['technical integration', 'AI/ML integration']

/** Joint solutions under the partner that brings them (VIEWS.md 4, Global Network). */
export function solutionsView(context: LensContext, solutions: readonly JointSolution[]): LensView {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const label = (id: NodeId) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const partners = [...new Set(solutions.flatMap((solution) => solution.partners))]
  const of = (partner: NodeId) => solutions.filter((solution) => solution.partners.includes(partner))
  const several = partners.filter((partner) => of(partner).length > 1)
  const single = solutions.filter((solution) => solution.partners.length === 1)
  const rows = Array.from({ length: Math.ceil(partners.length / perRow) }, (_, row): ClusterRow => ({
    clusters: partners.slice(row * perRow, (row + 1) * perRow).map((partner) => ({ head: partner, shape: 'sphere' as const, members: of(partner).map((solution) => ({ id: solution.id, shape: 'cube' as const })) })),
  }))
  const connection = (solution: JointSolution) => solution.partners.flatMap((partner) => connecting.flatMap((predicate) => facts.of(nodeIndex(ecosystem, partner), predicate)))
  const unknown: GridCell = { text: words.notStated, tone: 'unknown', mark: 'question' }
  const said = (texts: readonly string[]): GridCell => (texts.length === 0 ? unknown : { text: texts.join(', ') })
  const left = book.partners.length - partners.filter((id) => book.partners.some((partner) => partner.id === id)).length
  return {
    finding: [
      {
        id: single.length === solutions.length ? 'solutions' : 'solutions-shared',
        values: { programme: book.label, solutions: solutions.length, partners: partners.length, several: several.map(label), single: single.length },
        inputs: solutions.flatMap((solution) => solution.atoms),
        nodes: solutions.map((solution) => solution.id),
      },
      { id: 'layers-not-stated', values: {} },
      ...downtimeSayings({ facts }, book),
    ],
    missing: [{ id: 'needs-technology', values: {} }],
    scene: clusterScene(context, rows, 'solutions'),
    legend: [
      { id: 'partner', label: 'partner', text: words.legend.partner, tone: 'accent', shape: 'sphere', nodes: partners },
      { id: 'solution', label: 'solution', text: words.legend.solution, tone: 'neutral', shape: 'cube', nodes: solutions.map((solution) => solution.id) },
    ],
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: {
      kind: 'grid',
      corner: words.legend.solution,
      columns: [{ label: words.columns.partner }, { label: words.columns.combines }, { label: words.columns.integration }],
      rows: solutions.map((solution) => ({
        label: solution.label,
        node: solution.id,
        cells: [
          { ...said(solution.partners.map(label)), ...(solution.partners[0] !== undefined && { node: solution.partners[0] }) },
          said(solution.combines),
          said(connection(solution).map((atom) => atom.text)),
        ],
      })),
    },
    table: {
      columns: [
        { id: 'solution', heading: 'solution', text: words.legend.solution, numeric: false },
        { id: 'partner', heading: 'partner', text: words.columns.partner, numeric: false },
        { id: 'combines', heading: 'combines', text: words.columns.combines, numeric: false },
        { id: 'integration', heading: 'integration', text: words.columns.integration, numeric: false },
      ],
      rows: solutions.map((solution) => {
        const own = connection(solution)
        return {
          node: solution.id,
          cells: [
            textCell(solution.label),
            solution.partners.length === 0 ? textCell(undefined) : textCell(solution.partners.map(label).join(', '), solution.atoms),
            solution.combines.length === 0 ? textCell(undefined) : textCell(solution.combines.join(', '), solution.atoms),
            own.length === 0 ? textCell(undefined) : textCell(own.map((atom) => atom.text).join(', '), own.map((atom) => atom.id)),
          ],
        }
      }),
    },
    figures: [],
    notes: [{ id: 'clusters-position', values: {} }, ...(left > 0 ? [{ id: 'not-in-solutions', values: { partners: left } }] : [])],
  }
}
