import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { playerWords as words } from '#words/en/player.ts'
import { Progress, type ProgressProps } from '#briefing/player/Progress.tsx'
import { StoryIcon } from '#briefing/player/StoryIcon.tsx'
import type { PlayerActions, ShownChip, ShownPiece } from '#briefing/player/told.ts'
import { useResting } from '#briefing/player/use-resting.ts'
import { Words } from '#briefing/player/Words.tsx'
import './player.css'

export interface ToldProps {
  story: string
  title: string
  pieces: readonly ShownPiece[]
  chips: readonly ShownChip[]
  /** program, as-of date, data version */
  source: string
  titles: readonly string[]
  at: number
  off: boolean
  playing: boolean
  played: ProgressProps['played']
  actions: PlayerActions
  /** further buttons of the bar */
  more?: ReactNode
}

/** A briefing beside its stage: words large enough for the last row, and a bar that steps back when nobody moves. */
export function Told({ story, title, pieces, chips, source, titles, at, off, playing, played, actions, more }: ToldProps) {
  const resting = useResting(3000)
  return (
    <article className="told" aria-label={words.region.briefing(story)} data-off={off || undefined} data-resting={resting || undefined}>
      <ul className="told-chips" aria-label={words.chips}>
        {chips.map(({ id, text, changed }) => (
          <li key={id} className="told-chip" data-changed={changed || undefined}>
            {text}
          </li>
        ))}
      </ul>
      <div className="told-beat" key={at}>
        <h1>{title}</h1>
        <Words pieces={pieces} />
        {off && (
          <p className="told-off">
            {words.off}
            <button type="button" className="button" onClick={actions.home}>
              <Icon name="home" size={16} />
              {words.home}
            </button>
          </p>
        )}
      </div>
      <footer className="told-foot">
        <p className="told-source">{source}</p>
        <Progress titles={titles} at={at} played={played} onGo={actions.go} />
        <div className="told-bar" role="group" aria-label={words.controls}>
          <Control name={words.back} icon="back" onPress={actions.back} off={at === 0} />
          <Control name={words.next} icon="next" onPress={actions.next} off={at === titles.length - 1} />
          {playing ? <Control name={words.pause} icon="pause" onPress={actions.pause} /> : <Control name={words.play} icon="play" onPress={actions.play} off={at === titles.length - 1} />}
          <Control name={words.black} icon="black" onPress={actions.black} />
          {actions.fullScreen !== undefined && <Control name={words.fullScreen} icon="full" onPress={actions.fullScreen} />}
          {more}
          <Control name={words.leave} icon="leave" onPress={actions.leave} />
        </div>
      </footer>
    </article>
  )
}

/** What cannot be pressed just now still holds the focus: a person who pressed Next on the last beat is not thrown out. */
function Control({ name, icon, onPress, off = false }: { name: string; icon: Parameters<typeof StoryIcon>[0]['name']; onPress(): void; off?: boolean }) {
  return (
    <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={name} title={name} aria-disabled={off || undefined} onClick={() => !off && onPress()}>
      <StoryIcon name={icon} />
    </button>
  )
}
