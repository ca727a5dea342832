import { expect, test } from 'vitest'
import type { ToldStory } from '#app/story/link-protocol.ts'
import { Telling } from '#app/story/link-telling.ts'
import { nothingHeard, type Heard } from '#app/story/link-window.ts'

const story: ToldStory = { id: 'board', title: 'Board', mark: 'm1', version: 'v', beats: ['one', 'two'].map((title) => ({ title, words: [], notes: [], sources: [], seconds: 30 })) }
/** What a page says at a moment of its clock; the window's is 500 ms ahead. */
const heardAt = (now: number, page: string, startedAt: number, at = 0, spent = [0, 0], reachedAt = startedAt): Heard => ({
  ...nothingHeard, contact: 'here', story, page, lag: 500,
  standing: { at, off: false, playing: false, black: false, startedAt, reachedAt, spent, now, theme: 'dark' },
})

function window(): { telling: Telling; reload(): Telling } {
  let text: string | null = null
  const open = () => new Telling({ read: () => text, write: (next) => (text = next) })
  return { telling: open(), reload: open }
}

test('before anything is heard no time has gone', () => {
  expect(window().telling.times(5000)).toEqual({ elapsed: 0, onBeat: 0, spent: [] })
})

test('the page’s times are counted in the window’s clock', () => {
  const { telling } = window()
  telling.follow(heardAt(3000, 'a', 1000), 3500)
  expect(telling.times(5500).elapsed).toBe(4)
})

test('a page that is loaded again goes on: no second is lost and none is counted twice', () => {
  const { telling } = window()
  telling.follow(heardAt(21_000, 'a', 1000), 21_500)
  // three seconds later another page has told for one second
  telling.follow(heardAt(24_000, 'b', 23_000), 24_500)
  expect(telling.times(24_500).elapsed).toBe(23)
  expect(telling.times(25_500).spent).toEqual([24, 0])
})

test('the window is loaded again, and then the page too', () => {
  const { telling, reload } = window()
  telling.follow(heardAt(21_000, 'a', 1000), 21_500)
  telling.follow(heardAt(24_000, 'b', 23_000), 24_500)
  const again = reload()
  again.follow(heardAt(26_000, 'b', 23_000), 26_500)
  expect(again.times(26_500).elapsed).toBe(25)
})

test('another telling on the same page, and another story, begin at nothing', () => {
  const { telling } = window()
  telling.follow(heardAt(21_000, 'a', 1000), 21_500)
  telling.follow(heardAt(40_000, 'a', 39_000), 40_500)
  expect(telling.times(40_500).elapsed).toBe(1)
  telling.follow({ ...heardAt(50_000, 'b', 49_000), story: { ...story, mark: 'm2' } }, 50_500)
  expect(telling.times(50_500).elapsed).toBe(1)
})

test.each(['', '{', '[]', '{"of":1}', '{"of":"m1","account":{"page":"a","startedAt":1000,"elapsed":"9","spent":[]}}', '{"of":"m1","account":{"page":"a","startedAt":1000,"elapsed":9,"spent":["x"]}}'])('what was kept and is not an account (%s) is none', (text) => {
  const telling = new Telling({ read: () => text, write: () => undefined })
  telling.follow(heardAt(3000, 'a', 1000), 3500)
  expect(telling.times(3500).elapsed).toBe(2)
})
