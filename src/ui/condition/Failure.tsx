import { words } from '#ui/words.ts'
import './condition.css'

export interface FailureProps {
  title?: string
  /** what came */
  came: string
  /** what was wanted */
  wanted?: string
  /** what to do */
  todo: string
  actions: readonly { id: string; label: string; primary?: boolean; run(): void }[]
}

/** A failure says what came, what was wanted and what to do. */
export function Failure({ title = words.conditions.errorTitle, came, wanted, todo, actions }: FailureProps) {
  return (
    <div className="condition" role="alert">
      <h2>{title}</h2>
      <dl>
        <dt>{words.conditions.came}</dt>
        <dd>{came}</dd>
        {wanted !== undefined && (
          <>
            <dt>{words.conditions.wanted}</dt>
            <dd>{wanted}</dd>
          </>
        )}
        <dt>{words.conditions.todo}</dt>
        <dd>{todo}</dd>
      </dl>
      <ConditionActions actions={actions} />
    </div>
  )
}

export function ConditionActions({ actions }: Pick<FailureProps, 'actions'>) {
  return (
    <div className="condition-actions">
      {actions.map((action) => (
        <button key={action.id} type="button" className="button" data-look={action.primary === true ? 'primary' : undefined} onClick={action.run}>
          {action.label}
        </button>
      ))}
    </div>
  )
}
