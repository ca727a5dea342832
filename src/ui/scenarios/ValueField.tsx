import { useId, useState } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import type { Measured } from '#ui/scenarios/measured.ts'
import { kindOf, readTyped } from '#ui/scenarios/read-typed.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'
import './scenarios.css'

export interface ValueFieldProps {
  measured: Measured
  /** supposes another value: money, a ratio or a day number. Why it cannot be; null = done */
  onSet(value: number): string | null
  onReset(): void
}

/** A number and a field for another one. Enter or leaving the field supposes it, Escape takes the typing back. */
export function ValueField({ measured, onSet, onReset }: ValueFieldProps) {
  const id = useId()
  const { measure, label, of, typed: shown, currency, was } = measured
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const forget = () => {
    setTyped(null)
    setProblem(null)
  }
  const settle = () => {
    if (typed === null || typed.trim() === shown) return forget()
    // An emptied field is a wish for the stated value.
    if (typed.trim() === '') {
      forget()
      return was === undefined ? undefined : onReset()
    }
    const read = readTyped(kindOf[measure], typed, currency)
    const refused = 'value' in read ? onSet(read.value) : 'problem' in read ? read.problem : null
    if (refused === null) forget()
    else setProblem(refused)
  }
  return (
    <div className="supposed" data-supposed={was !== undefined || undefined}>
      <label className="supposed-label" htmlFor={id}>
        {label}
        {was !== undefined && (
          <span className="supposed-was">
            <span className="visually-hidden">{say.edit.was('')}</span>
            <s>{was}</s>
          </span>
        )}
      </label>
      <span className="supposed-field">
        <input
          id={id}
          data-suppose={measure}
          type="text"
          inputMode={measure === 'due' ? undefined : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          aria-label={say.edit.of(label, of)}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-wrong`}
          placeholder={say.edit.hint[measure]}
          value={typed ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(null)
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
            if (event.key === 'Escape') {
              event.stopPropagation()
              const field = event.currentTarget
              if (typed === null) field.blur()
              forget()
              // Ready to be typed over, as when it was entered.
              requestAnimationFrame(() => document.activeElement === field && field.select())
            }
          }}
        />
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={say.edit.reset(label)} title={say.edit.reset(label)} disabled={was === undefined} onClick={() => (forget(), onReset())}>
          <Icon name="undo" size={16} />
        </button>
      </span>
      {problem !== null && (
        <p className="supposed-wrong" id={`${id}-wrong`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
