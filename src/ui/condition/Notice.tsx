import { Icon } from '#ui/icon/Icon.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { words } from '#ui/words.ts'
import './condition.css'

export interface NoticeProps {
  sentences: readonly string[]
  onDismiss?(): void
}

/** A line above the stage: a lost context, a browser without WebGL, words of an address that were not understood. */
export function Notice({ sentences, onDismiss }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <Mark name="triangle" />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {onDismiss !== undefined && (
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.conditions.dismiss} onClick={onDismiss}>
          <Icon name="close" size={16} />
        </button>
      )}
    </div>
  )
}
