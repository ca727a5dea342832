import type { PlayerActions } from '#briefing/player/told.ts'
import type { PlayerState } from '#state/player.ts'
import type { Session } from '#app/session.ts'
import { farewell } from '#app/story/farewell.ts'
import { storyNow, type StoryDesk } from '#app/story/desk.ts'

/** What the buttons of the player do. */
export function playerActions(session: Session, desk: StoryDesk, player: PlayerState): PlayerActions {
  const send = (kind: 'next' | 'previous' | 'home' | 'play' | 'pause') => () => void desk.send({ kind, now: storyNow() })
  return {
    next: send('next'),
    back: send('previous'),
    home: send('home'),
    play: send('play'),
    pause: send('pause'),
    go: (at) => void desk.send({ kind: 'go', at, now: storyNow() }),
    black: () => void desk.send({ kind: 'black', now: storyNow() }),
    leave: () => farewell(session, desk, player.story),
    ...(document.fullscreenEnabled && {
      fullScreen: () => void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()).catch(() => undefined),
    }),
  }
}
