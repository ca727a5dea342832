import { useId } from 'react'
import { ChoiceControl } from '#ui/controls/ChoiceControl.tsx'
import type { ControlSaid } from '#ui/controls/control.ts'
import { ReadingControl } from '#ui/controls/ReadingControl.tsx'
import { SliderControl } from '#ui/controls/SliderControl.tsx'
import { useNarrow } from '#ui/dialog/use-narrow.ts'
import { panelWords } from '#ui/panel-words.ts'
import './controls.css'

export type ControlValue = number | string | boolean

export interface ControlsProps {
  controls: readonly ControlSaid[]
  /** `settled` is false while a slider is still being dragged */
  onChange(id: string, value: ControlValue, settled: boolean): void
  onReading(id: string, other: boolean): void
}

/** What a lens lets its reader turn: readings first, they change meaning. Folded on a phone. */
export function Controls({ controls, onChange, onReading }: ControlsProps) {
  const narrow = useNarrow()
  if (controls.length === 0) return null
  const ordered = [...controls.filter((control) => control.kind === 'reading'), ...controls.filter((control) => control.kind !== 'reading')]
  const rows = (
    <div className="controls-rows">
      {ordered.map((control) => (
        <Control key={`${control.kind} ${control.id}`} control={control} onChange={onChange} onReading={onReading} />
      ))}
    </div>
  )
  if (!narrow)
    return (
      <section className="controls" aria-label={panelWords.controls.title}>
        {rows}
      </section>
    )
  return (
    <details className="controls">
      <summary>{panelWords.controls.title}</summary>
      {rows}
    </details>
  )
}

function Control({ control, onChange, onReading }: { control: ControlSaid } & Omit<ControlsProps, 'controls'>) {
  switch (control.kind) {
    case 'choice':
      return <ChoiceControl control={control} onChange={(value) => onChange(control.id, value, true)} />
    case 'slider':
      return <SliderControl control={control} onChange={(value, settled) => onChange(control.id, value, settled)} />
    case 'switch':
      return <SwitchControl control={control} onChange={(value) => onChange(control.id, value, true)} />
    default:
      return <ReadingControl control={control} onReading={(other) => onReading(control.id, other)} />
  }
}

function SwitchControl({ control, onChange }: { control: Extract<ControlSaid, { kind: 'switch' }>; onChange(value: boolean): void }) {
  const id = useId()
  return (
    <label className="control control-switch" htmlFor={id} data-control={control.id}>
      <span>{control.label}</span>
      <input id={id} type="checkbox" role="switch" aria-checked={control.value} checked={control.value} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}
