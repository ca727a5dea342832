import { useEffect, useRef, type KeyboardEvent } from 'react'
import { layoutIds, type LayoutId } from '#model/view-state.ts'
import { layoutWords } from '#words/en/layouts.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useNarrow } from '#ui/dialog/use-narrow.ts'
import './layout-menu.css'

export interface LayoutMenuProps {
  layout: LayoutId
  /** of the button that opened it */
  anchor: DOMRect | undefined
  onLayout(layout: LayoutId): void
  onClose(): void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Every layout by its name, with one line on what position means in it. Under its button; on a phone a sheet. Arrow keys walk, Enter takes. */
export function LayoutMenu({ layout, anchor, onLayout, onClose }: LayoutMenuProps) {
  const narrow = useNarrow()
  const list = useRef<HTMLUListElement>(null)
  // After the dialog has opened, which would take the focus to its first button.
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(), [])
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <Dialog title={layoutWords.title} place={narrow || anchor === undefined ? 'sheet' : 'anchored'} anchor={anchor} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons inside */}
      <ul ref={list} className="layout-menu" onKeyDown={walk}>
        {layoutIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="layout-choice"
              data-layout={id}
              aria-pressed={id === layout}
              onClick={() => {
                onClose()
                onLayout(id)
              }}
            >
              <span className="layout-name">{layoutWords.choices[id].name}</span>
              <span className="layout-means">{layoutWords.choices[id].means}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
