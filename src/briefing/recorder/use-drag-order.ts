import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

export interface DragOrder {
  /** the row in the hand and the place it would have; null = none is */
  held: { from: number; to: number } | null
  /** for the handle of row `at` */
  handle(at: number): { onPointerDown(event: PointerEvent): void; onPointerMove(event: PointerEvent): void; onPointerUp(): void; onPointerCancel(): void; onKeyDown(event: KeyboardEvent): void }
}

/** Rows that are carried to another place by a handle, or stepped there by the arrow keys. `rows`: selector of a row inside the list. */
export function useDragOrder(rows: string, move: (from: number, to: number) => void): DragOrder {
  const [held, setHeld] = useState<DragOrder['held']>(null)
  // a pointer that is let go in the same frame as it moved must not find what was drawn before
  const now = useRef<DragOrder['held']>(null)
  const hold = (next: DragOrder['held']) => {
    now.current = next
    setHeld(next)
  }
  return {
    held,
    handle: (at) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        hold({ from: at, to: at })
      },
      onPointerMove: (event) => {
        if (now.current === null) return
        const list = event.currentTarget.closest('ol')
        if (list === null) return
        const middles = [...list.querySelectorAll(rows)].map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2)
        const others = middles.filter((_, i) => i !== now.current?.from)
        const to = others.filter((middle) => middle < event.clientY).length
        if (to !== now.current.to) hold({ from: now.current.from, to })
      },
      onPointerUp: () => {
        const { current } = now
        hold(null)
        if (current !== null && current.from !== current.to) move(current.from, current.to)
      },
      onPointerCancel: () => hold(null),
      onKeyDown: (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        event.stopPropagation()
        move(at, at + by)
      },
    }),
  }
}
