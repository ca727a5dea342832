import { useState } from 'react'

export interface NumberFieldProps {
  name: string
  value: number
  min: number
  max: number
  step: number
  onChange(value: number): void
  onLeave(): void
}

/** A number that is taken as soon as it is one that can be; what is on its way to one may stand in the field until it is left. */
export function NumberField({ name, value, min, max, step, onChange, onLeave }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      name={name}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={step}
      value={typed ?? value}
      onChange={(event) => {
        const { value: text, valueAsNumber: number } = event.target
        setTyped(text)
        if (number >= min && number <= max) onChange(number)
      }}
      onBlur={() => {
        setTyped(null)
        onLeave()
      }}
    />
  )
}
