import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { foundNumbers } from '#briefing/recorder/found-numbers.ts'
import type { NumberSaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import './numbers.css'

export interface NumberPickerProps {
  /** asked once, when the dialog opens */
  numbers(): readonly NumberSaid[]
  onChoose(reference: string): void
  onClose(): void
}

/** Every number that the view of the beat can say, searched by its name or by what it reads. */
export function NumberPicker({ numbers, onChoose, onClose }: NumberPickerProps) {
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const [all] = useState(numbers)
  const { groups, found, left } = useMemo(() => foundNumbers(all, asked), [all, asked])
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // After the dialog has opened: opening gives the focus to its first button.
  useEffect(() => field.current?.focus(), [])
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + by
    if (at < 0) field.current?.focus()
    else buttons[at]?.focus()
  }
  return (
    <Dialog title={say.numbers.title} place="top" bare onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys go from one button to the next */}
      <div className="number-picker" onKeyDown={step}>
        <div className="number-search">
          <Icon name="search" size={18} />
          <input
            ref={field}
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={say.numbers.search}
            placeholder={say.numbers.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              const first = groups[0]?.numbers[0]
              if (first !== undefined) onChoose(first.reference)
            }}
          />
          <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={say.numbers.close} onClick={onClose}>
            <Icon name="close" size={18} />
          </button>
        </div>
        <div className="number-list" ref={list}>
          {groups.map((group) => (
            <section key={group.id} aria-label={say.numbers.groups[group.id]}>
              <h3>{say.numbers.groups[group.id]}</h3>
              <ul>
                {group.numbers.map((number) => (
                  <li key={number.reference}>
                    <button type="button" className="number-choice" data-reference={number.reference} data-sentence={group.id === 'answer' || number.text.length > 60 || undefined} onClick={() => onChoose(number.reference)}>
                      <span className="number-label">{number.label}</span>
                      <span className="number-text">{number.text}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {found === 0 && <p className="muted number-nothing">{say.numbers.nothing(query)}</p>}
          {left > 0 && <p className="muted number-nothing">{say.numbers.more(left)}</p>}
        </div>
        <p className="visually-hidden" role="status">
          {say.numbers.found(found)}
        </p>
      </div>
    </Dialog>
  )
}
