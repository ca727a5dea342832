import { useId, useState } from 'react'
import { panelWords } from '#ui/panel-words.ts'
import { parseRule } from '#ui/rules/parse-rule.ts'
import { written } from '#ui/rules/written.ts'
import { waysWords } from '#words/en/ways.ts'

export interface NumberFieldProps {
  label: string
  /** named to the ear only: the column says it to the eye */
  quiet?: boolean
  field: string
  kind: 'money' | 'count'
  currency: string
  value: number | undefined
  /** what holds while nothing is entered */
  placeholder: string
  /** null: nothing is entered any more */
  onEnter(value: number | null): void
}

/** A number to be typed. Enter or leaving the field sets it, Escape takes the typing back, an emptied field takes the number out. */
export function NumberField({ label, quiet = false, field, kind, currency, value, placeholder, onEnter }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = value === undefined ? '' : written(kind, value)
  const forget = () => {
    setTyped(null)
    setProblem(null)
  }
  const settle = () => {
    if (typed === null || typed.trim() === shown) return forget()
    if (typed.trim() === '') {
      forget()
      return onEnter(null)
    }
    const read = parseRule(kind, typed, currency)
    if ('problem' in read) {
      const { problems } = panelWords.rules
      const { wanted, todo } = read.problem === 'currency' ? problems.currency(currency) : problems[kind]
      return setProblem(waysWords.problem(typed.trim(), wanted, todo))
    }
    forget()
    onEnter(Number(read.value))
  }
  return (
    <div className="ways-field" data-field={field}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-wrong`}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            forget()
          }
        }}
      />
      {problem !== null && (
        <p className="ways-problem" id={`${id}-wrong`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
