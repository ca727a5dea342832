import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { GridCell } from '#model/tabular.ts'
import { factsOf } from '#analytics/facts.ts'
import type { Segment } from '#analytics/segments.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { textCell } from '#lenses/cells.ts'
import { clusterScene, type ClusterRow } from '#lenses/integration-clusters.ts'
import { downtimeSayings } from '#lenses/integration-platform.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'

const words = integrationWords

/** A programme that states no technology but sorts its partners by segment (VIEWS.md 4, AI Agent Collaboration). */
export function segmentsView(context: LensContext, segments: readonly Segment[]): LensView {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const label = (id: NodeId) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const types = [...new Set(segments.map((segment) => segment.type))]
  const partners = [...new Set(segments.flatMap((segment) => segment.partners))]
  const classes = [...new Set(segments.flatMap((segment) => segment.classes))]
  const rows = types.map((type): ClusterRow => ({
    label: { text: label(type), node: type },
    clusters: segments
      .filter((segment) => segment.type === type)
      .map((segment) => ({
        head: segment.id,
        shape: 'cube' as const,
        members: [...segment.partners.map((id) => ({ id, shape: 'sphere' as const })), ...segment.classes.map((id) => ({ id, shape: 'capsule' as const, hollow: true }))],
      })),
  }))
  const named = (ids: readonly NodeId[]): GridCell => (ids.length === 0 ? { text: words.notStated, tone: 'unknown', mark: 'question' } : { text: ids.map(label).join(', ') })
  return {
    finding: [
      { id: 'segments', values: { programme: book.label, partners: partners.length, segments: segments.length, types: types.length }, inputs: segments.flatMap((segment) => segment.atoms), nodes: segments.map((segment) => segment.id) },
      ...downtimeSayings({ facts }, book),
    ],
    missing: [{ id: 'needs-technology', values: {} }],
    scene: clusterScene(context, rows, 'segments'),
    legend: [
      { id: 'segment', label: 'segment', text: words.legend.segment, tone: 'accent' as const, shape: 'cube' as const, nodes: segments.map((segment) => segment.id) },
      { id: 'partner', label: 'partner', text: words.legend.partner, tone: 'neutral' as const, shape: 'sphere' as const, nodes: partners },
      { id: 'class', label: 'class', text: words.legend.partnerClass, tone: 'neutral' as const, shape: 'capsule' as const, mark: 'dashed' as const, nodes: classes },
    ].filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: {
      kind: 'grid',
      corner: words.legend.segment,
      columns: [{ label: words.columns.type }, { label: words.columns.named }, { label: words.columns.firms }, { label: words.columns.classes }],
      rows: segments.map((segment) => ({ label: segment.label, node: segment.id, cells: [{ text: segment.typeLabel }, { text: String(segment.partners.length) }, named(segment.partners), named(segment.classes)] })),
    },
    table: {
      columns: [
        { id: 'segment', heading: 'segment', text: words.legend.segment, numeric: false },
        { id: 'type', heading: 'type', text: words.columns.type, numeric: false },
        { id: 'named', heading: 'named', text: words.columns.named, numeric: true },
        { id: 'firms', heading: 'firms', text: words.columns.firms, numeric: false },
        { id: 'classes', heading: 'classes', text: words.columns.classes, numeric: false },
      ],
      rows: segments.map((segment) => ({
        node: segment.id,
        cells: [
          textCell(segment.label),
          textCell(segment.typeLabel, segment.atoms.slice(0, 1)),
          { value: segment.partners.length, unit: 'count', atoms: segment.atoms },
          segment.partners.length === 0 ? textCell(undefined) : textCell(segment.partners.map(label).join(', '), segment.atoms),
          segment.classes.length === 0 ? textCell(undefined) : textCell(segment.classes.map(label).join(', '), segment.atoms),
        ],
      })),
    },
    figures: [],
    notes: [{ id: 'clusters-position', values: {} }, ...(classes.length > 0 ? [{ id: 'classes-hollow', values: { classes: classes.length } }] : [])],
  }
}
