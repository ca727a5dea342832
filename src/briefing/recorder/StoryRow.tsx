import { useState, type ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import type { StorySaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

export interface StoryRowProps {
  story: StorySaid
  /** 0 = first beat */
  onPlay(at: number): void
  onPresent(): void
  onCheck(): void
  /** what else can be done with it */
  children: ReactNode
}

/** One story: play it from any beat, present it, check it. */
export function StoryRow({ story, onPlay, onPresent, onCheck, children }: StoryRowProps) {
  const [from, setFrom] = useState(0)
  const { beats = [] } = story
  // a beat that was deleted in the meantime
  const at = Math.min(from, Math.max(0, beats.length - 1))
  return (
    <li className="story-row" data-story={story.id} data-recording={story.recording || undefined}>
      <p className="story-title">{story.title === '' ? say.untitled : story.title}</p>
      <p className="story-details muted">{story.details.join(' · ')}</p>
      <div className="story-actions">
        <button type="button" className="button" data-look="primary" data-do="play" aria-label={say.playOf(story.title)} disabled={beats.length === 0} onClick={() => onPlay(at)}>
          {say.play}
        </button>
        {beats.length > 1 && (
          <label className="story-from">
            <span>{say.from}</span>
            <span className="story-select">
              <select aria-label={say.fromBeat(story.title)} value={at} onChange={(event) => setFrom(Number(event.target.value))}>
                {beats.map((title, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the place of a beat is what is chosen
                  <option key={i} value={i}>
                    {say.beatOf(i + 1, title)}
                  </option>
                ))}
              </select>
              <Icon name="down" size={16} />
            </span>
          </label>
        )}
        <button type="button" className="button" data-do="present" aria-label={say.presentOf(story.title)} disabled={beats.length === 0} onClick={onPresent}>
          {say.present}
        </button>
        <button type="button" className="button" data-look="plain" data-do="check" title={say.checkTitle} aria-label={say.checkOf(story.title)} disabled={beats.length === 0} onClick={onCheck}>
          {say.check}
        </button>
        {children}
      </div>
    </li>
  )
}
