import type { Story } from '#model/story.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import type { Session } from '#app/session.ts'
import { playStory } from '#app/story/recording-play.ts'

/** Plays a story with the presenter's window beside it. The window first: a browser opens one only right after a press. */
export async function presentStory(session: Session, story: Story): Promise<void> {
  try {
    const { openPresenter } = await import('#app/story/link.ts')
    openPresenter(session)
  } catch {
    session.say(say.said.notThere)
  }
  await playStory(session, story, 0)
}
