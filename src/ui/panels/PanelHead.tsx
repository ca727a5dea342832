import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'

export interface PanelHeadProps {
  title: string
  /** name of the button that closes the panel */
  close: string
  /** what stands muted beside the title */
  aside?: ReactNode
  /** tools between the title and the button that closes */
  children?: ReactNode
  onClose?: (() => void) | undefined
}

/** The head of every panel beside the stage. */
export function PanelHead({ title, close, aside, children, onClose }: PanelHeadProps) {
  return (
    <header className="panel-head">
      <h2>{title}</h2>
      {aside}
      <span className="panel-gap" />
      {children}
      {onClose !== undefined && (
        <button type="button" className="button panel-close" data-look="plain" data-shape="icon" aria-label={close} title={words.closeKey(close)} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      )}
    </header>
  )
}
