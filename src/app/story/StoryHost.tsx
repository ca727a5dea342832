import type { PlayerState } from '#state/player.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface StoryHostProps { session: Session; picture: Picture; player: PlayerState; theme: 'dark' | 'light'; reducedMotion(): boolean }

/** The story that plays: its words, its progress and its buttons. */
export function StoryHost({ player }: StoryHostProps) {
  return <p>{player.story.beats[player.at]?.title}</p>
}
