import type { Story } from '#model/story.ts'
import { playerWords } from '#words/en/player.ts'
import type { Session } from '#app/session.ts'
import type { StoryDesk } from '#app/story/desk.ts'

/** A person ends the telling. After a tour the page stays as she made it; a briefing gives back what was there before. */
export function farewell(session: Session, desk: StoryDesk, { kind, title }: Story): void {
  desk.leave(kind === 'tour')
  session.say(playerWords.left(title))
}
