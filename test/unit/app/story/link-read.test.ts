import { expect, test } from 'vitest'
import type { FromPage, FromWindow, Standing, ToldStory } from '#app/story/link-protocol.ts'
import { isLinkId, newLinkId } from '#app/story/link-protocol.ts'
import { isPicture, readFromPage, readFromWindow } from '#app/story/link-read.ts'

const standing: Standing = { at: 1, off: false, playing: false, black: true, startedAt: 1000, reachedAt: 2000, spent: [1, 0], now: 3000, theme: 'dark' }
const beat = { title: 'Half way', words: [{ text: 'AIA has ', filled: false }, { text: '$25.0M', filled: true }], notes: [], sources: ['Contract, Terms: line 4'], seconds: 40 }
const story: ToldStory = { id: 'aia-board', title: 'Board', mark: 'abc', version: 'v', beats: [beat, { ...beat, poster: 'posters/two.webp' }] }
const fromPage: FromPage[] = [
  { from: 'page', page: 'p', kind: 'nothing' },
  { from: 'page', page: 'p', kind: 'bye' },
  { from: 'page', page: 'p', kind: 'story', story },
  { from: 'page', page: 'p', kind: 'standing', mark: 'abc', standing },
]
const fromWindow: FromWindow[] = [
  { from: 'window', kind: 'ask', has: '' },
  { from: 'window', kind: 'bye' },
  ...(['next', 'previous', 'home', 'play', 'pause', 'black'] as const).map((kind) => ({ from: 'window', kind: 'wish', page: 'p', wish: { kind } }) as const),
  { from: 'window', kind: 'wish', page: 'p', wish: { kind: 'go', at: 3 } },
  { from: 'window', kind: 'wish', page: 'p', wish: { kind: 'spot', on: true } },
]

test('every word of the two is read as it was said', () => {
  expect(fromPage.map(readFromPage)).toEqual(fromPage)
  expect(fromWindow.map(readFromWindow)).toEqual(fromWindow)
})

test('neither hears itself', () => {
  expect(fromPage.map(readFromWindow).filter((said) => said !== undefined)).toEqual([])
  expect(fromWindow.map(readFromPage).filter((said) => said !== undefined)).toEqual([])
})

test('only what is known comes through: anything else in a message is left behind', () => {
  expect(readFromWindow({ ...fromWindow[2], wish: { kind: 'next', now: 5, at: 7 }, more: 1 })).toEqual(fromWindow[2])
})

test.each([
  ['nothing', null], ['text', 'next'], ['a list', [1]], ['another kind', { kind: 'shutdown' }], ['what only the page may say', { kind: 'strayed', off: true }],
  ['a beat that is no number', { kind: 'go', at: '2' }], ['an endless beat', { kind: 'go', at: Infinity }], ['half a beat', { kind: 'go', at: 1.5 }], ['a beat below the first', { kind: 'go', at: -1 }],
  ['a spot that is neither', { kind: 'spot', on: 1 }],
])('a wish that is %s is none', (_name, wish) => {
  expect(readFromWindow({ from: 'window', kind: 'wish', page: 'p', wish })).toBeUndefined()
})

/** Every place of a message, once with something else in it. */
function* mutations(value: unknown): Generator {
  for (const other of [null, 'x', NaN, -1, {}, [{}], true]) if (JSON.stringify(other) !== JSON.stringify(value)) yield other
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) for (const other of mutations(part)) yield Array.isArray(value) ? value.map((each: unknown, at) => (String(at) === key ? other : each)) : { ...value, [key]: other }
}

test('a message with one wrong field is refused, or what is read of it has the right shape', () => {
  for (const said of [...mutations(fromPage[2]), ...mutations(fromPage[3])]) {
    const read = readFromPage(said)
    if (read?.kind === 'story') expect(read.story.beats.every(({ title, words, seconds }) => typeof title === 'string' && words.every(({ text }) => typeof text === 'string') && seconds >= 0)).toBe(true)
    if (read?.kind === 'standing') expect([read.standing.startedAt, read.standing.now, read.standing.at, ...read.standing.spent].every(Number.isFinite)).toBe(true)
  }
  expect(readFromPage({ ...fromPage[3], standing: { ...standing, spent: [NaN] } })).toBeUndefined()
  expect(readFromPage({ ...fromPage[3], standing: { ...standing, theme: 'red' } })).toBeUndefined()
  expect(readFromPage({ ...fromPage[2], story: { ...story, beats: [] } })).toBeUndefined()
  expect(readFromPage({ ...fromPage[2], story: { ...story, title: 'x'.repeat(20_001) } })).toBeUndefined()
})

test('a picture is one of the page or its own data, never an address somewhere else', () => {
  expect(['posters/two.webp', './a.png', 'data:image/png;base64,AAAA'].map(isPicture)).toEqual([true, true, true])
  expect(['//evil.example/a.png', 'https://evil.example/a.png', 'javascript:alert(1)', 'data:text/html,<b>', 'data:image/png', 7].map(isPicture)).toEqual([false, false, false, false, false, false])
})

test('an id says which way it goes, and nothing else is one', () => {
  let at = 0
  const id = newLinkId('w', () => (at++ % 36) / 36)
  expect(id).toMatch(/^w[0-9a-z]{24}$/)
  expect([id, `b${id.slice(1)}`].map(isLinkId)).toEqual([true, true])
  expect(['', 'b', 'x'.repeat(25), `${id}!`, `${id} b`, '<script>'].map(isLinkId)).toEqual([false, false, false, false, false, false])
})
