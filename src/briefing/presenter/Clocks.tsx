import { useCallback } from 'react'
import { presenterWords as words } from '#words/en/presenter.ts'
import { aheadBy, clockText, type Times } from '#briefing/presenter/clock.ts'
import { Ticking } from '#briefing/presenter/Ticking.tsx'

export interface ClocksProps {
  at: number
  /** s of each beat: what the telling goes by */
  seconds: readonly number[]
  by: 'planned' | 'rehearsed'
  times(): Times
  /** "14:05" */
  clock(): string
}

/** Elapsed, this beat, whether ahead or behind, and what time it is. */
export function Clocks({ at, seconds, by, times, clock }: ClocksProps) {
  const elapsed = useCallback(() => clockText(times().elapsed), [times])
  const onBeat = useCallback(() => clockText(times().onBeat), [times])
  const pace = useCallback(() => paceText(aheadBy(times().elapsed, at, seconds)), [times, at, seconds])
  const total = seconds.reduce((sum, each) => sum + each, 0)
  return (
    <dl className="presenter-clocks">
      <div>
        <dt>{words.elapsed}</dt>
        <dd>
          <Ticking read={elapsed} className="presenter-elapsed" />
          <small>{`/ ${clockText(total)}`}</small>
        </dd>
      </div>
      <div>
        <dt>{words.onBeat}</dt>
        <dd>
          <Ticking read={onBeat} className="presenter-on-beat" />
          <small>{`/ ${clockText(seconds[at] ?? 0)}`}</small>
        </dd>
      </div>
      <div>
        <dt>{words.against[by]}</dt>
        <dd>
          <Ticking read={pace} className="presenter-pace" />
        </dd>
      </div>
      <div>
        <dt>{words.clock}</dt>
        <dd>
          <Ticking read={clock} />
        </dd>
      </div>
    </dl>
  )
}

function paceText(ahead: number): string {
  if (Number.isNaN(ahead)) return words.noTime
  if (ahead === 0) return words.onTime
  return ahead > 0 ? words.ahead(clockText(ahead)) : words.behind(clockText(-ahead))
}
