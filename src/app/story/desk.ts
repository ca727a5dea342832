import type { Beat, Story } from '#model/story.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import type { PlayerEvent } from '#state/player.ts'

/** Words and notes of a beat, filled under the beat's own view. */
export interface SaidBeat {
  beat: Beat
  words: readonly Piece[]
  notes: readonly Piece[]
}

/** One story at a time, on this page: opens it, moves it, leaves it. The page, the presenter's window, the headset and a host all ask this one. */
export interface StoryDesk {
  /** Shows a beat (0 = first) once its data is here. Rejects where the data cannot be opened, with a sentence. */
  open(story: Story, at?: number): Promise<void>
  /** Nothing happens where no story plays. Resolves when the beat asked for stands on the stage. */
  send(event: PlayerEvent): Promise<void>
  /** Ends the telling: the page shows what it showed before, or the beat's view where the person wants to stay. */
  leave(stay?: boolean): void
  /** What each beat says, filled; made once a story and data. */
  said(): readonly SaidBeat[]
  /** true: the key was the story's (Space, PageDown, PageUp, arrows, B, S, digits, Home, Escape) and is done with */
  key(event: KeyboardEvent): boolean
}
