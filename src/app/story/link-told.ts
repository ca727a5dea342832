import type { Ecosystem } from '#model/ecosystem.ts'
import { hashText } from '#model/hash.ts'
import type { AtomId } from '#model/ids.ts'
import type { Beat, Story } from '#model/story.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import type { PresentedPiece } from '#briefing/presenter/presented.ts'
import { bySection, factLines } from '#ui/facts/fact-line.ts'
import { presenterWords as words } from '#words/en/presenter.ts'
import type { SaidBeat } from '#app/story/desk.ts'
import type { ToldStory } from '#app/story/link-protocol.ts'

/** A story as text, for a window that has no data: what is said, and where it is stated. */
export function toldStory(story: Story, said: readonly SaidBeat[], ecosystem: Ecosystem): ToldStory {
  const beats = said.map(({ beat, words, notes }) => ({
    title: beat.title,
    words: told(words),
    notes: told(notes),
    sources: sourcesOf(ecosystem, [...words, ...notes]),
    seconds: Number.isFinite(beat.seconds) ? Math.max(0, beat.seconds) : 0,
    ...stillOf(story, beat),
  }))
  const { id, title } = story
  return { id, title, version: ecosystem.version, mark: hashText(JSON.stringify([id, title, ecosystem.version, beats])), beats }
}

/** One that was recorded, or the one that is shipped beside the page; the window takes the one of its theme, and none where it does not come. */
function stillOf({ id }: Story, { id: beat, poster }: Beat): { poster?: string } {
  if (poster !== undefined) return { poster }
  return id.startsWith('own-') || !/^[\w-]+$/.test(id + beat) ? {} : { poster: `posters/${id}/${beat}-dark.webp` }
}

const told = (pieces: readonly Piece[]): PresentedPiece[] => pieces.map((piece) => ({ text: piece.text, filled: 'quote' in piece }))

/** One line a section: "Partner contract, Terms: lines 4, 12 and 19". */
function sourcesOf(ecosystem: Ecosystem, pieces: readonly Piece[]): string[] {
  const atoms = new Set<AtomId>(pieces.flatMap((piece) => ('quote' in piece ? piece.quote.atoms : [])))
  return bySection(factLines(ecosystem, [...atoms])).map(({ document, section, facts }) => words.source(document, section, [...new Set(facts.map(({ line }) => line))]))
}
