import { useState } from 'react'
import type { Problem } from '#importers/importer.ts'
import { words } from '#ui/import/words.ts'

const shownAtFirst = 8
const shownMost = 200

/** What was wrong, where, and what to do, in the order of the file. */
export function ProblemList({ problems, sheets, title, look = 'problem' }: { problems: readonly Problem[]; sheets: number; title: string; look?: 'problem' | 'note' }) {
  const [all, setAll] = useState(false)
  if (problems.length === 0) return null
  const shown = problems.slice(0, all ? shownMost : shownAtFirst)
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="import-problems" data-look={look}>
        {shown.map((problem, i) => (
          <li key={i}>{words.problem(problem, sheets)}</li>
        ))}
      </ul>
      {problems.length > shown.length && (all ? <p className="muted">{words.moreProblems(problems.length - shown.length)}</p> : (
        <button type="button" className="link" onClick={() => setAll(true)}>{words.moreProblems(problems.length - shown.length)}</button>
      ))}
    </section>
  )
}
