import type { ViewState } from '#model/view-state.ts'
import { isViewFragment } from '#state/url.ts'
import { playerWords } from '#words/en/player.ts'
import type { Session } from '#app/session.ts'
import { deskOf } from '#app/story/desk.ts'
import { resumePresenter } from '#app/story/link.ts'
import { loadStory } from '#app/story/shelf.ts'

/** What an address that names a story opens with: the beat's view, or what its fragment says off the path; then the telling begins. */
export async function arriving(wanted: { id: string; at: number }, view: ViewState): Promise<{ view: ViewState; begin(session: Session): void }> {
  const story = await loadStory(wanted.id).catch(() => undefined)
  const at = Math.min(wanted.at, (story?.beats.length ?? 0) - 1)
  const beat = story?.beats[at]
  if (story === undefined || beat === undefined) return { view, begin: (session) => refuse(session, playerWords.noStory(wanted.id)) }
  const off = isViewFragment(location.hash)
  return {
    view: off ? view : beat.view,
    begin: (session) => {
      resumePresenter(session)
      deskOf(session).open(story, at, off).catch((error: unknown) => refuse(session, error instanceof Error ? error.message : String(error)))
    },
  }
}

const refuse = (session: Session, sentence: string): void => session.data.setState(({ refused = [] }) => ({ refused: [...refused, sentence] }))
