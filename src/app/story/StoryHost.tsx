import { useEffect } from 'react'
import type { PlayerState } from '#state/player.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { deskOf } from '#app/story/desk.ts'
import { useView } from '#app/use-store.ts'

export interface StoryHostProps { session: Session; picture: Picture; player: PlayerState; theme: 'dark' | 'light'; reducedMotion(): boolean }

/** The story that plays: its words, its progress and its buttons. */
export function StoryHost({ session, picture, player }: StoryHostProps) {
  const view = useView(session, (store) => store.view)
  useEffect(() => deskOf(session).pictured(view), [session, view, picture])
  return <p>{player.story.beats[player.at]?.title}</p>
}
