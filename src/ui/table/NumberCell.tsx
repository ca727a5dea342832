import { useRef, useState, type ReactNode } from 'react'
import type { Measured } from '#ui/scenarios/measured.ts'
import { kindOf, readTyped } from '#ui/scenarios/read-typed.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'

export interface NumberCellProps {
  /** heading of the column and of the row, and the text of the cell, as heard */
  heading: string
  row: string
  text: string
  content: ReactNode
  /** reached by Tab; the others by the arrow keys from the row's name */
  tab: boolean
  onExplain?: ((anchor: DOMRect) => void) | undefined
  /** what can be supposed of it */
  measured?: Measured | undefined
  onSet?: ((value: number) => string | null) | undefined
}

/** A number that opens its explanation, and where it can be supposed otherwise takes another one: F2, a digit or the pencil; Enter sets, Escape leaves it. */
export function NumberCell({ heading, row, text, content, tab, onExplain, measured, onSet }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const can = measured !== undefined && onSet !== undefined
  const leave = (back: boolean) => {
    setTyped(null)
    setProblem(null)
    if (back) requestAnimationFrame(() => button.current?.focus())
  }
  const settle = (back: boolean) => {
    if (!can || typed === null) return
    if (typed.trim() === measured.typed || typed.trim() === '') return leave(back)
    const read = readTyped(kindOf[measured.measure], typed, measured.currency)
    const refused = 'value' in read ? onSet(read.value) : 'problem' in read ? read.problem : null
    if (refused === null) leave(back)
    else setProblem(refused)
  }
  if (can && typed !== null)
    return (
      <span className="cell-edit">
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person asked for the field this moment
          autoFocus
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={say.edit.of(measured.label, measured.of)}
          aria-invalid={problem !== null || undefined}
          value={typed}
          // Typing replaces the number; a first digit typed already is kept.
          onFocus={(event) => typed === measured.typed && event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(null)
          }}
          onClick={(event) => event.stopPropagation()}
          onBlur={() => (problem === null ? settle(false) : leave(false))}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Enter') settle(true)
            if (event.key === 'Escape') leave(true)
          }}
        />
        {problem !== null && (
          <span className="cell-wrong" role="alert">
            {problem}
          </span>
        )}
      </span>
    )
  const edit = (start: string) => setTyped(start)
  return (
    <span className="cell-number">
      {can && (
        <button type="button" className="cell-pencil" tabIndex={-1} aria-label={say.edit.change(heading, row, text)} title={say.edit.change(heading, row, text)} onClick={(event) => (event.stopPropagation(), edit(measured.typed))}>
          <svg width={12} height={12} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth={1.3} strokeLinejoin="round" aria-hidden="true" focusable="false">
            <path d="M1.5 10.5l.6-2.5 6-6 1.9 1.9-6 6-2.5.6Z" />
          </svg>
        </button>
      )}
      <button
        ref={button}
        type="button"
        className="cell-button"
        data-edit={measured?.measure}
        data-supposed={measured?.was !== undefined || undefined}
        tabIndex={tab ? 0 : -1}
        aria-label={onExplain === undefined ? say.edit.change(heading, row, text) : say.edit.explain(heading, row, text)}
        onClick={(event) => {
          event.stopPropagation()
          if (onExplain !== undefined) onExplain(event.currentTarget.getBoundingClientRect())
          else if (can) edit(measured.typed)
        }}
        onKeyDown={(event) => {
          if (!can || event.ctrlKey || event.metaKey || event.altKey) return
          const starts = /^[\d.$€£+-]$/.test(event.key)
          if (event.key !== 'F2' && !starts) return
          // A digit typed on a number is the number's, not the page's.
          event.preventDefault()
          event.stopPropagation()
          edit(starts ? event.key : measured.typed)
        }}
      >
        {measured?.was !== undefined && (
          <>
            <s className="cell-was">
              <span className="visually-hidden">{say.edit.was('')}</span>
              {measured.was}
            </s>{' '}
          </>
        )}
        {content}
        {measured?.was !== undefined && <span className="visually-hidden">, {say.edit.supposed}</span>}
      </button>
    </span>
  )
}
