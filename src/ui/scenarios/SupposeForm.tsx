import { useId, useState } from 'react'
import { longest, readTyped } from '#ui/scenarios/read-typed.ts'
import type { Filled, SupposeInput, SupposeKind } from '#ui/scenarios/suppose-kinds.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'
import type { ScenarioOp } from '#model/view-state.ts'

export interface SupposeFormProps {
  kinds: readonly SupposeKind[]
  currency: string
  /** the kind that stands open at first */
  first?: ScenarioOp['op'] | undefined
  /** why it cannot be, or null */
  onSuppose(kind: ScenarioOp['op'], filled: Filled): string | null
}

/** One supposition, filled in field by field; a refusal is said below the fields and nothing typed is lost. */
export function SupposeForm({ kinds, currency, first, onSuppose }: SupposeFormProps) {
  const id = useId()
  const [kind, setKind] = useState<ScenarioOp['op']>(first ?? kinds.find((each) => each.none === undefined)?.id ?? 'add-partner')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<{ field?: string; text: string } | null>(null)
  const current = kinds.find((each) => each.id === kind)
  const inputs = current?.inputs(values) ?? []
  const change = (field: string, value: string) => {
    setValues((former) => ({ ...former, [field]: value }))
    setProblem(null)
  }
  const submit = () => {
    const filled: Record<string, string | number> = {}
    for (const input of inputs) {
      const typed = values[input.id] ?? ''
      if (input.kind === 'choice') {
        filled[input.id] = chosenOf(input, values)
        continue
      }
      if (typed.trim() === '' && input.optional === true) continue
      const read = readTyped(input.kind, typed, currency)
      if ('problem' in read) return setProblem({ field: input.id, text: read.problem })
      filled[input.id] = 'text' in read ? read.text : (read.day ?? read.value)
    }
    const refused = onSuppose(kind, filled)
    if (refused !== null) return setProblem({ text: refused })
    // Who was chosen stays, so that several numbers of one can be set in a row.
    setValues((former) => Object.fromEntries(inputs.filter((input) => input.kind === 'choice' && former[input.id] !== undefined).map((input) => [input.id, former[input.id]!])))
    setProblem(null)
  }
  return (
    <form
      className="suppose-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Select
        id={`${id}-kind`}
        label={say.that}
        name="kind"
        value={kind}
        choices={kinds.map((each) => ({ id: each.id, label: each.label }))}
        onChange={(next) => {
          setKind(next as ScenarioOp['op'])
          setProblem(null)
        }}
      />
      {current?.none !== undefined && <p className="suppose-none muted">{current.none}</p>}
      {current?.none === undefined &&
        inputs.map((input) => {
          if (input.kind !== 'choice') {
            const wrong = problem?.field === input.id
            return (
              <label key={`${kind} ${input.id}`} className="suppose-input" htmlFor={`${id}-${input.id}`}>
                <span className="suppose-label">
                  {input.label}
                  {input.optional === true && <span className="muted"> {say.optional}</span>}
                </span>
                <input
                  id={`${id}-${input.id}`}
                  name={input.id}
                  type="text"
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={longest + 20}
                  placeholder={input.hint}
                  value={values[input.id] ?? ''}
                  aria-invalid={wrong || undefined}
                  aria-describedby={wrong ? `${id}-wrong` : undefined}
                  onChange={(event) => change(input.id, event.target.value)}
                />
              </label>
            )
          }
          const chosen = input.choices.find((each) => each.id === chosenOf(input, values))
          return (
            <Select key={`${kind} ${input.id}`} id={`${id}-${input.id}`} label={input.label} name={input.id} value={chosen?.id ?? ''} choices={input.choices} {...(chosen?.now !== undefined && { note: say.now(chosen.now) })} onChange={(next) => change(input.id, next)} />
          )
        })}
      {problem !== null && (
        <p className="supposed-wrong" id={`${id}-wrong`} role="alert">
          {problem.text}
        </p>
      )}
      <button type="submit" className="button" data-look="primary" disabled={current?.none !== undefined}>
        {say.do}
      </button>
    </form>
  )
}

const chosenOf = (input: Extract<SupposeInput, { kind: 'choice' }>, values: Readonly<Record<string, string>>): string => {
  const own = values[input.id]
  return input.choices.some((each) => each.id === own) ? own! : (input.choices.find((each) => each.id === input.chosen)?.id ?? input.choices[0]?.id ?? '')
}

function Select({ id, label, name, value, choices, note, onChange }: { id: string; label: string; name: string; value: string; choices: readonly { id: string; label: string }[]; note?: string; onChange(value: string): void }) {
  return (
    <div className="suppose-input">
      <label className="suppose-label" htmlFor={id}>
        {label}
      </label>
      <span className="suppose-select">
        <select id={id} name={name} value={value} aria-describedby={note === undefined ? undefined : `${id}-note`} onChange={(event) => onChange(event.target.value)}>
          {choices.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={16} />
      </span>
      {note !== undefined && (
        <span className="suppose-note muted" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  )
}
