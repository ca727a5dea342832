import { useId } from 'react'
import type { Transition } from '#model/story.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { NumberField } from '#briefing/recorder/NumberField.tsx'
import { TemplateField } from '#briefing/recorder/TemplateField.tsx'
import type { NumberSaid, TemplateSaid, TextField } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

export interface BeatFieldsProps {
  beat: { title: string; seconds: number; transition: Transition }
  /** sentences about what it shows */
  wrong: readonly string[]
  words: string
  notes: string
  /** undefined: the data of the beat is not open */
  said: { words: TemplateSaid; notes: TemplateSaid } | undefined
  onText(field: TextField, text: string): void
  onSeconds(seconds: number): void
  onByWords(): void
  onTransition(transition: Transition): void
  /** a field is left: the next edit is another step */
  onLeave(): void
  /** what can be inserted into words and notes */
  numbers(): readonly NumberSaid[]
}

const usualBlend = 700

/** Everything about one beat that is written or set. */
export function BeatFields({ beat, wrong, words, notes, said, onText, onSeconds, onByWords, onTransition, onLeave, numbers }: BeatFieldsProps) {
  const id = useId()
  const { transition } = beat
  return (
    <div className="beat-fields">
      {wrong.length > 0 && (
        <ul className="story-problem" aria-label={say.editor.problems} data-wrong>
          {wrong.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="beat-field">
        <label className="beat-label" htmlFor={`${id}-title`}>
          {say.editor.fields.title}
        </label>
        <input id={`${id}-title`} name="beat-title" type="text" autoComplete="off" maxLength={120} value={beat.title} onChange={(event) => onText('title', event.target.value)} onBlur={onLeave} />
      </div>
      <TemplateField name="words" template={words} said={said?.words} rows={4} onChange={(text) => onText('words', text)} onLeave={onLeave} numbers={numbers} />
      <TemplateField name="notes" template={notes} said={said?.notes} rows={3} onChange={(text) => onText('notes', text)} onLeave={onLeave} numbers={numbers} />
      <div className="beat-times">
        <label className="beat-time">
          <span>{say.editor.seconds}</span>
          <NumberField name="seconds" value={beat.seconds} min={1} max={600} step={1} onChange={onSeconds} onLeave={onLeave} />
          <span className="muted">{say.editor.secondsUnit}</span>
        </label>
        <button type="button" className="button" data-look="plain" onClick={onByWords} disabled={said === undefined}>
          {say.editor.byWords}
        </button>
      </div>
      <div className="beat-times">
        <label className="beat-time">
          <span>{say.editor.comes}</span>
          <span className="story-select">
            <select name="transition" value={transition.kind} onChange={(event) => onTransition(event.target.value === 'cut' ? { kind: 'cut', milliseconds: 0 } : { kind: 'blend', milliseconds: usualBlend })}>
              <option value="blend">{say.editor.blend}</option>
              <option value="cut">{say.editor.cut}</option>
            </select>
            <Icon name="down" size={16} />
          </span>
        </label>
        {transition.kind === 'blend' && (
          <label className="beat-time">
            <span className="visually-hidden">{say.editor.blendLength}</span>
            <NumberField name="blend" value={transition.milliseconds} min={100} max={10_000} step={100} onChange={(milliseconds) => onTransition({ kind: 'blend', milliseconds })} onLeave={onLeave} />
            <span className="muted">{say.editor.millisecondsUnit}</span>
          </label>
        )}
      </div>
    </div>
  )
}
