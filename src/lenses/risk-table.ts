import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Cell, Flat, GridCell, Table, TableColumn } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import type { MitigationRow, RiskRow, Risks } from '#analytics/risks.ts'
import { format } from '#words/index.ts'
import { riskWords } from '#words/en/lenses/risk.ts'
import { emptyCell, moneyCell, ratioCell, stateCell, textCell } from '#lenses/cells.ts'
import type { LensContext } from '#lenses/lens.ts'
import type { RiskPlan } from '#lenses/risk-plan.ts'

const text = riskWords.headings

/** The register: what it says, what it touches, what is done and who answers for it. Groups and unlinked lists stay what they are. */
export function riskFlat(context: LensContext, rows: Risks, kind: RiskPlan['kind']): Flat {
  if (kind !== 'lists') return register(context, rows, kind === 'groups')
  return { kind: 'several', parts: [{ title: riskWords.listOfRisks, flat: register(context, rows, false, false) }, { title: riskWords.listOfMitigations, flat: mitigationList(rows.mitigations) }] }
}

type Grid = Extract<Flat, { kind: 'grid' }>

function register(context: LensContext, rows: Risks, grouped: boolean, linked = true): Grid {
  const rated = rows.rows.some((risk) => risk.likelihood !== undefined || risk.impact !== undefined)
  const headings = [text.exposed, ...(rated ? [text.likelihood, text.impact] : []), ...(linked ? [text.mitigations, text.owners] : [])]
  const rest = rated ? [nothing, nothing] : []
  const row = (risk: RiskRow, shared: boolean): Grid['rows'][number] => ({
    label: risk.label,
    node: risk.id,
    ...(risk.statement !== '' && { note: risk.statement }),
    cells: [
      exposedCell(context, risk),
      ...(rated ? [stated(risk.likelihood), stated(risk.impact)] : []),
      ...(!linked ? [] : shared && risk.mitigations.length === 0 ? [{ text: riskWords.forGroup }, nothing] : [mitigationsCell(risk.mitigations), ownersCell(risk.mitigations)]),
    ],
  })
  const alone = rows.rows.filter((risk) => !grouped || risk.group === undefined)
  return {
    kind: 'grid',
    corner: text.risk,
    columns: headings.map((label) => ({ label })),
    rows: [
      // What answers the group stands in the row of the group; its risks follow without mitigations of their own.
      ...(grouped ? rows.groups : []).flatMap((group) => [
        { label: group.label, node: group.id, note: riskWords.groupOf(group.risks.length), cells: [nothing, ...rest, mitigationsCell(group.mitigations), ownersCell(group.mitigations)] },
        ...rows.rows.filter((risk) => risk.group === group.id).map((risk) => row(risk, group.mitigations.length > 0)),
      ]),
      ...alone.map((risk) => row(risk, false)),
    ],
  }
}

const nothing: GridCell = { text: '–' }
const unknown: GridCell = { text: format.notStated, tone: 'unknown', mark: 'hatched' }
const stated = (value: string | undefined): GridCell => (value === undefined ? unknown : { text: value })

function exposedCell(context: LensContext, risk: RiskRow): GridCell {
  if (!isStated(risk.exposed)) return unknown
  return { text: `${format.money(risk.exposed.value, context.book.currency)}, ${format.percent(risk.share)}`, note: partnerNames(context, risk) }
}

function mitigationsCell(own: readonly MitigationRow[]): GridCell {
  return own.length === 0 ? { text: format.count(0), tone: 'watch', mark: 'cross' } : { text: own.map((each) => each.label).join(', ') }
}

function ownersCell(own: readonly MitigationRow[]): GridCell {
  const owned = own.filter((each) => each.state !== 'unowned').length
  return own.length === 0 ? unknown : { text: riskWords.owners(owned, own.length), mark: owned === 0 ? 'question' : 'tick' }
}

