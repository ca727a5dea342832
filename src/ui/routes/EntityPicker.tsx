import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { NodeId } from '#model/ids.ts'
import { search, type SearchIndex, type SearchItem } from '#ui/search/search.ts'
import { routeWords as say } from '#words/en/routes.ts'

export interface EntityPickerProps {
  label: string
  /** entities by node id */
  index: SearchIndex
  chosen: { node: NodeId; label: string } | undefined
  onChoose(node: NodeId): void
}

const most = 7

/** A field that finds one entity: letters narrow a list, arrows and Enter choose, Escape and leaving put back what was chosen. */
export function EntityPicker({ label, index, chosen, onChoose }: EntityPickerProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  // Not deferred: Enter takes what stands first for the letters typed, not for those of a moment ago.
  const hits = useMemo(() => (typed === null ? [] : search(index, typed, most).flatMap((result) => result.hits.map(({ item }) => item)).slice(0, 2 * most)), [index, typed])
  const current = hits[Math.min(at, hits.length - 1)]
  const open = typed !== null
  useEffect(() => {
    if (open) document.getElementById(`${id}-${current?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, current, open])
  const choose = (item: SearchItem | undefined) => {
    if (item === undefined) return
    setTyped(null)
    onChoose(item.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) setTyped('')
      else if (hits.length > 0) setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      choose(current)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setTyped(null)
    }
  }
  return (
    <div className="entity-picker">
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={open && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && current !== undefined ? `${id}-${current.id}` : undefined}
        placeholder={say.placeholder}
        autoComplete="off"
        spellCheck={false}
        data-node={chosen?.node}
        value={typed ?? chosen?.label ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onClick={() => !open && setTyped('')}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <div className="entity-list" role="listbox" id={`${id}-list`} aria-label={label} hidden={!open || hits.length === 0}>
        {hits.map((item) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys: options of a combobox take no focus
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            data-node={item.id}
            // The field keeps the focus: leaving it would close the list before the press is over.
            onPointerDown={(event) => event.preventDefault()}
            onMouseMove={() => item !== current && setAt(hits.indexOf(item))}
            onClick={() => choose(item)}
          >
            <span>{item.label}</span>
            <span className="muted">{item.detail}</span>
          </div>
        ))}
      </div>
      {open && hits.length === 0 && <p className="route-note">{say.noMatch}</p>}
      <p className="visually-hidden" role="status">
        {open ? say.found(hits.length) : ''}
      </p>
    </div>
  )
}
