import { Icon } from '#ui/icon/Icon.tsx'
import { presenterWords as words } from '#words/en/presenter.ts'
import { BeatTimes } from '#briefing/presenter/BeatTimes.tsx'
import type { Times } from '#briefing/presenter/clock.ts'
import { Clocks } from '#briefing/presenter/Clocks.tsx'
import { Pieces } from '#briefing/presenter/Pieces.tsx'
import { OpenLink } from '#briefing/presenter/OpenLink.tsx'
import type { PresentedBeat, Wish } from '#briefing/presenter/presented.ts'
import { paceOf } from '#briefing/presenter/rehearsed.ts'
import { PresenterButtons } from '#briefing/presenter/PresenterButtons.tsx'
import { Still } from '#briefing/presenter/Still.tsx'
import './presenter.css'

export interface PresenterViewProps {
  title: string
  beats: readonly PresentedBeat[]
  at: number
  off: boolean
  playing: boolean
  black: boolean
  /** as of now; the same function while the story stands where it stood */
  times(): Times
  clock(): string
  rehearsed: readonly number[] | undefined
  rehearsing: boolean
  /** rehearsed times last only as long as this window */
  unkept: boolean
  /** of notes and words, 1 = as designed */
  size: number
  onSize(by: 1 | -1): void
  onWish(wish: Wish): void
  onRehearse(): void
  onClear(): void
  /** what is wrong with the way to the page */
  trouble?: { sentence: string; link?: { label: string; address: string; open(): void } } | undefined
}

/** What a presenter looks at while an audience looks at the page. */
export function PresenterView(props: PresenterViewProps) {
  const { title, beats, at, times, rehearsed, trouble } = props
  const beat = beats[at]
  const next = beats[at + 1]
  const planned = beats.map(({ seconds }) => seconds)
  const pace = paceOf(planned, rehearsed)
  if (beat === undefined) return null
  return (
    <div className="presenter" style={{ ['--presenter-size' as string]: props.size }}>
      <header className="presenter-head">
        <h1>{title}</h1>
        <Clocks at={at} seconds={pace.seconds} by={pace.by} times={times} clock={props.clock} />
      </header>
      <Trouble {...props} trouble={trouble} />
      <section className="presenter-now" aria-label={words.now}>
        <p className="presenter-eyebrow" aria-live="polite">{words.beat(at + 1, beats.length)}</p>
        <h2>{beat.title}</h2>
        {beat.poster !== undefined && <Still key={beat.poster} source={beat.poster} alt={words.poster(beat.title)} />}
        <p className="presenter-words"><Pieces pieces={beat.words} /></p>
      </section>
      <section className="presenter-next" aria-label={words.next}>
        <p className="presenter-eyebrow">{words.next}</p>
        {next === undefined ? <p className="muted">{words.last}</p> : (
          <>
            <h3>{next.title}</h3>
            <p><Pieces pieces={next.words} /></p>
          </>
        )}
      </section>
      <section className="presenter-notes" aria-label={words.notes}>
        <div className="presenter-notes-head">
          <h3>{words.notes}</h3>
          <button type="button" className="button" data-shape="icon" aria-label={words.textSmaller} onClick={() => props.onSize(-1)}><Icon name="minus" size={18} /></button>
          <button type="button" className="button" data-shape="icon" aria-label={words.textLarger} onClick={() => props.onSize(1)}><Icon name="plus" size={18} /></button>
        </div>
        {beat.notes.length === 0 ? <p className="muted">{words.noNotes}</p> : <p className="presenter-said"><Pieces pieces={beat.notes} /></p>}
        {beat.sources.length > 0 && <Sources key={at} sources={beat.sources} />}
      </section>
      <aside className="presenter-list" aria-label={words.beats}>
        <BeatTimes beats={beats} at={at} rehearsed={rehearsed} times={times} onGo={(to) => props.onWish({ kind: 'go', at: to })} />
        <Rehearsal {...props} />
      </aside>
      <PresenterButtons {...props} />
    </div>
  )
}

const shownSources = 5

function Sources({ sources }: { sources: readonly string[] }) {
  const [first, rest] = [sources.slice(0, shownSources), sources.slice(shownSources)]
  const lines = (all: readonly string[]) => <ul>{all.map((source) => <li key={source}>{source}</li>)}</ul>
  return (
    <div className="presenter-sources">
      <h4>{words.sources}</h4>
      {lines(first)}
      {rest.length > 0 && <details><summary>{words.moreSources(rest.length)}</summary>{lines(rest)}</details>}
    </div>
  )
}

function Rehearsal({ rehearsing, rehearsed, unkept, onRehearse, onClear }: Pick<PresenterViewProps, 'rehearsing' | 'rehearsed' | 'unkept' | 'onRehearse' | 'onClear'>) {
  return (
    <div className="presenter-rehearsal">
      <button type="button" className="button" aria-pressed={rehearsing} onClick={onRehearse}>{rehearsing ? words.stopRehearsing : words.rehearse}</button>
      {rehearsed !== undefined && !rehearsing && <button type="button" className="button" data-look="plain" onClick={onClear}>{words.clearRehearsed}</button>}
      {rehearsing && <p className="muted">{unkept ? words.notKept : words.rehearsing}</p>}
    </div>
  )
}

/** One line about the way to the page, or about what the audience sees instead of the beat. It has its place also when there is nothing to say. */
function Trouble({ trouble, black, off, playing }: Pick<PresenterViewProps, 'trouble' | 'black' | 'off' | 'playing'>) {
  const state = black ? words.blackedOut : off ? words.strayed : playing ? words.playing : words.keys
  return (
    <div className="presenter-state" role="status" data-state={trouble !== undefined ? 'trouble' : black ? 'black' : off ? 'off' : ''}>
      <span>{trouble?.sentence ?? state}</span>
      {trouble?.link !== undefined && <OpenLink {...trouble.link} />}
    </div>
  )
}
