import { playerWords as words } from '#words/en/player.ts'

export interface ProgressProps {
  titles: readonly string[]
  at: number
  /** how far the beat has played by itself: `ms` of `all`, and whether it goes on */
  played: { ms: number; all: number; ticking: boolean } | undefined
  onGo(at: number): void
}

/** One dot a beat, the present one named; under them how far it has played by itself. */
export function Progress({ titles, at, played, onGo }: ProgressProps) {
  return (
    <nav className="told-progress" aria-label={words.progress}>
      <ol>
        {titles.map((title, beat) => (
          // oxlint-disable-next-line react/no-array-index-key -- a beat is its place in the story
          <li key={beat}>
            <button type="button" className="told-dot" aria-current={beat === at ? 'step' : undefined} aria-label={words.goTo(beat + 1, title)} title={words.goTo(beat + 1, title)} onClick={() => onGo(beat)} />
          </li>
        ))}
      </ol>
      <span className="told-count" aria-hidden="true">
        {words.beatOf(at + 1, titles.length)}
      </span>
      {played !== undefined && (
        <span key={`${at} ${played.ticking} ${Math.round(played.ms)}`} className="told-line" aria-hidden="true" data-ticking={played.ticking || undefined}>
          <span style={played.ticking ? { animationDuration: `${played.all}ms`, animationDelay: `${-played.ms}ms` } : { scale: `${played.all === 0 ? 1 : played.ms / played.all} 1` }} />
        </span>
      )}
    </nav>
  )
}
