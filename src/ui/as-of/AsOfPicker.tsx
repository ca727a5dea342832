import { useId, useState } from 'react'
import { readDay, type DayProblem } from '#ui/as-of/read-day.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { refusals } from '#words/en/scenario.ts'
import { panelWords } from '#ui/panel-words.ts'
import './as-of.css'

export interface StatedDay {
  /** 2025-10-03 */
  iso: string
  /** 3 Oct 2025 */
  said: string
  /** what the document says of it */
  note?: string
}

export interface AsOfPickerProps {
  /** the document's own date; undefined: it states none */
  own: StatedDay | undefined
  /** other dates that the document states */
  stated: readonly StatedDay[]
  /** chosen by the reader; undefined: the document's own */
  chosen: string | undefined
  anchor?: DOMRect | undefined
  /** first day of the data, a day number: before it there is nothing to look at */
  first?: number
  /** undefined: back to the document's own */
  onAsOf(iso: string | undefined): void
  onClose(): void
}

/** The day from which the page looks: the document's own, one that it states, or any other. Choosing closes. */
export function AsOfPicker({ own, stated, chosen, anchor, first = NaN, onAsOf, onClose }: AsOfPickerProps) {
  const id = useId()
  const say = panelWords.asOf
  const [problem, setProblem] = useState<DayProblem | undefined>()
  const choose = (iso: string | undefined) => {
    onAsOf(iso)
    onClose()
  }
  return (
    <Dialog title={say.title} place="anchored" anchor={anchor} onClose={onClose}>
      <div className="as-of-picker">
        <p className="muted">{say.explain}</p>
        <ul className="as-of-days">
          <li>
            <button type="button" className="as-of-day" aria-pressed={chosen === undefined} data-day="own" onClick={() => choose(undefined)}>
              {own === undefined ? say.none : say.own(own.said)}
            </button>
          </li>
        </ul>
        {stated.length > 0 && (
          <>
            <h3>{say.stated}</h3>
            <ul className="as-of-days">
              {stated.map((day) => (
                <li key={day.iso}>
                  <button type="button" className="as-of-day" aria-pressed={chosen === day.iso} data-day={day.iso} onClick={() => choose(day.iso)}>
                    {day.said}
                    {day.note !== undefined && <span className="muted">{day.note}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const field = event.currentTarget.elements.namedItem('day')
            const read = readDay(field instanceof HTMLInputElement ? field.value : '', first)
            if ('iso' in read) choose(read.iso)
            else setProblem(read)
          }}
        >
          <label htmlFor={id}>{say.other}</label>
          <div className="as-of-field">
            <input id={id} name="day" type="date" defaultValue={chosen ?? own?.iso} aria-invalid={problem !== undefined || undefined} aria-describedby={problem === undefined ? undefined : `${id}-wrong`} onChange={() => setProblem(undefined)} />
            <button type="submit" className="button" data-look="primary">
              {say.use}
            </button>
          </div>
          {problem !== undefined && (
            <p className="as-of-wrong" id={`${id}-wrong`} role="alert">
              {problemText(problem)}
            </p>
          )}
        </form>
      </div>
    </Dialog>
  )
}

function problemText(problem: DayProblem): string {
  const say = panelWords.asOf
  if (problem.wrong === 'before') return refusals['as-of-before-data']!({ day: problem.day, first: problem.first })
  const { came, wanted } = problem.wrong === 'far' ? say.wrong.far(problem.year) : say.wrong.unfinished
  return say.cameWanted(came, wanted)
}
