import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { enteringWords as words } from '#words/en/entering.ts'
import './immersive.css'

export interface InsideProps {
  mode: 'vr' | 'ar'
  /** the system has covered the view for now */
  asleep: boolean
  onLeave(): void
}

/** What the page shows while somebody is inside: a mirror on a desk shows it to everybody else. */
export function Inside({ mode, asleep, onLeave }: InsideProps) {
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    // beside the page, which cannot be reached meanwhile
    const page = document.getElementById('root')
    page?.setAttribute('inert', '')
    leave.current?.focus()
    return () => {
      page?.removeAttribute('inert')
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else document.querySelector<HTMLElement>('[data-tool=immersive], [data-tool=more]')?.focus()
    }
  }, [])
  return createPortal(
    <div className="inside" role="dialog" aria-modal="true" aria-labelledby="inside-title">
      <h2 id="inside-title">{words.inside.title[mode]}</h2>
      <p role="status">{asleep ? words.inside.asleep : words.inside.says}</p>
      <button ref={leave} type="button" className="button" data-look="primary" data-tool="leave" onClick={onLeave}>
        {words.inside.leave}
      </button>
    </div>,
    document.body,
  )
}
