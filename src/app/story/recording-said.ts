import type { Ecosystem } from '#model/ecosystem.ts'
import type { Beat, Story } from '#model/story.ts'
import type { TemplateSaid } from '#briefing/recorder/said.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { mostWords, problemsOf } from '#lenses/quotes/problems.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import { wordsIn } from '#state/recording.ts'
import { storyProblems } from '#words/en/quotes.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

/** How a template of a beat reads, and what is wrong with it. `most`: words it may have when it is filled. */
export function templateSaid(template: string, beat: Beat, ecosystem: Ecosystem, most = Infinity): TemplateSaid {
  const pieces = fill(template, quoteContextOf(ecosystem, beat.view))
  const count = wordsIn(textOf(pieces))
  const problems = [...pieces.flatMap(problemOf), ...(count > most ? [say.problem.tooLong(count, most)] : [])]
  return { pieces: pieces.map(({ text, ...piece }) => ({ text, kind: 'problem' in piece ? 'problem' : 'quote' in piece ? 'number' : 'text' })), words: count, problems: [...new Set(problems)] }
}

export const beatSaid = (beat: Beat, ecosystem: Ecosystem): { words: TemplateSaid; notes: TemplateSaid } => ({ words: templateSaid(beat.words, beat, ecosystem, mostWords), notes: templateSaid(beat.notes, beat, ecosystem) })

/** Said beside the words they are about. */
const ofTemplates = new Set(['loose-digits', 'unfilled', 'not-stated', 'too-many-words'])
/** What is wrong with what a beat shows: entities that the data does not have, suppositions that cannot be. `at`: its place, 0 = first. */
export function viewProblems(story: Story, at: number, ecosystem: Ecosystem): readonly string[] {
  const beat = story.beats[at]
  if (beat === undefined) return []
  const found = problemsOf({ ...story, beats: [{ ...beat, words: '', notes: '' }] }, ecosystem, (view) => quoteContextOf(ecosystem, view))
  return found.filter(({ id }) => !ofTemplates.has(id)).map(({ id, values }) => storyProblems[id]?.({ ...values, beat: at + 1 }) ?? id)
}

function problemOf(piece: Piece): string[] {
  if ('problem' in piece) return [say.problem.reference(piece.reference, piece.problem)]
  if ('quote' in piece) return typeof piece.quote.value === 'number' && Number.isNaN(piece.quote.value) ? [say.problem.notStated(piece.reference)] : []
  return (piece.text.match(/\S*\d\S*/g) ?? []).map((digits) => say.problem.digits(digits.replace(/[.,;:]$/, '')))
}
