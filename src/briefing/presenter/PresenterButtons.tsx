import { presenterWords as words } from '#words/en/presenter.ts'
import type { Wish } from '#briefing/presenter/presented.ts'

export interface PresenterButtonsProps { beats: readonly unknown[]; at: number; off: boolean; playing: boolean; black: boolean; onWish(wish: Wish): void }

/** Large enough for a thumb; a press that leaves no doubt about what it did. */
export function PresenterButtons({ beats, at, off, playing, black, onWish }: PresenterButtonsProps) {
  const { buttons } = words
  return (
    <div className="presenter-buttons" role="toolbar" aria-label={words.controls}>
      <button type="button" className="button" data-wish="previous" disabled={at === 0 && !off} onClick={() => onWish({ kind: 'previous' })}>{buttons.previous}</button>
      <button type="button" className="button" data-wish="next" data-look="primary" disabled={at >= beats.length - 1 && !off} onClick={() => onWish({ kind: 'next' })}>{buttons.next}</button>
      <button type="button" className="button" data-wish="black" aria-pressed={black} onClick={() => onWish({ kind: 'black' })}>{buttons.black}</button>
      <button type="button" className="button" data-wish="home" disabled={!off} onClick={() => onWish({ kind: 'home' })}>{buttons.home}</button>
      <button type="button" className="button" data-wish="play" aria-pressed={playing} onClick={() => onWish({ kind: playing ? 'pause' : 'play' })}>{playing ? buttons.pause : buttons.play}</button>
    </div>
  )
}
