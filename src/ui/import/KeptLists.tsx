import { useState } from 'react'
import { words } from '#ui/import/words.ts'

export interface KeptList {
  id: string
  title: string
  fileName: string
}

interface KeptListsProps {
  kept: readonly KeptList[]
  onForget(id: string): void
}

/** What this browser keeps, each to be forgotten with a second click: there is no undo for it. */
export function KeptLists({ kept, onForget }: KeptListsProps) {
  const [asked, setAsked] = useState<string>()
  return (
    <section className="import-kept" aria-label={words.kept}>
      <h3>{words.kept}</h3>
      <ul>
        {kept.map(({ id, title, fileName }) => (
          <li key={id}>
            <span>
              {title} <span className="muted">{fileName}</span>
            </span>
            <button
              type="button"
              className="link"
              aria-label={asked === id ? words.forgetSure(title) : words.forget(title)}
              onBlur={() => setAsked(undefined)}
              onClick={() => (asked === id ? onForget(id) : setAsked(id))}
            >
              {asked === id ? words.forgetSureShort : words.forgetShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
