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

/** A name with a hyphen stays in one line: "AIC-Platform" broken in two reads as two things. */
function Unbroken({ text }: { text: string }) {
  return text.split(/(\S*\w-\w\S*)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence never move
      <span key={i} className="unbroken">
        {part}
      </span>
    ),
  )
}

/**
 * The answer in words, before the picture. Where the reader may turn something, that stands right under the answer and its first sentence:
 * on a low screen what is further down is out of sight.
 */
export function Finding({ headline, rest, actions, missing = [], children }: FindingProps) {
  const [folded, setFolded] = useState(false)
  const turnable = children !== undefined && children !== null && children !== false
  const [near, far] = turnable ? [rest.slice(0, 1), rest.slice(1)] : [rest, []]
  return (
    <div className="finding" data-folded={folded || undefined} data-long={headline.length > longHeadline || undefined}>
      <div className="finding-head">
        <h1>
          <Unbroken text={headline} />
        </h1>
        <button type="button" className="button finding-fold" data-look="plain" data-shape="icon" aria-expanded={!folded} aria-label={folded ? words.finding.more : words.finding.less} onClick={() => setFolded(!folded)}>
          <Icon name={folded ? 'down' : 'up'} size={18} />
        </button>
      </div>
      <div className="finding-rest">
        {near.map((sentence) => (
          <p key={sentence}>
            <Unbroken text={sentence} />
          </p>
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
        {far.map((sentence) => (
          <p key={sentence}>
            <Unbroken text={sentence} />
          </p>
        ))}
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
