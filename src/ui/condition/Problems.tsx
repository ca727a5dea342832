import { words } from '#ui/words.ts'
import { plural } from '#words/format.ts'
import './condition.css'

/** Worded by the caller; `where` says row and column. */
export interface ProblemLine { id: string; severity: 'error' | 'warning' | 'note'; text: string; where?: string }

export function Problems({ problems }: { problems: readonly ProblemLine[] }) {
  if (problems.length === 0) return <p className="muted">{words.conditions.noProblems}</p>
  return (
    <section className="problems">
      <h3>{plural(problems.length, 'problem')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem.id} data-severity={problem.severity}>
            <span>{problem.text}</span>
            {problem.where !== undefined && <span className="muted">{problem.where}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
