import { Impossible, type Handlers } from '#embed/guest/serve.ts'
import type { PlayerState } from '#state/player.ts'
import { embedWords } from '#words/en/embed.ts'
import type { Presence } from '#app/embed/presence.ts'
import { bundledStory, tell } from '#app/embed/arrive.ts'
import type { Session } from '#app/session.ts'

type StoryMethods = Pick<Handlers, 'goToBeat' | 'next' | 'previous' | 'play' | 'pause'>

/** The story that plays, for a host. */
export function storyMethods(session: Session, presence: Pick<Presence, 'overruled'>): StoryMethods {
  const now = (): number => performance.timeOrigin + performance.now()
  const told = (): PlayerState => {
    const { player } = session.telling.getState()
    if (player === null) throw new Impossible(embedWords.impossible.noStory)
    return player
  }
  const where = (): { beat: number; beats: number } => {
    const { at, story } = told()
    return { beat: at + 1, beats: story.beats.length }
  }
  const step = (kind: 'next' | 'previous') => async () => {
    told()
    await session.telling.getState().desk?.send({ kind, now: now() })
    return where()
  }
  const plays = (kind: 'play' | 'pause') => async () => {
    told()
    presence.overruled()
    await session.telling.getState().desk?.send({ kind, now: now() })
    return { playing: told().playing }
  }
  return {
    goToBeat: async ({ beat, story: id }) => {
      const { player, desk } = session.telling.getState()
      const open = player !== null && (id === undefined || id === player.story.id)
      const story = open ? player.story : id === undefined ? embedWords.impossible.noStory : await bundledStory(id)
      if (typeof story === 'string') throw new Impossible(story)
      if (beat > story.beats.length) throw new Impossible(embedWords.impossible.beat(story.beats.length))
      if (open) await desk?.send({ kind: 'go', at: beat - 1, now: now() })
      else await tell(session, { story, at: beat - 1 }, false)
      return where()
    },
    next: step('next'),
    previous: step('previous'),
    play: plays('play'),
    pause: plays('pause'),
  }
}
