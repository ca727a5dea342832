import type { Figure, Other } from '#model/figure.ts'
import { amount } from '#words/format.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { difference, formulaText, tileText } from '#ui/kpi/figure-text.ts'
import { formulas, readings as readingWords } from '#words/en/formulas.ts'
import { othersOf, readingOf, type ReadingProps } from '#ui/kpi/reading.ts'
import { words } from '#ui/words.ts'

export interface ExplainProps extends ReadingProps {
  figure: Figure
  base?: Figure | undefined
  facts: readonly FactLine[]
  anchor?: DOMRect
  onClose(): void
}

/** Why a number is what it is: formula, what a scenario changed, the other reading, and the facts with their lines. */
export function Explain({ figure, base, facts, anchor, readings, onReading, onClose }: ExplainProps) {
  const text = tileText(figure)
  const change = base === undefined ? undefined : difference(figure, base)
  const others = othersOf(figure)
  const reading = readingOf(figure, readings)
  return (
    <Dialog title={formulas[figure.formula]?.name ?? text.label} place="anchored" anchor={anchor} onClose={onClose}>
      <div className="explain" data-explains={figure.id}>
        <p className="explain-figure">
          {text.figure} {text.beside !== undefined && <span className="kpi-beside">{text.beside}</span>}
        </p>
        {base !== undefined && change !== undefined && (
          <dl className="pairs">
            <div>
              <dt>{words.figure.before}</dt>
              <dd>{tileText(base).figure}</dd>
            </div>
            <div>
              <dt>{words.figure.change}</dt>
              <dd data-tone="watch">{change}</dd>
            </div>
          </dl>
        )}
        <h3>{words.figure.formula}</h3>
        <p>{formulaText(figure)}</p>
        {others.length > 0 && (
          <>
            <h3>{words.figure.other}</h3>
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
                {reading.on ? words.figure.readItDefault : words.figure.readIt}
              </button>
            )}
          </>
        )}
        <h3>{words.figure.facts(facts.length)}</h3>
        {facts.length === 0 ? <p className="muted">{words.figure.noFacts}</p> : <FactList facts={facts} subjects />}
      </div>
    </Dialog>
  )
}

/** What the other value is, in the words of its formula; a toggle without such words says the reading that does not hold now. */
function otherText(figure: Figure, { reading }: Other, on: boolean): string {
  return readingWords[reading]?.(figure.params ?? {}) ?? words.figure.readings[reading]?.[on ? 0 : 1] ?? reading
}
