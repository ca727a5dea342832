import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './bottom-bar.css'

export interface BottomBarProps {
  /** a story's beats, or a line about what is shown */
  children?: ReactNode
  /** what is seen becomes a beat of the reader's own story */
  onRecord?(): void
  onCopyPicture?(): void
  onCopyTable?(): void
  onCopyLink?(): void
  onShare?(): void
  /** the headset's button, where there is one */
  immersive?: ReactNode
}

/** What leaves the page: picture, table, link. */
export function BottomBar({ children, onRecord, onCopyPicture, onCopyTable, onCopyLink, onShare, immersive }: BottomBarProps) {
  return (
    <div className="bottom-bar">
      <div className="bottom-bar-left">{children}</div>
      {onRecord !== undefined && (
        <button type="button" className="button" data-look="plain" data-shape="icon" data-do="record" aria-label={words.tools.record} title={words.tools.recordKey} onClick={onRecord}>
          <Icon name="record" size={18} />
        </button>
      )}
      {onCopyPicture !== undefined && (
        <button type="button" className="button" data-look="plain" onClick={onCopyPicture}>
          <Icon name="picture" size={18} />
          {words.tools.copyPicture}
        </button>
      )}
      {onCopyTable !== undefined && (
        <button type="button" className="button" data-look="plain" onClick={onCopyTable}>
          <Icon name="table" size={18} />
          {words.tools.copyTable}
        </button>
      )}
      {onCopyLink !== undefined && (
        <button type="button" className="button" data-look="plain" onClick={onCopyLink}>
          <Icon name="link" size={18} />
          {words.tools.copyLink}
        </button>
      )}
      {onShare !== undefined && (
        <button type="button" className="button" onClick={onShare}>
          <Icon name="share" size={18} />
          {words.tools.share}
        </button>
      )}
      {immersive}
    </div>
  )
}
