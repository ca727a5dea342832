import type { Story } from '#model/story.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill } from '#lenses/quotes/fill.ts'
import { format } from '#words/index.ts'
import type { SaidBeat } from '#app/story/desk.ts'

/** Words and notes of every beat, filled under the beat's own view; a beat of other data than is open says no number of it. */
export const saidBeats = (ecosystem: Ecosystem, { beats }: Story): readonly SaidBeat[] =>
  beats.map((beat) => {
    const context = quoteContextOf(ecosystem, beat.view)
    const filled = (text: string): readonly Piece[] => (beat.view.data.id === ecosystem.id ? fill(text, context) : fill(text, context).map(unsaid))
    return { beat, words: filled(beat.words), notes: filled(beat.notes) }
  })

const unsaid = (piece: Piece): Piece => ('reference' in piece ? { text: format.notStated, reference: piece.reference, problem: 'other-data' } : piece)
