import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { playerWords as words } from '#words/en/player.ts'
import type { PlayerActions, ShownPiece } from '#briefing/player/told.ts'
import { Words } from '#briefing/player/Words.tsx'
import './player.css'

export interface TourCardProps {
  story: string
  title: string
  pieces: readonly ShownPiece[]
  at: number
  beats: number
  off: boolean
  /** what this step asks for; `doing` are its buttons */
  doing?: ReactNode
  done: boolean
  /** in place of "Next" on the last step */
  last: string
  actions: PlayerActions
}

/** One step of a tour, over the foot of the stage: the page stays whole and usable. */
export function TourCard({ story, title, pieces, at, beats, off, doing, done, last, actions }: TourCardProps) {
  const ended = at === beats - 1
  return (
    <section className="tour" aria-label={words.region.tour(story)} data-done={done || undefined}>
      <header>
        <h2>{title}</h2>
        <span className="muted">{words.beatOf(at + 1, beats)}</span>
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.leaveTour} title={words.leaveTour} onClick={actions.leave}>
          <Icon name="close" size={16} />
        </button>
      </header>
      <Words pieces={pieces} />
      <footer>
        <span className="tour-doing">{doing}</span>
        {off && (
          <button type="button" className="button" data-look="plain" onClick={actions.home}>
            {words.homeTour}
          </button>
        )}
        {at > 0 && (
          <button type="button" className="button" onClick={actions.back}>
            {words.back}
          </button>
        )}
        <button type="button" className="button" data-look="primary" onClick={ended ? actions.leave : actions.next}>
          {ended ? last : words.next}
        </button>
      </footer>
    </section>
  )
}
