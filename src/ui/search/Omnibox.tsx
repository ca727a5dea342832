import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { search, searchIndex, type SearchItem } from '#ui/search/search.ts'
import { words } from '#ui/words.ts'
import './search.css'

export interface OmniboxProps {
  items: readonly SearchItem[]
  /** `inTable`: with Shift, to be shown in the table */
  onChoose(item: SearchItem, inTable: boolean): void
  onClose(): void
}

/** One field for partners, entities, findings and commands. `/` and Ctrl/Cmd-K open it; the page owns those keys. */
export function Omnibox({ items, onChoose, onClose }: OmniboxProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const index = useMemo(() => searchIndex(items), [items])
  const asked = useDeferredValue(query)
  const results = useMemo(() => search(index, asked), [index, asked])
  const flat = results.flatMap((result) => result.hits.map((hit) => hit.item))
  const current = flat[Math.min(at, flat.length - 1)]
  // After the dialog has opened: opening gives the focus to its first button.
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`${list}-${current?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, current])

  const choose = (item: SearchItem | undefined, inTable: boolean) => {
    if (item === undefined) return
    onClose()
    onChoose(item, inTable)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && flat.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(current, event.shiftKey)
    }
  }
  return (
    <Dialog title={words.search.title} place="top" bare onClose={onClose}>
      <div className="omnibox">
        <div className="omnibox-field">
          <Icon name="search" size={18} />
          <input
            type="text"
            role="combobox"
            aria-expanded={flat.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-label={words.search.placeholder}
            aria-activedescendant={current === undefined ? undefined : `${list}-${current.id}`}
            placeholder={words.search.placeholder}
            autoComplete="off"
            spellCheck={false}
            ref={field}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.close} title={words.closeKey(words.close)} onClick={onClose}>
            <Icon name="close" size={18} />
          </button>
        </div>
        <div className="omnibox-results" role="listbox" id={list} aria-label={words.search.title} tabIndex={-1}>
          {results.map((result) => (
            <div key={result.group} role="group" aria-label={words.search.groups[result.group]}>
              <div className="omnibox-group" aria-hidden="true">
                {words.search.groups[result.group]}
                {result.found > result.hits.length && <span>{result.found}</span>}
              </div>
              {result.hits.map(({ item }) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys: options of a combobox take no focus
                <div
                  key={item.id}
                  id={`${list}-${item.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === current}
                  className="omnibox-option"
                  data-item={item.id}
                  onMouseMove={() => item !== current && setAt(flat.indexOf(item))}
                  onClick={(event) => choose(item, event.shiftKey)}
                >
                  <span className="omnibox-label">{item.label}</span>
                  {item.detail !== undefined && <span className="muted">{item.detail}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        {flat.length === 0 && <p className="omnibox-nothing muted">{words.search.nothing(query)}</p>}
        <p className="visually-hidden" role="status">
          {words.search.found(results.reduce((sum, result) => sum + result.found, 0))}
        </p>
        <p className="omnibox-foot muted">{words.search.hint}</p>
      </div>
    </Dialog>
  )
}
