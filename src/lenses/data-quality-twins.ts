import type { Flat, Table } from '#model/tabular.ts'
import { nodeIndex } from '#model/find.ts'
import { checkEffect, checkText, checkTitle, dataQualityWords } from '#words/en/lenses/data-quality.ts'
import { format } from '#words/index.ts'
import { leftRows, qualityFindings, severities, severityLook, shownFindings, type QualityFinding } from '#lenses/data-quality-findings.ts'
import { contradiction } from '#lenses/data-quality-statements.ts'
import type { Flag } from '#lenses/data-quality-scene.ts'
import type { ExtraCard, LensContext } from '#lenses/lens.ts'

const { sections, columns } = dataQualityWords

/** The flat view: what to check by severity with what each changes, then what concerns all documents, what is known and what no rule computes. */
export function qualityList(context: LensContext): Flat {
  const shown = shownFindings(context)
  const open = shown.filter((finding) => !finding.known)
  const item = ({ check, node }: QualityFinding, tone = severityLook[check.severity].tone) => ({
    id: node,
    title: checkTitle(check.id),
    text: `${checkText(check.id, check.values)} ${checkEffect(check.id, check.severity)}`,
    tone,
    nodes: [node],
    atoms: check.inputs,
  })
  return {
    kind: 'list',
    sections: [
      ...severities.map((severity) => ({
        label: dataQualityWords.legend(severity),
        items: open.filter((finding) => !finding.across && finding.check.severity === severity).map((finding) => item(finding)),
      })),
      { label: sections.across(context.ecosystem.documents.length), items: open.filter((finding) => finding.across).map((finding) => item(finding)) },
      { label: sections.known, items: shown.filter((finding) => finding.known).map((finding) => item(finding, 'muted')) },
      {
        label: sections.left,
        items: leftRows(context).map((row, i) => ({ id: `left:${row.row}-${i}`, title: row.title, text: row.reason, tone: 'unknown' as const, mark: 'question' as const, nodes: [], atoms: [] })),
      },
    ].filter((section) => section.items.length > 0),
  }
}

/** One row per finding. */
export function qualityTable(context: LensContext): Table {
  return {
    columns: [
      { id: 'severity', heading: 'severity', text: columns.severity, numeric: false, channel: 'color' },
      { id: 'finding', heading: 'finding', text: columns.title, numeric: false },
      { id: 'what', heading: 'what', text: columns.what, numeric: false },
      { id: 'effect', heading: 'effect', text: columns.effect, numeric: false },
      { id: 'concerns', heading: 'concerns', text: columns.concerns, numeric: false },
      { id: 'status', heading: 'status', text: columns.status, numeric: false },
      { id: 'facts', heading: 'facts', text: columns.facts, numeric: true },
    ],
    rows: shownFindings(context).map((finding) => {
      const { check, node, known } = finding
      return {
        node,
        cells: [
          { value: check.severity, unit: 'text', state: check.severity },
          { value: checkTitle(check.id), unit: 'text' },
          { value: checkText(check.id, check.values), unit: 'text', atoms: check.inputs },
          { value: checkEffect(check.id, check.severity), unit: 'text' },
          { value: concerns(context, finding), unit: 'text' },
          known ? { value: dataQualityWords.known, unit: 'text', state: 'known-issue' } : { value: dataQualityWords.toCheck, unit: 'text' },
          { value: check.inputs.length, unit: 'count', atoms: check.inputs },
        ],
      }
    }),
  }
}

function concerns({ ecosystem }: LensContext, { check, across }: QualityFinding): string {
  if (across) return dataQualityWords.across
  const names = [...new Set(check.nodes.map((id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? ''))].filter((name) => name !== '')
  return names.length === 0 ? dataQualityWords.program : format.list(names.length > 4 ? [...names.slice(0, 3), format.plural(names.length - 3, 'other')] : names)
}

/** The card of every flag: what it says, what it changes, and the two source lines. */
export function qualityCards(context: LensContext, flags: readonly Flag[]): readonly ExtraCard[] {
  const { ecosystem } = context
  return flags.map(({ id, finding: { check, across, known } }) => ({
    id,
    title: checkTitle(check.id),
    subtitle: dataQualityWords.subtitle(check.severity, across, known),
    sentences: [
      checkText(check.id, check.values),
      checkEffect(check.id, check.severity),
      ...(contradiction(ecosystem, check) ?? []).map((atom) =>
        dataQualityWords.quoted(atom.source.line, across ? (ecosystem.documents[atom.source.document]?.title ?? '') : '', ecosystem.nodes.labels[atom.subject] ?? '', atom.predicate, atom.text),
      ),
    ],
    atoms: check.inputs,
  }))
}

/** Findings marked as known, hidden or not. */
export const knownFindings = (context: LensContext): readonly QualityFinding[] => qualityFindings(context).filter((finding) => finding.known)
