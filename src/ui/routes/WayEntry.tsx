import { useState } from 'react'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { routeWords as say } from '#words/en/routes.ts'

/** One way as a person reads it. */
export interface WaySaid {
  id: string
  links: number
  sentence: string
  facts: readonly FactLine[]
  /** it leads through a name that documents share: what that means */
  crosses?: string
}

export function WayEntry({ way, rank, shown, onShow, onTable }: { way: WaySaid; rank: number; shown: boolean; onShow(): void; onTable(): void }) {
  const [open, setOpen] = useState(false)
  return (
    <li className="route-way" data-way={rank} data-shown={shown || undefined}>
      <p className="route-rank">
        <span>{say.rank(rank)}</span> <span className="muted">{say.links(way.links)}</span>
      </p>
      <p className="route-sentence">{way.sentence}</p>
      {way.crosses !== undefined && <p className="route-note route-crosses">{way.crosses}</p>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say.facts(way.facts.length)}</summary>
        {open && <FactList facts={way.facts} subjects />}
      </details>
      <div className="route-actions">
        <button type="button" className="button" data-look={shown ? undefined : 'primary'} aria-pressed={shown} aria-label={say.showOf(rank)} onClick={onShow}>
          {shown ? say.shown : say.show}
        </button>
        {shown && (
          <button type="button" className="button" data-look="plain" onClick={onTable}>
            {say.table}
          </button>
        )}
      </div>
    </li>
  )
}
