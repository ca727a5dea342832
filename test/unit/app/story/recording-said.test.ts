import { describe, expect, test } from 'vitest'
import { foundNumbers } from '#briefing/recorder/found-numbers.ts'
import { defaultView, operate, toLens } from '#state/view.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { beatOf } from '#app/story/recording-beat.ts'
import { numbersOf } from '#app/story/recording-numbers.ts'
import { beatSaid, viewProblems } from '#app/story/recording-said.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const beat = (words: string, view = defaultView) => ({ ...beatOf(pictureOf(ecosystem, view, false, fullShelf), view), words, notes: '' })
const saidOf = (words: string) => beatSaid(beat(words), ecosystem).words

describe('a preview', () => {
  test('reads the numbers of the beat’s own view, and tells them from what was written', () => {
    expect(saidOf('We hold {figure:portfolio-total}.')).toEqual({ pieces: [{ text: 'We hold ', kind: 'text' }, { text: '$25.0M', kind: 'number' }, { text: '.', kind: 'text' }], words: 3, problems: [] })
    const left = operate({ op: 'remove-partner', node: 'partner:jpmorgan-chase' })(defaultView)
    expect(beatSaid(beat('{figure:portfolio-total}', left), ecosystem).words.pieces[0]?.text).toBe('$13.0M')
  })
  test('a reference that cannot be filled shows no number and is to be put right', () => {
    const { pieces, problems } = saidOf('{figure:no-such-tile}')
    expect(pieces).toEqual([{ text: 'not stated', kind: 'problem' }])
    expect(problems).toEqual(['{figure:no-such-tile} cannot be filled. “figure” has nothing called “no-such-tile”.'])
  })
  test('digits that are written, not inserted, are to be put right, each once', () => {
    expect(saidOf('$25M, 82% and once more $25M').problems).toEqual(['“$25M” is written as digits: insert it as a number instead, so that it follows the data.', '“82%” is written as digits: insert it as a number instead, so that it follows the data.'])
  })
  test('forty words are read, not one more; notes are as long as they are', () => {
    const words = (many: number) => Array.from({ length: many }, () => 'word').join(' ')
    expect(saidOf(words(40)).problems).toEqual([])
    expect(saidOf(words(41)).problems).toEqual(['41 words; an audience reads 40 at most. Move the rest to the notes.'])
    expect(beatSaid({ ...beat(''), notes: words(200) }, ecosystem).notes.problems).toEqual([])
  })
})

test('what a beat shows and this data does not have is to be put right, with the place of the beat', () => {
  const gone = beat('', { ...defaultView, selection: ['partner:nobody'] })
  const story = { format: 'orrery-story', v: 1, id: 'own-a', title: 'A', kind: 'briefing', data: { id: 'bundled' }, beats: [beat('82%'), gone] } as const
  expect(viewProblems(story, 0, ecosystem)).toEqual([])
  expect(viewProblems(story, 1, ecosystem)).toEqual(['Beat 2 “Portfolio” shows “partner:nobody”, which this data does not have.'])
})

describe('numbers to insert', () => {
  const numbers = numbersOf(ecosystem, toLens('tiers')(defaultView), fullShelf)
  test('are those of the answer, the strip, the table and the findings; every one can be filled as it is shown', () => {
    expect(new Set(numbers.map(({ group }) => group))).toEqual(new Set(['answer', 'tiles', 'table', 'findings']))
    const view = toLens('tiers')(defaultView)
    const wrong = numbers.filter(({ reference, text }) => {
      const said = beatSaid({ ...beat('', view), notes: reference }, ecosystem).notes
      return said.problems.length > 0 || said.pieces.map((piece) => piece.text).join('') !== text
    })
    expect(wrong).toEqual([])
    expect(numbers.find(({ reference }) => reference === '{figure:portfolio-total}')?.text).toBe('$25.0M')
  })
  test('are found by their name, their text or their reference; a name that begins with the query comes first', () => {
    const { groups } = foundNumbers(numbers, 'arr')
    expect(groups.find(({ id }) => id === 'tiles')?.numbers[0]?.label).toBe('ARR')
    expect(foundNumbers(numbers, '$6.25m').found).toBeGreaterThan(0)
    expect(foundNumbers(numbers, 'ey global completion').groups.flatMap((group) => group.numbers.map(({ text }) => text))).toContain('85%')
    expect(foundNumbers(numbers, 'nothing is called so')).toEqual({ groups: [], found: 0, left: 0 })
  })
})
