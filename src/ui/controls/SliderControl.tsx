import { useEffect, useId, useRef } from 'react'
import type { ControlSaid } from '#ui/controls/control.ts'

/** A number within stated ends. `onChange` hears every step of a drag, and once more when it is let go. */
export function SliderControl({ control, onChange }: { control: Extract<ControlSaid, { kind: 'slider' }>; onChange(value: number, settled: boolean): void }) {
  const id = useId()
  const range = useRef<HTMLInputElement>(null)
  const settle = useRef(onChange)
  useEffect(() => {
    settle.current = onChange
  })
  // React's onChange is the browser's input event; the browser's own change event is the moment of letting go.
  useEffect(() => {
    const element = range.current
    const letGo = () => element !== null && settle.current(element.valueAsNumber, true)
    element?.addEventListener('change', letGo)
    return () => element?.removeEventListener('change', letGo)
  }, [])
  return (
    <div className="control" data-control={control.id}>
      <span className="control-line">
        <label className="control-label" htmlFor={id}>
          {control.label}
        </label>
        <output htmlFor={id}>{control.said}</output>
      </span>
      <input ref={range} id={id} type="range" min={control.min} max={control.max} step={control.step} value={control.value} aria-valuetext={control.said} onChange={(event) => onChange(event.target.valueAsNumber, false)} />
    </div>
  )
}
