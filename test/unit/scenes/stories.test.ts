import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { loadStory } from '#app/story/shelf.ts'
import { kpis } from '#analytics/figures.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill } from '#lenses/quotes/fill.ts'
import type { Quote } from '#lenses/quotes/quote.ts'
import { problemsOf } from '#lenses/quotes/problems.ts'
import { readStory, writeStory } from '#state/story-file.ts'
import { bundled } from '#test/support/bundled.ts'
import { storyProblems } from '#words/en/quotes.ts'
import { storyFileProblems } from '#words/en/story-file.ts'

const folder = new URL('../../../scenes/stories/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
/** How many there are of something rests on all of them; a sentence hands such a number over without a unit. */
const isCount = ({ unit, value }: Quote): boolean => unit === 'count' || (unit === undefined && Number.isInteger(value))
/** Marks that no document of the data states. */
const borrowed = /^\{measure:merger-mark\b/

describe.each(files)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const read = readStory(text)
  const story = 'story' in read ? read.story : undefined
  const ecosystem = bundled()

  test('opens under its own name and is written back the same', () => {
    expect('problems' in read ? read.problems.map(({ id, values }) => storyFileProblems[id]?.(values)) : []).toEqual([])
    expect(story && `${story.id}.json`).toBe(name)
    expect(readStory(writeStory(story!))).toEqual(read)
  })
  test('the shelf hands out what the file says', async () => expect(await loadStory(story!.id)).toEqual(story))
  test('is written against the data that is bundled', () => expect(story!.data).toMatchObject({ id: 'bundled', version: ecosystem.version }))
  test('can be told: every reference is filled, no digit of data stands outside one, and nobody reads more than forty words', () => {
    expect(problemsOf(story!, ecosystem, (view) => quoteContextOf(ecosystem, view)).map(({ id, values }) => storyProblems[id]?.(values))).toEqual([])
  })
  test('every number and name in it comes with the facts behind it; what is counted is counted', () => {
    const bare = story!.beats.flatMap(({ words, notes, view }) => fill(`${words} ${notes}`, quoteContextOf(ecosystem, view)).flatMap((piece) => ('quote' in piece && piece.quote.atoms.length === 0 && !isCount(piece.quote) && !borrowed.test(piece.reference) ? [piece.reference] : [])))
    expect(bare).toEqual([])
  })
  test('every beat opens as it is, and quotes the numbers that its page shows', () => {
    for (const { id, view } of story!.beats) {
      const picture = pictureOf(ecosystem, view, false, fullShelf)
      expect([id, picture.gone, picture.refused, picture.lensId]).toEqual([id, [], [], view.lens])
      const context = quoteContextOf(ecosystem, view)
      expect(kpis(context.book, context.base, context.checks)).toEqual(kpis(picture.book, picture.base, picture.checks))
    }
  })
})
