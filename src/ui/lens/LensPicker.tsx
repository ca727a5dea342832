import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from 'react'
import { Icon, isIcon } from '#ui/icon/Icon.tsx'
import { useEdges } from '#ui/lens/use-edges.ts'
import { words } from '#ui/words.ts'
import './lens.css'

export interface LensPickerProps {
  /** in the order of the role that reads */
  lenses: readonly string[]
  current: string
  /** how many of them are the role's own: a line parts them from the rest */
  own?: number
  onLens(id: string): void
}

/** One button a lens: its icon, its name, and the question it answers. A rail, on phones a bar; either scrolls where it is too short. */
export function LensPicker({ lenses, current, own = 0, onLens }: LensPickerProps) {
  const list = useRef<HTMLUListElement>(null)
  const edges = useEdges(list)
  const [tip, setTip] = useState<{ id: string; place: CSSProperties } | null>(null)
  const place = lenses.indexOf(current)
  // The current one in view, without moving anything but the list itself.
  useEffect(() => {
    const element = list.current
    const button = element?.children[place]
    if (element === null || button === null || button === undefined) return
    const around = element.getBoundingClientRect()
    const at = button.getBoundingClientRect()
    const margin = 8
    if (at.left < around.left || at.right > around.right)
      element.scrollBy({ left: at.left + at.width / 2 - around.left - around.width / 2 })
    if (at.top < around.top + margin || at.bottom > around.bottom - margin)
      element.scrollBy({ top: at.top + at.height / 2 - around.top - around.height / 2 })
  }, [place])
  const show = (id: string, button: Element) => {
    const at = button.getBoundingClientRect()
    setTip({ id, place: { left: at.right, top: at.top + at.height / 2 } })
  }
  const hide = () => setTip(null)
  // Whoever needs the text longer may rest on it (WCAG 1.4.13).
  const leave = (event: PointerEvent) => {
    if (!(event.relatedTarget instanceof Element) || event.relatedTarget.closest('.lens-tip') === null) hide()
  }
  const tipped = tip === null ? undefined : words.lenses[tip.id]
  return (
    <>
      <ul className="lenses" ref={list} data-before={edges.before || undefined} data-after={edges.after || undefined} onScroll={hide}>
        {lenses.map((id, i) => {
          const said = words.lenses[id] ?? { name: id, question: '' }
          return (
            <li key={id} data-parted={(own > 0 && i === own) || undefined}>
              <button
                type="button"
                className="lens"
                data-lens={id}
                aria-current={id === current ? 'true' : undefined}
                aria-describedby={`lens-${id}`}
                onPointerEnter={(event) => event.pointerType === 'mouse' && show(id, event.currentTarget)}
                onPointerLeave={leave}
                onFocus={(event) => event.currentTarget.matches(':focus-visible') && show(id, event.currentTarget)}
                onBlur={hide}
                onKeyDown={(event) => event.key === 'Escape' && hide()}
                onClick={() => {
                  // Nothing lies over the answer that was asked for; the tip comes back when the pointer does.
                  hide()
                  onLens(id)
                }}
              >
                <Icon name={isIcon(id) ? id : 'stage'} size={22} />
                <span className="lens-name">{said.name}</span>
              </button>
              <span className="lens-question" id={`lens-${id}`}>
                {said.question}
              </span>
            </li>
          )
        })}
      </ul>
      {tip !== null && tipped !== undefined && (
        <span className="lens-tip" role="tooltip" style={tip.place} onPointerLeave={hide}>
          <span className="lens-tip-body">
            <strong>{tipped.name}</strong>
            {tipped.question}
          </span>
        </span>
      )}
    </>
  )
}
