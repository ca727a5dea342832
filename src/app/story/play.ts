import { playerWords } from '#words/en/player.ts'
import type { Session } from '#app/session.ts'
import { deskOf } from '#app/story/desk.ts'
import { loadStory } from '#app/story/shelf.ts'

/** Plays a story by its id, from a beat on (0 = first); what stands in the way is said. */
export async function playStory(session: Session, id: string, at = 0): Promise<void> {
  try {
    const story = await loadStory(id)
    if (story === undefined) session.say(playerWords.noStory(id))
    else await deskOf(session).open(story, at)
  } catch (error) {
    session.say(error instanceof Error ? error.message : String(error))
  }
}
