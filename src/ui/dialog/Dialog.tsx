import { useEffect, useId, useRef, type CSSProperties, type ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './dialog.css'

export interface DialogProps {
  title: string
  /** center: in the middle; sheet: from the lower edge; top: a search field; anchored: under the element with this rectangle */
  place?: 'center' | 'sheet' | 'top' | 'anchored'
  anchor?: DOMRect | undefined
  /** hides the visible heading; the title still names the dialog */
  bare?: boolean
  wide?: boolean
  onClose(): void
  children: ReactNode
}

/** A native modal dialog: focus stays inside, Escape and a click beside it close it, focus returns to where it was. */
export function Dialog({ title, place = 'center', anchor, bare = false, wide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a click beside the panel closes it; Escape does the same
    <dialog
      ref={dialog}
      className="dialog"
      data-place={place}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      style={place === 'anchored' && anchor !== undefined ? under(anchor, wide ? 520 : 400) : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-body">
        <header className={bare ? 'visually-hidden' : 'dialog-head'}>
          <h2 id={heading}>{title}</h2>
          {!bare && (
            <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.close} onClick={onClose}>
              <Icon name="close" size={18} />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  )
}

/** Under its element, or over one that stands low; kept inside the window. */
function under(anchor: DOMRect, width: number): CSSProperties {
  const left = Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8))
  const below = window.innerHeight - anchor.bottom
  if (below < anchor.top / 2) return { left, top: 'auto', bottom: below + anchor.height + 4, width, maxHeight: anchor.top - 16 }
  return { left, top: anchor.bottom + 4, width, maxHeight: below - 16 }
}
