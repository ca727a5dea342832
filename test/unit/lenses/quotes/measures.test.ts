import { expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { measures } from '#lenses/quotes/measures/index.ts'
import { problemsOf } from '#lenses/quotes/problems.ts'
import type { Beat, Story } from '#model/story.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'
import { storyProblems } from '#words/en/quotes.ts'

const ecosystem = bundled()

test('measures are called differently', () => expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length))

test('a measure that is asked for what nobody has gives a reason or a number, never an accident', () => {
  const context = quoteContextOf(ecosystem, defaultView)
  const said = measures.map(({ id }) => `${id}: ${textOf(fill(`{measure:${id}/constructor}{measure:${id}/1e9}`, context))}`)
  expect(said.filter((text) => /undefined|function|\[object|Infinity|NaN/.test(text))).toEqual([])
})

const beat: Beat = { id: 'one', title: 'One', words: 'Plain words.', notes: '', view: defaultView, seconds: 20, transition: { kind: 'cut', milliseconds: 0 } }
const wrongIn = (change: Partial<Beat>) => {
  const story: Story = { format: 'orrery-story', v: 1, id: 'own-one', title: 'One', kind: 'briefing', data: { id: 'bundled' }, beats: [{ ...beat, ...change }] }
  return problemsOf(story, ecosystem, (view) => quoteContextOf(ecosystem, view)).map(({ id, values }) => storyProblems[id]?.(values))
}

test.each<[string, Partial<Beat>, string]>([
  ['a digit outside references', { notes: 'It holds $25M today: {figure:portfolio-total}.' }, 'Beat 1 “One”, notes: “$25M” is written out and would not change with the data. Quote it with a reference.'],
  ['a reference to nothing', { words: '{figure:nothing}' }, 'Beat 1 “One”, words: {figure:nothing} cannot be filled. “figure” has nothing called “nothing”.'],
  ['what is not stated', { words: '{measure:criterion/service/partner:ey-global}' }, 'Beat 1 “One”, words: {measure:criterion/service/partner:ey-global} is not stated in this data.'],
  ['more than an audience reads', { words: 'word '.repeat(41) }, 'Beat 1 “One” has 41 words; an audience reads at most 40. Move some of them to the notes.'],
  ['words that a reference brings', { words: '{sentence:past-due} {sentence:five-years} {sentence:only-way}' }, 'Beat 1 “One” has 62 words; an audience reads at most 40. Move some of them to the notes.'],
  ['somebody who is not there', { view: { ...defaultView, selection: ['partner:nobody'] } }, 'Beat 1 “One” shows “partner:nobody”, which this data does not have.'],
  ['asking for somebody who is not there', { ask: { kind: 'select', node: 'partner:nobody' } }, 'Beat 1 “One” shows “partner:nobody”, which this data does not have.'],
])('a story is told what is wrong: %s', (_what, change, sentence) => expect(wrongIn(change)).toEqual([sentence]))

test('a supposition that cannot be is a problem, and one that adds a partner is none', () => {
  expect(wrongIn({ view: { ...defaultView, scenario: [{ op: 'remove-partner', node: 'partner:nobody' }] } })).toEqual([expect.stringContaining('partner:nobody'), expect.stringContaining('supposes something that cannot be')])
  const added = 'added:new'
  expect(wrongIn({ words: '{label:added:new}', view: { ...defaultView, selection: [added], scenario: [{ op: 'add-partner', node: added, label: 'New', value: 1e6 }] } })).toEqual([])
})
test('nothing is wrong with plain words', () => expect(wrongIn({})).toEqual([]))
