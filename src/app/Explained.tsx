import { useMemo } from 'react'
import { explainProperty } from '#analytics/explain/card-terms.ts'
import { explainFigure, type FigureTerms } from '#analytics/explain/figure-terms.ts'
import { counted } from '#analytics/explain/terms.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { dealOf } from '#lenses/deal-node.ts'
import type { Figure } from '#model/figure.ts'
import { factsOf, nodeIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import type { ViewState } from '#model/view-state.ts'
import { read } from '#state/view.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { ExplainNumber } from '#ui/explain/ExplainNumber.tsx'
import { explanationText, type Explanation } from '#ui/explain/explanation-text.ts'
import type { SaidTerm, TermActions } from '#ui/explain/said-term.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { Explain } from '#ui/kpi/Explain.tsx'
import { tileText } from '#ui/kpi/figure-text.ts'
import { formulaText, otherText } from '#ui/kpi/formula-text.ts'
import { othersOf, readingOf } from '#ui/kpi/reading.ts'
import { cellText } from '#ui/table/cell-text.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import { formulas } from '#words/en/formulas.ts'
import { heading, legendLabel } from '#words/en/legend.ts'
import { format } from '#words/index.ts'
import { cardOf } from '#app/card.ts'
import { copyText } from '#app/copy.ts'
import type { Explained as Asked } from '#app/explained.ts'
import type { Picture } from '#app/picture.ts'
import { explanationContext } from '#app/explanation-context.ts'
import { saidTree } from '#app/said-term.ts'
import type { Session } from '#app/session.ts'
import { showInGraph, showInTable } from '#app/show-in.ts'
import { useView } from '#app/use-store.ts'
import { WhyFinding } from '#app/WhyFinding.tsx'

export interface ExplainedProps { asked: Asked; session: Session; picture: Picture; anchor: DOMRect | undefined; say(text: string): void; onClose(): void }

/** Why a number on the screen is what it is. Loaded when first asked for. */
export function Explained({ asked, ...props }: ExplainedProps) {
  const { session, picture, say, onClose } = props
  const actions: TermActions = {
    onGraph: (nodes) => (onClose(), showInGraph(session, picture, nodes)),
    onTable: (nodes) => (onClose(), showInTable(session, picture, nodes)),
  }
  const copy = (numbers: readonly Explanation[]) => void copyText(explanationText(numbers, session.link()), 'orrery-explanation.txt').then((copied) => say(copied ? explainWords.copied : explainWords.saved))
  if (asked.kind === 'figure') return <FigureExplained {...props} id={asked.id} actions={actions} copy={copy} />
  if (asked.kind === 'finding') return <WhyFinding picture={picture} view={session.store.getState().view} actions={actions} copy={copy} onClose={onClose} />
  return <NumberExplained {...props} asked={asked} actions={actions} copy={copy} />
}

type Wired<Rest> = Omit<ExplainedProps, 'asked'> & Rest & { actions: TermActions; copy(numbers: readonly Explanation[]): void }

function FigureExplained({ id, session, picture, anchor, actions, copy, onClose }: Wired<{ id: string }>) {
  const readings = useView(session, (store) => store.view.readings)
  const figure = picture.kpis.find((each) => each.id === id)
  const base = picture.kpis === picture.baseKpis ? undefined : picture.baseKpis.find((each) => each.id === id)
  const trees = useMemo(() => (figure === undefined ? {} : treesOf(picture, figure)), [picture, figure])
  if (figure === undefined) return <Gone onClose={onClose} />
  const facts = factLines(picture.ecosystem, figure.inputs)
  const on = readingOf(figure, readings)?.on === true
  const others = othersOf(figure).map((other): Explanation => ({
    headline: `${otherText(figure, other, on)}: ${format.amount(other.value, other.unit, figure.currency)}`,
    tree: other === figure.toggle ? trees.toggle : trees.other,
    facts: [],
  }))
  return (
    <Explain
      figure={figure} base={base} trees={trees} facts={facts} anchor={anchor} actions={actions} readings={readings} onClose={onClose}
      onReading={(reading, other) => session.store.getState().change(read(reading, other))}
      onCopy={() => copy([{ headline: `${titleOf(figure)}: ${tileText(figure).figure}`, formula: formulaText(figure), tree: trees.value, facts }, ...others])}
    />
  )
}

const titleOf = (figure: Figure): string => formulas[figure.formula]?.name ?? tileText(figure).label

function treesOf(picture: Picture, figure: Figure): Partial<Record<keyof FigureTerms, SaidTerm>> {
  const { ecosystem } = picture
  const terms = attempt(() => explainFigure(figure.id, picture))
  return Object.fromEntries(
    (['value', 'other', 'toggle'] as const).flatMap((kind) => {
      const term = terms?.[kind]
      return term === undefined ? [] : [[kind, { ...saidTree(ecosystem, titleOf(figure), term), id: kind === 'value' ? '0' : kind }] as const]
    }),
  )
}

/** What cannot be taken apart is explained by its facts. */
function attempt<Result>(explain: () => Result): Result | undefined {
  try {
    return explain()
  } catch (error) {
    // A number of somebody's own file may rest on what no reading of a fact gives.
    if (error instanceof Error) return undefined
    throw error
  }
}

interface Found { title: string; figure: string; term: Term | undefined; atoms: readonly string[]; remark?: string }
type OtherAsked = Exclude<Asked, { kind: 'figure' | 'finding' }>

function NumberExplained({ asked, session, picture, anchor, actions, copy, onClose }: Wired<{ asked: OtherAsked }>) {
  const view = useView(session, (store) => store.view)
  const found = useMemo(() => findNumber(asked, picture, view), [asked, picture, view])
  if (found === undefined) return <Gone onClose={onClose} />
  const { title, figure, term, atoms, remark } = found
  const tree = term === undefined ? undefined : saidTree(picture.ecosystem, title, term)
  const facts = factLines(picture.ecosystem, atoms)
  return <ExplainNumber kind={asked.kind} title={title} figure={figure} remark={remark} tree={tree} facts={facts} anchor={anchor} actions={actions} onCopy={() => copy([{ headline: `${title}: ${figure}`, tree, facts }])} onClose={onClose} />
}

function findNumber(asked: OtherAsked, picture: Picture, view: ViewState): Found | undefined {
  const { lens, ecosystem } = picture
  const labelOf = (id: string): string => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? lens.extras?.find((extra) => extra.id === id)?.title ?? id
  if (asked.kind === 'cell') {
    const { table } = lens
    const at = table.columns.findIndex((column) => column.id === asked.column)
    const row = table.rows.find((each) => each.node === asked.node)
    const [column, cell, first] = [table.columns[at], row?.cells[at], row?.cells[0]]
    if (column === undefined || cell === undefined) return undefined
    const term = attempt(() => explainCell(picture.lensId, explanationContext(picture, view), lens, asked.node, asked.column))
    return { title: explainWords.cell(column.text ?? heading(column.heading), first === undefined ? labelOf(asked.node) : cellText(first)), figure: cellText(cell), term, atoms: cell.atoms ?? [] }
  }
  if (asked.kind === 'legend') {
    const entry = lens.legend.find((each) => each.id === asked.entry)
    if (entry === undefined) return undefined
    const things = entry.nodes.map((node) => ({ label: labelOf(node), node, atoms: lens.extras?.find((extra) => extra.id === node)?.atoms ?? naming(picture, node) }))
    // An entry may count what has no body of its own: then it counts more than it can name.
    const count = entry.count ?? things.length
    return { title: entry.text ?? legendLabel(entry.label), figure: format.count(count), term: counted('legend-entry', things), atoms: [], ...(count !== things.length && { remark: explainWords.named(things.length, count) }) }
  }
  return propertyOf(asked, picture)
}

const fewFacts = 6
/** The first facts of this document that speak of an entity. */
const naming = ({ ecosystem, programme }: Picture, id: string): readonly string[] => {
  const node = nodeIndex(ecosystem, id)
  return node === -1 ? [] : [...factsOf(ecosystem, node)].map((atom) => ecosystem.atoms[atom]!).filter((atom) => atom.programme === programme).slice(0, fewFacts).map((atom) => atom.id)
}

function propertyOf({ node, property }: Extract<Asked, { kind: 'property' }>, picture: Picture): Found | undefined {
  const card = cardOf(picture, node, false)
  const row = card?.properties.find((each) => each.id === property)
  const left = property.startsWith('left-') ? card?.consequences?.rows.find((each) => each.id === property.slice(5)) : undefined
  const [label, figure] = [row?.label ?? left?.label, row?.value ?? left?.now]
  if (card === undefined || label === undefined || figure === undefined) return undefined
  const deal = dealOf(picture.book, picture.base, node)
  return { title: explainWords.cell(label, card.title), figure, term: attempt(() => explainProperty(property, node, deal, picture)), atoms: row?.facts.map((fact) => fact.id) ?? [] }
}

function Gone({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={explainWords.tree} onClose={onClose}>
      <p className="muted">{explainWords.gone}</p>
    </Dialog>
  )
}
