import { useCallback, useEffect, useRef } from 'react'
import { presenterWords as words } from '#words/en/presenter.ts'
import { clockText, type Times } from '#briefing/presenter/clock.ts'
import type { PresentedBeat } from '#briefing/presenter/presented.ts'
import { Ticking } from '#briefing/presenter/Ticking.tsx'

export interface BeatTimesProps {
  beats: readonly PresentedBeat[]
  at: number
  rehearsed: readonly number[] | undefined
  times(): Times
  onGo(at: number): void
}

/** Every beat with its times; a press goes there. */
export function BeatTimes({ beats, at, rehearsed, times, onGo }: BeatTimesProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const all = list.current
    const row = all?.children[at]
    // the list alone: on a phone the whole window would jump
    if (all !== null && row instanceof HTMLElement) all.scrollTop = row.offsetTop - all.clientHeight / 2
  }, [at])
  return (
    <>
      <div className="presenter-columns" aria-hidden="true">
        <span>{words.spent}</span>
        <span>{words.planned}</span>
        {rehearsed !== undefined && <span>{words.rehearsed}</span>}
      </div>
      <ol className="presenter-beats" ref={list}>
        {beats.map(({ title, seconds }, each) => (
          // oxlint-disable-next-line react/no-array-index-key -- a beat is its place in the story here
          <li key={each}>
            <button type="button" aria-current={each === at ? 'step' : undefined} aria-label={words.goTo(each + 1, title)} onClick={() => onGo(each)}>
              <span className="presenter-number">{each + 1}</span>
              <span className="presenter-name">{title}</span>
              <Spent times={times} at={each} />
              <span>{clockText(seconds)}</span>
              {rehearsed !== undefined && <span>{Number.isNaN(rehearsed[each]) ? words.noTime : clockText(rehearsed[each] ?? 0)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function Spent({ times, at }: { times(): Times; at: number }) {
  const read = useCallback(() => {
    const spent = times().spent[at] ?? 0
    return spent < 1 ? words.noTime : clockText(spent)
  }, [times, at])
  return <Ticking read={read} />
}
