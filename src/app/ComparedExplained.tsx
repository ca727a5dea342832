import type { CheckRule } from '#analytics/checks/check.ts'
import { explainCompared, explainNamed, explainOverlap } from '#lenses/explain/comparison.ts'
import type { Term } from '#model/term.ts'
import type { ComparedNumber, Measure } from '#ui/compare/compare-grids.ts'
import { ExplainNumber } from '#ui/explain/ExplainNumber.tsx'
import { explanationText } from '#ui/explain/explanation-text.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import { copyText } from '#app/copy.ts'
import type { Picture } from '#app/picture.ts'
import { numberText, saidTree } from '#app/said-term.ts'
import type { Session } from '#app/session.ts'
import { showInGraph, showInTable } from '#app/show-in.ts'

export interface ComparedExplainedProps { asked: ComparedNumber; title: string; measures: readonly Measure[]; rules: readonly CheckRule[]; session: Session; picture: Picture; onClose(): void }

/** Why a number of the comparison is what it is; entities of another program are shown where every entity stands. */
export function ComparedExplained({ asked, title, measures, rules, session, picture, onClose }: ComparedExplainedProps) {
  const { ecosystem } = picture
  const term = termOf(asked, measures, rules, picture)
  const cell = asked.kind === 'measure' ? measures[asked.row]?.cells[asked.column] : undefined
  const figure = cell?.text ?? (term === undefined ? '' : numberText(term))
  const tree = term === undefined ? undefined : saidTree(ecosystem, title, term)
  const facts = factLines(ecosystem, cell?.atoms ?? [])
  const copy = () => void copyText(explanationText([{ headline: `${title}: ${figure}`, tree, facts }], session.link()), 'orrery-explanation.txt').then((copied) => session.say(copied ? explainWords.copied : explainWords.saved))
  return (
    <ExplainNumber
      kind="compare"
      title={title}
      figure={figure}
      tree={tree}
      facts={facts}
      actions={{ onGraph: (nodes) => (onClose(), showInGraph(session, picture, nodes)), onTable: (nodes) => (onClose(), showInTable(session, picture, nodes)) }}
      onCopy={copy}
      onClose={onClose}
    />
  )
}

function termOf(asked: ComparedNumber, measures: readonly Measure[], rules: readonly CheckRule[], { ecosystem }: Picture): Term | undefined {
  try {
    if (asked.kind === 'measure') return explainCompared(ecosystem, rules, measures[asked.row]?.id ?? '', asked.column)
    return asked.a === asked.b ? explainNamed(ecosystem, asked.a) : explainOverlap(ecosystem, asked.a, asked.b).jaccard
  } catch (error) {
    // A number of somebody's own file may rest on what no reading of a fact gives; then its facts are shown.
    if (error instanceof Error) return undefined
    throw error
  }
}
