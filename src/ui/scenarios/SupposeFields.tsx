import { quartersLater } from '#model/quarter.ts'
import type { Measured } from '#ui/scenarios/measured.ts'
import { ValueField, type ValueFieldProps } from '#ui/scenarios/ValueField.tsx'
import { due, percent } from '#words/format.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'

export interface SupposeFieldsProps {
  measured: readonly Measured[]
  /** `gesture`: steps of one drag are one undoable step. Why it cannot be; null = done */
  onSet(measured: Measured, value: number, gesture?: string): string | null
  onReset(measured: Measured): void
}

/** Other numbers for the selected partner or deal: typed, the probability also by a slider, the day also by quarters. */
export function SupposeFields({ measured, onSet, onReset }: SupposeFieldsProps) {
  return (
    <section className="suppose-fields" aria-label={say.edit.title}>
      <h3>{say.edit.title}</h3>
      {measured.map((each) => {
        const set: ValueFieldProps['onSet'] = (value) => onSet(each, value)
        return (
          <div key={each.measure} className="suppose-field">
            <ValueField measured={each} onSet={set} onReset={() => onReset(each)} />
            {each.measure === 'probability' && !Number.isNaN(each.value) && <Probability measured={each} onSet={(value) => onSet(each, value, `suppose ${each.of}`)} />}
            {each.measure === 'due' && !Number.isNaN(each.stated) && <Quarters measured={each} onSet={set} />}
          </div>
        )
      })}
    </section>
  )
}

function Probability({ measured, onSet }: { measured: Measured; onSet(value: number): void }) {
  return (
    <input
      className="suppose-range"
      type="range"
      min={0}
      max={1}
      step={0.01}
      value={measured.value}
      aria-label={say.edit.of(measured.label, measured.of)}
      aria-valuetext={percent(measured.value)}
      onChange={(event) => onSet(Math.round(event.target.valueAsNumber * 100) / 100)}
    />
  )
}

const around = [-1, 0, 1, 2, 3, 4]

/** The quarters around the stated day; the field above takes any other. They stay in their places when one is chosen. */
function Quarters({ measured, onSet }: { measured: Measured; onSet(value: number): void }) {
  const stated = quarterEnd(measured.stated)
  return (
    <ul className="suppose-quarters" aria-label={say.edit.quarter}>
      {around.map((step) => {
        const day = quartersLater(stated, step)
        return (
          <li key={step}>
            <button type="button" className="button" aria-pressed={day === measured.value} onClick={() => onSet(day)}>
              {quarterText(day)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const milliseconds = 86_400_000
/** Last day of the quarter that a day lies in. */
function quarterEnd(day: number): number {
  const date = new Date(day * milliseconds)
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0) / milliseconds
}
/** Among quarters the end of a year is its fourth. */
const quarterText = (day: number): string => due(day).replace(/^end of (\d+)$/, 'Q4 $1')
