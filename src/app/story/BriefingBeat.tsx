import { Told } from '#briefing/player/Told.tsx'
import { PresenterButton } from '#briefing/presenter/PresenterButton.tsx'
import type { PlayerActions, ShownPiece } from '#briefing/player/told.ts'
import type { ViewState } from '#model/view-state.ts'
import type { PlayerState } from '#state/player.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { keepsHere } from '#storage/keeping.ts'
import { storyNow } from '#app/story/desk.ts'
import { openPresenter } from '#app/story/link.ts'
import { shownChips, sourceOf } from '#app/story/shown-chips.ts'

export interface BeatProps { session: Session; picture: Picture; player: PlayerState; view: ViewState; pieces: readonly ShownPiece[]; actions: PlayerActions }

/** A beat of a briefing: words on the left, the stage beside them. */
export function BriefingBeat({ session, picture, player, view, pieces, actions }: BeatProps) {
  const { story, at, off, playing, tickingSince, played } = player
  const beat = story.beats[at]
  const all = (beat?.seconds ?? 0) * 1000
  // oxlint-disable-next-line react-hooks-js/purity -- where the line stands when it is drawn; the browser moves it from there
  const ms = Math.min(all, played + (tickingSince === null ? 0 : storyNow() - tickingSince))
  return (
    <Told
      story={story.title}
      title={beat?.title ?? ''}
      pieces={pieces}
      chips={shownChips(session, picture, view)}
      source={sourceOf(picture, session.data.getState().ecosystem.version, story.data.version)}
      titles={story.beats.map((each) => each.title)}
      at={at}
      off={off}
      playing={playing}
      played={playing || ms > 0 ? { ms, all, ticking: tickingSince !== null } : undefined}
      actions={actions}
      more={keepsHere() && <PresenterButton onPress={() => openPresenter(session)} />}
    />
  )
}
