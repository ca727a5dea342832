import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import type { DragOrder } from '#briefing/recorder/use-drag-order.ts'
import { toNeighbor } from '#briefing/recorder/to-neighbor.ts'
import type { BeatSaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

export interface BeatRowProps {
  beat: BeatSaid
  /** 0 = first */
  at: number
  all: number
  open: boolean
  /** it is in the hand */
  held: boolean
  /** what is in the hand would stand here */
  lands: 'before' | 'after' | undefined
  handle: ReturnType<DragOrder['handle']>
  onOpen(): void
  onShow(): void
  onMove(to: number): void
  onDuplicate(): void
  onDelete(): void
  onAgain(): void
  /** its fields, while it is open */
  children: ReactNode
}

/** One beat in the order of its story. */
export function BeatRow({ beat, at, all, open, held, lands, handle, onOpen, onShow, onMove, onDuplicate, onDelete, onAgain, children }: BeatRowProps) {
  const number = at + 1
  const of = (action: string) => say.editor.of(action, number)
  return (
    <li className="beat-row" data-beat={beat.id} data-open={open || undefined} data-held={held || undefined} data-lands={lands}>
      <div className="beat-head">
        <button type="button" className="beat-handle" aria-label={say.editor.drag(number)} title={say.editor.drag(number)} {...handle}>
          <Icon name="more" size={16} />
          {number}
        </button>
        <button type="button" className="beat-poster" aria-label={of(say.editor.show)} title={say.editor.show} onClick={onShow}>
          {beat.poster === undefined ? <Icon name="picture" size={20} /> : <img src={beat.poster} alt="" width={96} height={54} />}
        </button>
        <button type="button" className="beat-name" aria-expanded={open} aria-label={say.editor.openBeat(number, beat.title)} onClick={onOpen}>
          <span className="beat-title">{beat.title === '' ? say.untitled : beat.title}</span>
          <span className="muted">{beat.shows}</span>
          {beat.problems.length > 0 && <span className="beat-wrong">{say.editor.toPutRight(beat.problems.length)}</span>}
        </button>
        <Icon name={open ? 'up' : 'down'} size={16} />
      </div>
      {open && (
        <div className="beat-body">
          <div className="story-actions">
            <button type="button" className="button" data-do="again" aria-label={of(say.editor.again)} onClick={onAgain}>
              {say.editor.again}
            </button>
            <button type="button" className="button" data-do="earlier" aria-label={of(say.editor.earlier)} disabled={at === 0} onClick={() => onMove(at - 1)}>
              {say.editor.earlier}
            </button>
            <button type="button" className="button" data-do="later" aria-label={of(say.editor.later)} disabled={number === all} onClick={() => onMove(at + 1)}>
              {say.editor.later}
            </button>
            <button type="button" className="button" data-look="plain" data-do="copy" aria-label={of(say.editor.copy)} onClick={onDuplicate}>
              {say.editor.copy}
            </button>
            <button type="button" className="button" data-look="plain" data-do="delete" aria-label={of(say.editor.delete)} onClick={(event) => { toNeighbor(event.currentTarget, '.beat-name'); onDelete() }}>
              {say.editor.delete}
            </button>
          </div>
          {children}
        </div>
      )}
    </li>
  )
}
