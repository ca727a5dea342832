import { useId, useState } from 'react'
import { FactList } from '#ui/facts/FactList.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { AddsTable } from '#ui/ways/AddsTable.tsx'
import { LimitsSection, type LimitsSectionProps } from '#ui/ways/LimitsSection.tsx'
import { NumberField } from '#ui/ways/NumberField.tsx'
import { SetCard } from '#ui/ways/SetCard.tsx'
import type { DaySaid, WaysSaid } from '#ui/ways/ways-said.ts'
import { waysWords as say } from '#words/en/ways.ts'
import '#ui/style/panel.css'
import './ways.css'

export interface WaysPanelProps extends LimitsSectionProps {
  said: WaysSaid
  currency: string
  /** entered by the reader; undefined: the stated one holds */
  target: number | undefined
  statedTarget: string
  /** day number; Infinity = any day; NaN = none chosen, none stated */
  by: number
  days: readonly DaySaid[]
  /** target or day differ from what is stated */
  changed: boolean
  onBy(day: number): void
  onBack(): void
  onClose(): void
}

/** So many sets are shown before one asks for the rest, and then so many more at a time. */
const shownAtOnce = 10

export function WaysPanel(props: WaysPanelProps) {
  const { said, onShow, onSuppose } = props
  const [shown, setShown] = useState(shownAtOnce)
  const [open, setOpen] = useState(false)
  const hidden = said.sets.length - shown
  return (
    <div className="side-panel ways">
      <PanelHead title={say.title} close={say.close} onClose={props.onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <Question {...props} />
        <div role="status">
          <p className="ways-headline">{said.headline}</p>
          {said.chance !== undefined && (
            <p className="ways-any" data-method={said.chance.method}>
              <strong>{said.chance.said}</strong> {said.chance.label}
              <span className="muted"> ({said.chance.method})</span>
            </p>
          )}
          {said.notes.map((note) => (
            <p key={note} className="panel-explain">
              {note}
            </p>
          ))}
        </div>
        {said.sets.length > 0 && (
          <>
            <ul className="ways-list">
              {said.sets.slice(0, shown).map((set) => (
                <SetCard key={set.id} set={set} onShow={onShow} onSuppose={(deals) => onSuppose(deals, [])} />
              ))}
            </ul>
            {hidden > 0 && (
              <button type="button" className="button" onClick={() => setShown(shown + 5 * shownAtOnce)}>
                {say.set.more(hidden)}
              </button>
            )}
            {said.runnerUp.map((line) => (
              <p key={line} className="ways-runner-up">
                {line}
              </p>
            ))}
          </>
        )}
        {said.adds.length > 0 && <AddsTable rows={said.adds} note={said.addsNote} onShow={onShow} />}
        {said.leftOut.length > 0 && (
          <section aria-label={say.leftOut.title}>
            <h3>{say.leftOut.title}</h3>
            <ul className="ways-left-out">
              {said.leftOut.map(({ label, why }) => (
                <li key={label}>
                  {label} <span className="muted">{why}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {said.facts.length > 0 && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{say.facts(said.facts.length)}</summary>
            {open && <FactList facts={said.facts} subjects />}
          </details>
        )}
        <LimitsSection {...props} />
      </div>
    </div>
  )
}

/** How much, and by when. */
function Question({ currency, target, statedTarget, by, days, changed, onEnter, onBy, onBack }: WaysPanelProps) {
  const id = useId()
  return (
    <div className="ways-fields ways-question">
      <NumberField field="target" label={say.target} kind="money" currency={currency} value={target} placeholder={statedTarget === '' ? say.targetPlaceholder : statedTarget} onEnter={(value) => onEnter('target', value)} />
      <div className="ways-field">
        <label htmlFor={`${id}-by`}>{say.by}</label>
        <select id={`${id}-by`} data-field="by" value={String(by)} onChange={(event) => onBy(Number(event.target.value))}>
          {Number.isNaN(by) && <option value="NaN">{say.limits.notStated}</option>}
          {days.map((day) => (
            <option key={day.day} value={String(day.day)}>
              {day.said}
            </option>
          ))}
        </select>
      </div>
      {changed && (
        <button type="button" className="button" title={say.backLong} aria-label={say.backLong} onClick={onBack}>
          {say.back}
        </button>
      )}
    </div>
  )
}

