import type { Story } from '#model/story.ts'
import type { Session } from '#app/session.ts'
import type { SaidBeat } from '#app/story/desk.ts'

/** Words and notes of every beat, filled under the beat's own view. */
export function saidBeats(_session: Session, story: Story): readonly SaidBeat[] {
  return story.beats.map((beat) => ({ beat, words: [{ text: beat.words }], notes: [{ text: beat.notes }] }))
}
