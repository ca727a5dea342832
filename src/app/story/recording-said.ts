import type { Ecosystem } from '#model/ecosystem.ts'
import type { Beat } from '#model/story.ts'
import type { TemplateSaid } from '#briefing/recorder/said.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import { wordsIn } from '#state/recording.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

/** What an audience reads beside a picture, at most (VIEWS.md 5). */
const mostWords = 40

/** How a template of a beat reads, and what is wrong with it. `most`: words it may have when it is filled. */
export function templateSaid(template: string, beat: Beat, ecosystem: Ecosystem, most = Infinity): TemplateSaid {
  const pieces = fill(template, quoteContextOf(ecosystem, beat.view))
  const count = wordsIn(textOf(pieces))
  const problems = [...pieces.flatMap(problemOf), ...(count > most ? [say.problem.tooLong(count, most)] : [])]
  return { pieces: pieces.map(({ text, ...piece }) => ({ text, kind: 'problem' in piece ? 'problem' : 'quote' in piece ? 'number' : 'text' })), words: count, problems: [...new Set(problems)] }
}

export const beatSaid = (beat: Beat, ecosystem: Ecosystem): { words: TemplateSaid; notes: TemplateSaid } => ({ words: templateSaid(beat.words, beat, ecosystem, mostWords), notes: templateSaid(beat.notes, beat, ecosystem) })

function problemOf(piece: Piece): string[] {
  if ('problem' in piece) return [say.problem.reference(piece.reference, piece.problem)]
  if ('quote' in piece) return typeof piece.quote.value === 'number' && Number.isNaN(piece.quote.value) ? [say.problem.notStated(piece.reference)] : []
  return (piece.text.match(/[$€£]?\d[\d.,]*(?:%|[A-Za-z]+)?/g) ?? []).map((digits) => say.problem.digits(digits.replace(/[.,]$/, '')))
}
