import { useId } from 'react'
import type { ControlSaid } from '#ui/controls/control.ts'
import { panelWords } from '#ui/panel-words.ts'

/** Two ways to read one sentence of the document. Whichever holds, holds everywhere; the default one is named. */
export function ReadingControl({ control, onReading }: { control: Extract<ControlSaid, { kind: 'reading' }>; onReading(other: boolean): void }) {
  const id = useId()
  const meaning = panelWords.controls.readings[control.id]
  return (
    <fieldset className="control control-reading" data-control={control.id} data-other={control.other || undefined} aria-describedby={meaning === undefined ? undefined : `${id}-meaning`}>
      <legend className="control-label">{control.label}</legend>
      {control.options.map((option, i) => (
        <label key={option} className="reading">
          <input type="radio" name={id} checked={control.other === (i === 1)} onChange={() => onReading(i === 1)} />
          <span>
            {option}
            {i === 0 && <span className="muted"> ({panelWords.controls.default})</span>}
          </span>
        </label>
      ))}
      {meaning !== undefined && (
        <p className="control-note" id={`${id}-meaning`}>
          {meaning}
        </p>
      )}
    </fieldset>
  )
}
