import { useState, type ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './finding.css'

export interface FindingAction { id: string; label: string; primary?: boolean; run(): void }

export interface FindingProps {
  headline: string
  rest: readonly string[]
  actions: readonly FindingAction[]
  /** what the lens lacks, and what would complete it */
  missing?: readonly string[]
  /** what the reader may turn: between the answer and what would complete it */
  children?: ReactNode
}

/** A longer headline stands in smaller letters: the answer has to leave room for what the reader may turn. */
const longHeadline = 100

/** The answer in words, before the picture. */
export function Finding({ headline, rest, actions, missing = [], children }: FindingProps) {
  const [folded, setFolded] = useState(false)
  return (
    <div className="finding" data-folded={folded || undefined} data-long={headline.length > longHeadline || undefined}>
      <div className="finding-head">
        <h1>{headline}</h1>
        <button type="button" className="button finding-fold" data-look="plain" data-shape="icon" aria-expanded={!folded} aria-label={folded ? words.finding.more : words.finding.less} onClick={() => setFolded(!folded)}>
          <Icon name={folded ? 'down' : 'up'} size={18} />
        </button>
      </div>
      <div className="finding-rest">
        {rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {actions.length > 0 && (
          <div className="finding-actions">
            {actions.map((action) => (
              <button key={action.id} type="button" className="button" data-look={action.primary === true ? 'primary' : undefined} onClick={action.run}>
                {action.label}
              </button>
            ))}
          </div>
        )}
        {children}
        {missing.length > 0 && (
          <div className="finding-missing">
            <h2>{words.finding.missing}</h2>
            {missing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