const mitigationList = (mitigations: readonly MitigationRow[]): Grid => ({
  kind: 'grid',
  corner: text.mitigation,
  columns: [{ label: text.risk }, { label: text.owner }],
  rows: mitigations.map((each) => ({ label: each.label, node: each.id, ...(each.action !== '' && { note: each.action }), cells: [{ text: riskWords.noLink, tone: 'unknown', mark: 'hatched' }, each.owner === undefined ? { ...unknown, mark: 'question' } : { text: each.owner, mark: 'tick' }] })),
})

const labelOf = ({ ecosystem }: LensContext, id: NodeId): string => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
const partnerNames = (context: LensContext, risk: RiskRow): string => format.list(risk.exposes.map((id) => labelOf(context, id)))

/** One row per risk and per mitigation, as they stand on the stage. */
export function riskTable(context: LensContext, rows: Risks): Table {
  const { currency } = context.book
  const rated = rows.rows.some((risk) => risk.likelihood !== undefined || risk.impact !== undefined)
  const columns: TableColumn[] = [
    { id: 'name', heading: 'name', text: text.name, numeric: false },
    { id: 'kind', heading: 'kind', text: text.kind, numeric: false, channel: 'shape' },
    { id: 'belongs', heading: 'stated-for', text: text.belongs, numeric: false },
    { id: 'statement', heading: 'statement', text: text.statement, numeric: false },
    { id: 'exposed', heading: 'exposed-arr', text: text.exposed, numeric: true, channel: 'size' },
    { id: 'share', heading: 'share', text: text.share, numeric: true },
    { id: 'partners', heading: 'partners', text: text.partners, numeric: false, channel: 'position' },
    { id: 'mitigations', heading: 'mitigations', text: text.mitigations, numeric: true },
    { id: 'status', heading: 'status', text: text.status, numeric: false, channel: 'color' },
    { id: 'owner', heading: 'owner', text: text.owner, numeric: false },
    ...(rated ? [{ id: 'likelihood', heading: 'likelihood', text: text.likelihood, numeric: false }, { id: 'impact', heading: 'impact', text: text.impact, numeric: false }] : []),
  ]
  const riskCells = (risk: RiskRow): Cell[] => [
    textCell(risk.label, risk.atoms),
    textCell(riskWords.kinds.risk),
    risk.group === undefined ? emptyCell : textCell(labelOf(context, risk.group)),
    textCell(risk.statement === '' ? undefined : risk.statement, risk.atoms),
    moneyCell(risk.exposed, currency),
    ratioCell({ value: risk.share, atoms: risk.exposed.atoms }),
    textCell(risk.exposes.length === 0 ? undefined : partnerNames(context, risk), risk.exposed.atoms),
    { value: risk.mitigations.length, unit: 'count', atoms: risk.mitigations.flatMap((each) => each.atoms) },
    emptyCell,
    textCell(risk.owner),
    ...(rated ? [textCell(risk.likelihood), textCell(risk.impact)] : []),
  ]
  const mitigationCells = (each: MitigationRow): Cell[] => [
    textCell(each.label, each.atoms),
    textCell(riskWords.kinds.mitigation),
    each.answers === undefined ? stateCell('unlinked') : textCell(labelOf(context, each.answers)),
    each.action === '' ? emptyCell : textCell(each.action, each.atoms),
    emptyCell, emptyCell, emptyCell, emptyCell,
    stateCell(each.state),
    textCell(each.owner),
    ...(rated ? [emptyCell, emptyCell] : []),
  ]
  const inGroups = rows.groups.flatMap((group) => group.mitigations)
  return {
    columns,
    rows: [
      ...rows.rows.flatMap((risk) => [{ node: risk.id, cells: riskCells(risk) }, ...risk.mitigations.map((each) => ({ node: each.id, cells: mitigationCells(each) }))]),
      ...inGroups.map((each) => ({ node: each.id, cells: mitigationCells(each) })),
      ...rows.mitigations.filter((each) => each.answers === undefined).map((each) => ({ node: each.id, cells: mitigationCells(each) })),
    ],
  }
}
