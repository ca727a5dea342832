import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './hint.css'

export interface OpeningHintProps {
  /** absent: no tour is offered */
  onTour?(): void
  onOpenFile(): void
  onDismiss(): void
}

/** The one muted line after the opening, and its quiet buttons. */
export function OpeningHint({ onTour, onOpenFile, onDismiss }: OpeningHintProps) {
  return (
    <div className="hint">
      <p>
        {words.hint.text} <kbd>/</kbd> {words.hint.search}
      </p>
      {onTour !== undefined && (
        <button type="button" className="link" onClick={onTour}>
          {words.hint.tour}
        </button>
      )}
      <button type="button" className="link" onClick={onOpenFile}>
        {words.hint.own}
      </button>
      <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.hint.dismiss} onClick={onDismiss}>
        <Icon name="close" size={14} />
      </button>
    </div>
  )
}
