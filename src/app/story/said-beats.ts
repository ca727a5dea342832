import type { Story } from '#model/story.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill } from '#lenses/quotes/fill.ts'
import type { SaidBeat } from '#app/story/desk.ts'

/** Words and notes of every beat, filled under the beat's own view. */
export const saidBeats = (ecosystem: Ecosystem, { beats }: Story): readonly SaidBeat[] =>
  beats.map((beat) => {
    const context = quoteContextOf(ecosystem, beat.view)
    return { beat, words: fill(beat.words, context), notes: fill(beat.notes, context) }
  })
