import { useId, useState } from 'react'
import { FactList } from '#ui/facts/FactList.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { parseRule, type RuleProblem } from '#ui/rules/parse-rule.ts'
import type { RuleSaid } from '#ui/rules/rule-said.ts'
import { written } from '#ui/rules/written.ts'
import type { RulesPanelProps } from '#ui/rules/RulesPanel.tsx'

/** The stated value, its place in the document, and a field for one's own. Enter or leaving the field sets it, Escape takes the typing back. */
export function RuleRow({ rule, facts, onEdit }: { rule: RuleSaid } & Pick<RulesPanelProps, 'facts' | 'onEdit'>) {
  const id = useId()
  const say = panelWords.rules
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<{ came: string; problem: RuleProblem } | null>(null)
  const shown = rule.own === undefined ? '' : written(rule.kind, rule.own)
  const settle = (field: HTMLInputElement) => {
    // Half a date reads as an empty field; only the browser knows that something stands there.
    if (field.validity.badInput) return setProblem({ came: say.unfinished, problem: 'day' })
    if (typed === null || typed.trim() === shown) return forget()
    // An emptied field is a wish for the stated value.
    if (typed.trim() === '') {
      forget()
      return onEdit(rule.rule, null)
    }
    const read = parseRule(rule.kind, typed, rule.currency)
    if ('problem' in read) return setProblem({ came: typed.trim(), problem: read.problem })
    forget()
    onEdit(rule.rule, read.value)
  }
  const forget = () => {
    setTyped(null)
    setProblem(null)
  }
  const atoms = rule.stated?.atoms ?? []
  return (
    <li className="rule" data-rule={rule.rule} data-own={rule.own !== undefined || undefined}>
      <div className="rule-line">
        <label className="rule-label" htmlFor={id}>
          {rule.label}
          {rule.comparator !== undefined && <span className="muted"> {rule.comparator}</span>}
        </label>
        <span className="rule-stated">
          <span className="visually-hidden">{say.stated}: </span>
          {rule.stated?.said ?? say.notStated}
        </span>
        <span className="rule-own">
          <input
            id={id}
            type={rule.kind === 'day' ? 'date' : 'text'}
            inputMode={rule.kind === 'text' || rule.kind === 'day' ? undefined : 'decimal'}
            autoComplete="off"
            spellCheck={false}
            aria-label={say.inputOf(rule.label)}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : `${id}-wrong`}
            placeholder={say.placeholder[rule.kind]}
            value={typed ?? shown}
            onChange={(event) => {
              setTyped(event.target.value)
              setProblem(null)
            }}
            onBlur={(event) => settle(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle(event.currentTarget)
              if (event.key === 'Escape' && typed !== null) {
                event.stopPropagation()
                forget()
              }
            }}
          />
          <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={say.resetOf(rule.label)} title={say.resetOf(rule.label)} disabled={rule.own === undefined} onClick={() => (forget(), onEdit(rule.rule, null))}>
            <Icon name="undo" size={16} />
          </button>
        </span>
      </div>
      {problem !== null && <Problem id={`${id}-wrong`} {...problem} currency={rule.currency ?? ''} />}
      {atoms.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say.source(atoms.length)}</summary>
          {open && <FactList facts={facts(atoms)} subjects />}
        </details>
      )}
    </li>
  )
}

function Problem({ id, came, problem, currency }: { id: string; came: string; problem: RuleProblem; currency: string }) {
  const say = panelWords.rules
  const { wanted, todo } = problem === 'currency' ? say.problems.currency(currency) : say.problems[problem]
  return (
    <dl className="rule-problem" id={id} role="alert">
      {([[say.came, came], [say.wanted, wanted], [say.todo, todo]] as const).map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
