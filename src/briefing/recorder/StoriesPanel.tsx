import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { recorderWords as say } from '#words/en/recorder.ts'
import '#ui/style/panel.css'
import './recorder.css'

export interface StoriesPanelProps {
  /** the story that the next beat goes into; undefined: a new one begins */
  into: string | undefined
  onRecord(): void
  onClose(): void
  children: ReactNode
}

/** The panel of stories: recording is one press away, whatever it shows. */
export function StoriesPanel({ into, onRecord, onClose, children }: StoriesPanelProps) {
  return (
    <div className="side-panel stories">
      <PanelHead title={say.title} close={say.close} onClose={onClose} />
      <div className="story-record">
        <button type="button" className="button" data-look="primary" data-do="record" title={say.recordKey} aria-keyshortcuts="R" onClick={onRecord}>
          <Icon name="plus" size={18} />
          {say.record}
        </button>
        <span className="muted">{into === undefined ? say.recordNew : say.recordInto(into)}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}
