import { useId } from 'react'

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** the label is read out and not shown: it stands in the table already */
  bare?: boolean
  onChange(value: string): void
}

/** A select with its label above it. */
export function Choice({ label, value, options, bare = false, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <span className="import-field">
      <label htmlFor={id} className={bare ? 'visually-hidden' : 'import-label'}>{label}</label>
      <select id={id} className="import-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
      </select>
    </span>
  )
}
