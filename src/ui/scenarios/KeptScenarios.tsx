import { useId, useState } from 'react'
import { longest } from '#ui/scenarios/read-typed.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'

export interface KeptScenario { name: string; changes: number; open: boolean; /** suppositions in words */ says: readonly string[] }
export interface KeptScenariosProps {
  kept: readonly KeptScenario[]
  /** suppositions of the open scenario */
  changes: number
  onKeep(name: string): void
  onOpen(name: string): void
  onForget(name: string): void
}

/** Scenarios under a name: kept with the view, opened in place of what is supposed now. */
export function KeptScenarios({ kept, changes, onKeep, onOpen, onForget }: KeptScenariosProps) {
  const id = useId()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState(false)
  const trimmed = name.trim()
  const replaces = kept.some((each) => each.name === trimmed)
  return (
    <section aria-label={say.keepTitle}>
      <h3>{say.keepTitle}</h3>
      {kept.length === 0 && changes > 0 && <p className="panel-explain">{say.noneKept}</p>}
      <ul>
        {kept.map((each) => (
          <li key={each.name} className="scenario-row" data-scenario={each.name}>
            <span className="scenario-name" title={each.says.join('\n')}>
              {each.name}
              <span className="muted">
                {' '}
                {say.changes(each.changes)}
                {each.open && `, ${say.isOpen}`}
              </span>
            </span>
            <button type="button" className="button" aria-label={say.openNamed(each.name)} disabled={each.open} onClick={() => onOpen(each.name)}>
              {say.openIt}
            </button>
            <button type="button" className="button" data-look="plain" aria-label={say.forgetNamed(each.name)} onClick={() => onForget(each.name)}>
              {say.forget}
            </button>
          </li>
        ))}
      </ul>
      {changes === 0 ? (
        kept.length === 0 && <p className="panel-explain">{say.keepNothing}</p>
      ) : (
        <form
          className="scenario-keep"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (trimmed === '' || trimmed.length > longest) return setWrong(true)
            onKeep(trimmed)
            setName('')
          }}
        >
          <label className="suppose-label" htmlFor={id}>
            {say.keepLabel}
          </label>
          <span className="supposed-field">
            <input
              id={id}
              name="scenario-name"
              type="text"
              autoComplete="off"
              placeholder={say.keepHint}
              value={name}
              aria-invalid={wrong || undefined}
              aria-describedby={`${id}-said`}
              onChange={(event) => {
                setName(event.target.value)
                setWrong(false)
              }}
            />
            <button type="submit" className="button">
              {say.keep}
            </button>
          </span>
          <span id={`${id}-said`} role="status">
            {wrong && <span className="supposed-wrong">{say.keepNoName}</span>}
            {!wrong && replaces && <span className="suppose-note muted">{say.replaces(trimmed)}</span>}
          </span>
        </form>
      )}
    </section>
  )
}
