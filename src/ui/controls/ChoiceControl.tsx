import { useId } from 'react'
import { asSegments, type ControlSaid } from '#ui/controls/control.ts'
import { Icon } from '#ui/icon/Icon.tsx'

/** One of a few: side by side where the words are short, else a list that opens. */
export function ChoiceControl({ control, onChange }: { control: Extract<ControlSaid, { kind: 'choice' }>; onChange(value: string): void }) {
  const id = useId()
  if (!asSegments(control.options))
    return (
      <div className="control" data-control={control.id}>
        <label className="control-label" htmlFor={id}>
          {control.label}
        </label>
        <span className="control-select">
          <select id={id} value={control.value} onChange={(event) => onChange(event.target.value)}>
            {control.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" size={14} />
        </span>
      </div>
    )
  return (
    <fieldset className="control" data-control={control.id}>
      <legend className="control-label">{control.label}</legend>
      <div className="segments">
        {control.options.map((option) => (
          <label key={option.id} className="segment">
            <input type="radio" name={id} value={option.id} checked={option.id === control.value} onChange={() => onChange(option.id)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
