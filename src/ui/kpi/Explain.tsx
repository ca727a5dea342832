import type { Figure } from '#model/figure.ts'
import { amount } from '#words/format.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { difference, tileText } from '#ui/kpi/figure-text.ts'
import { formulaText, otherText } from '#ui/kpi/formula-text.ts'
import { formulas } from '#words/en/formulas.ts'
import { othersOf, readingOf, type ReadingProps } from '#ui/kpi/reading.ts'
import { ExplainFoot } from '#ui/explain/ExplainFoot.tsx'
import type { SaidTerm, TermActions } from '#ui/explain/said-term.ts'
import { TermTree } from '#ui/explain/TermTree.tsx'
import { explainWords } from '#words/en/explain-dialog.ts'
import '#ui/explain/explain.css'

export interface ExplainProps extends ReadingProps {
  figure: Figure
  base?: Figure | undefined
  /** how the number, and each other reading of it, is made */
  trees?: Partial<Record<'value' | 'other' | 'toggle', SaidTerm>>
  facts: readonly FactLine[]
  anchor?: DOMRect | undefined
  actions: TermActions
  onCopy(): void
  onClose(): void
}

/** Why a number is what it is: formula and parts, what a scenario changed, the other reading, and the facts with their lines. */
export function Explain({ figure, base, trees = {}, facts, anchor, actions, readings, onReading, onCopy, onClose }: ExplainProps) {
  const text = tileText(figure)
  const change = base === undefined ? undefined : difference(figure, base)
  const others = othersOf(figure)
  const reading = readingOf(figure, readings)
  return (
    <Dialog title={formulas[figure.formula]?.name ?? text.label} place="anchored" anchor={anchor} wide onClose={onClose}>
      <div className="explain" data-explains={figure.id}>
        <p className="explain-figure">
          {text.figure} {text.beside !== undefined && <span className="kpi-beside">{text.beside}</span>}
        </p>
        {base !== undefined && change !== undefined && (
          <dl className="pairs">
            <div>
              <dt>{explainWords.before}</dt>
              <dd>{tileText(base).figure}</dd>
            </div>
            <div>
              <dt>{explainWords.change}</dt>
              <dd data-tone="watch">{change}</dd>
            </div>
          </dl>
        )}
        <h3>{explainWords.formula}</h3>
        <p>{formulaText(figure)}</p>
        {trees.value !== undefined && <TermTree term={trees.value} actions={actions} />}
        {others.length > 0 && (
          <>
            <h3>{explainWords.other}</h3>
            <dl className="pairs">
              {others.map((other) => (
                <div key={other.reading}>
                  <dt>{otherText(figure, other, reading?.on === true)}</dt>
                  <dd>{amount(other.value, other.unit, figure.currency, figure.unit === 'ratio' && figure.id === 'growth' ? { places: 2 } : {})}</dd>
                </div>
              ))}
            </dl>
            {reading !== undefined && onReading !== undefined && (
              <button type="button" className="button" onClick={() => onReading(reading.id, !reading.on)}>
                <Icon name="reading" size={16} />
                {reading.on ? explainWords.readItDefault : explainWords.readIt}
              </button>
            )}
            {[...(figure.toggle === undefined ? [] : [trees.toggle]), ...(figure.other === undefined ? [] : [trees.other])].map(
              (tree, i) =>
                tree !== undefined && (
                  <details key={tree.id} className="explain-other">
                    <summary>{explainWords.otherTree(otherText(figure, others[i]!, reading?.on === true))}</summary>
                    {tree.formula !== '' && <p className="muted">{tree.formula}</p>}
                    <TermTree term={tree} actions={actions} />
                  </details>
                ),
            )}
          </>
        )}
        <h3>{explainWords.facts(facts.length)}</h3>
        {facts.length === 0 ? <p className="muted">{explainWords.noFacts}</p> : <FactList facts={facts} subjects />}
        <ExplainFoot trees={trees.value === undefined ? [] : [trees.value]} actions={actions} onCopy={onCopy} />
      </div>
    </Dialog>
  )
}
