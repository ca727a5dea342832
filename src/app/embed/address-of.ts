import { writeShort } from '#state/short-address.ts'
import { storyWords, writeFragment } from '#state/url.ts'
import { fullPage } from '#app/embed/places.ts'
import type { Session } from '#app/session.ts'

/** What is shown, as the one URL grammar says it: a beat on its path by its story, everything else whole in the fragment. */
export function addressOf(session: Session): string {
  const { player } = session.telling.getState()
  const { view } = session.store.getState()
  if (player === null) return writeFragment(view)
  return `${storyWords(player.story.id, player.at)}${player.off ? writeFragment(view) : ''}`
}

/** The page itself with what this embed shows; null: data that only this embed has. */
export function fullPageOf(session: Session): string | null {
  const { player } = session.telling.getState()
  const { view } = session.store.getState()
  if (view.data.id !== 'bundled') return null
  const said = player === null ? writeShort(view) : addressOf(session)
  return `${fullPage()}${said}`
}
