import { useId, useRef, useState } from 'react'
import { NumberPicker } from '#briefing/recorder/NumberPicker.tsx'
import type { NumberSaid, TemplateSaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

export interface TemplateFieldProps {
  name: 'words' | 'notes'
  template: string
  /** undefined: its data is not open */
  said: TemplateSaid | undefined
  rows: number
  onChange(template: string): void
  onLeave(): void
  /** what can be inserted; asked for when somebody wants to */
  numbers(): readonly NumberSaid[]
}

/** Words with references: written above, read below, with what is wrong about them. */
export function TemplateField({ name, template, said, rows, onChange, onLeave, numbers }: TemplateFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [picking, setPicking] = useState(false)
  const insert = (reference: string) => {
    const start = field.current?.selectionStart ?? template.length
    const end = field.current?.selectionEnd ?? start
    const gap = start > 0 && !/\s$/.test(template.slice(0, start)) ? ' ' : ''
    onChange(template.slice(0, start) + gap + reference + template.slice(end))
    setPicking(false)
    const caret = start + gap.length + reference.length
    // after the dialog has given the focus back
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const problems = said?.problems ?? []
  return (
    <div className="beat-field" data-field={name}>
      <div className="beat-label">
        <label htmlFor={id}>{say.editor.fields[name]}</label>
        <span className="muted">{say.editor.hints[name]}</span>
      </div>
      <textarea
        id={id}
        ref={field}
        name={name}
        rows={rows}
        spellCheck
        value={template}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <div className="beat-read" id={`${id}-said`}>
        <p className="beat-preview" data-preview={name}>
          <span className="muted">{say.editor.reads}: </span>
          {said === undefined ? (
            <span className="muted">{say.editor.otherData}</span>
          ) : said.words === 0 ? (
            <span className="muted">{say.editor.nothingSaid}</span>
          ) : (
            said.pieces.map((piece, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name than their place
              <span key={i} data-piece={piece.kind}>
                {piece.text}
              </span>
            ))
          )}
        </p>
        {said !== undefined && said.words > 0 && <p className="beat-count muted">{say.editor.words(said.words)}</p>}
      </div>
      {problems.length > 0 && (
        <ul className="story-problem" role="status" aria-label={say.editor.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <button type="button" className="button" aria-haspopup="dialog" aria-label={say.editor.insertInto(say.editor.fields[name])} disabled={said === undefined} onClick={() => setPicking(true)}>
        {say.editor.insert}
      </button>
      {picking && <NumberPicker numbers={numbers} onChoose={insert} onClose={() => setPicking(false)} />}
    </div>
  )
}
