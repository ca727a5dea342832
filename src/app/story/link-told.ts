import type { Ecosystem } from '#model/ecosystem.ts'
import { hashText } from '#model/hash.ts'
import type { AtomId } from '#model/ids.ts'
import type { Story } from '#model/story.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import type { PresentedPiece } from '#briefing/presenter/presented.ts'
import { bySection, factLines } from '#ui/facts/fact-line.ts'
import { presenterWords as words } from '#words/en/presenter.ts'
import type { SaidBeat } from '#app/story/desk.ts'
import type { ToldStory } from '#app/story/link-protocol.ts'
import { stillOf } from '#app/story/still.ts'

/** A story as text, for a window that has no data: what is said, and where it is stated. */
export function toldStory(story: Story, said: readonly SaidBeat[], ecosystem: Ecosystem): ToldStory {
  const beats = said.map(({ beat, words, notes }) => {
    const poster = stillOf(story, beat)
    return {
      title: beat.title,
      words: told(words),
      notes: told(notes),
      sources: sourcesOf(ecosystem, [...words, ...notes]),
      seconds: Number.isFinite(beat.seconds) ? Math.max(0, beat.seconds) : 0,
      // the window shows the one of its own theme, and none where it does not come
      ...(poster !== undefined && { poster }),
    }
  })
  const { id, title } = story
  return { id, title, version: ecosystem.version, mark: hashText(JSON.stringify([id, title, ecosystem.version, beats])), beats }
}

const told = (pieces: readonly Piece[]): PresentedPiece[] => pieces.map((piece) => ({ text: piece.text, filled: 'quote' in piece }))

/** One line a section: "Partner contract, Terms: lines 4, 12 and 19". */
function sourcesOf(ecosystem: Ecosystem, pieces: readonly Piece[]): string[] {
  const atoms = new Set<AtomId>(pieces.flatMap((piece) => ('quote' in piece ? piece.quote.atoms : [])))
  return bySection(factLines(ecosystem, [...atoms])).map(({ document, section, facts }) => words.source(document, section, [...new Set(facts.map(({ line }) => line))]))
}
