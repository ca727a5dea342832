import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { BeatRow } from '#briefing/recorder/BeatRow.tsx'
import { useDragOrder } from '#briefing/recorder/use-drag-order.ts'
import type { BeatSaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import './editor.css'

export interface StoryEditorProps {
  title: string
  /** what the story is written against */
  pinned: string
  /** the open data is another version; pins it anew */
  onPin?: (() => void) | undefined
  beats: readonly BeatSaid[]
  /** id of the beat whose fields are shown */
  open: string | null
  fields: ReactNode
  canUndo: boolean
  canRedo: boolean
  onUndo(): void
  onRedo(): void
  onTitle(title: string): void
  onLeave(): void
  onBack(): void
  onOpen(beat: string | null): void
  onShow(beat: string): void
  onMove(beat: string, to: number): void
  onDuplicate(beat: string): void
  onDelete(beat: string): void
  onAgain(beat: string): void
  /** 0 = first */
  onPlay(at: number): void
}

/** A story of one's own: its title, its beats in order, and the fields of the one that is open. */
export function StoryEditor(props: StoryEditorProps) {
  const { title, beats, open, fields, canUndo, canRedo } = props
  const id = useId()
  const drag = useDragOrder('[data-beat]', (from, to) => {
    const beat = beats[from]
    if (beat !== undefined) props.onMove(beat.id, to)
  })
  /** In a text the keys undo the typing, elsewhere the edits of the story; the page's own history is not meant here. */
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
    event.stopPropagation()
    if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) props.onRedo()
    else props.onUndo()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- undo and redo of whatever has the focus inside
    <div className="story-editor" onKeyDown={onKeyDown}>
      <div className="story-actions story-tools">
        <button type="button" className="button" data-do="back" onClick={props.onBack}>
          {say.editor.back}
        </button>
        <span className="panel-gap" />
        <button type="button" className="button" data-look="plain" data-shape="icon" data-do="undo" aria-label={say.editor.undo} title={say.editor.undo} disabled={!canUndo} onClick={props.onUndo}>
          <Icon name="undo" size={18} />
        </button>
        <button type="button" className="button" data-look="plain" data-shape="icon" data-do="redo" aria-label={say.editor.redo} title={say.editor.redo} disabled={!canRedo} onClick={props.onRedo}>
          <Icon name="redo" size={18} />
        </button>
        <button type="button" className="button" data-do="play" disabled={beats.length === 0} aria-label={say.playOf(title)} onClick={() => props.onPlay(Math.max(0, beats.findIndex((beat) => beat.id === open)))}>
          {say.play}
        </button>
      </div>
      <div className="beat-field">
        <label className="beat-label" htmlFor={`${id}-title`}>
          {say.editor.name}
        </label>
        <input id={`${id}-title`} name="story-title" type="text" autoComplete="off" maxLength={120} value={title} onChange={(event) => props.onTitle(event.target.value)} onBlur={props.onLeave} />
      </div>
      <p className="panel-explain">
        {props.pinned}
        {props.onPin !== undefined && (
          <>
            {' '}
            {say.editor.pinAgain}{' '}
            <button type="button" className="link" onClick={props.onPin}>
              {say.editor.pin}
            </button>
          </>
        )}
      </p>
      <h3>{say.editor.beats}</h3>
      {beats.length === 0 && <p className="panel-nothing">{say.editor.noBeats}</p>}
      <ol className="beat-list" data-held={drag.held !== null || undefined}>
        {beats.map((beat, at) => (
          <BeatRow
            key={beat.id}
            beat={beat}
            at={at}
            all={beats.length}
            open={beat.id === open}
            held={drag.held?.from === at}
            lands={drag.held !== null && drag.held.to === at && drag.held.from !== at ? (drag.held.from < at ? 'after' : 'before') : undefined}
            handle={drag.handle(at)}
            onOpen={() => props.onOpen(beat.id === open ? null : beat.id)}
            onShow={() => props.onShow(beat.id)}
            onMove={(to) => props.onMove(beat.id, to)}
            onDuplicate={() => props.onDuplicate(beat.id)}
            onDelete={() => props.onDelete(beat.id)}
            onAgain={() => props.onAgain(beat.id)}
          >
            {beat.id === open && fields}
          </BeatRow>
        ))}
      </ol>
    </div>
  )
}
