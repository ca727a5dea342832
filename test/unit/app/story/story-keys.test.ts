import { expect, test } from 'vitest'
import { StoryKeys } from '#app/story/story-keys.ts'

const plain = (key: string) => ({ key, shiftKey: false })

test('a clicker moves a briefing whichever keys it sends', () => {
  const keys = new StoryKeys()
  for (const key of ['PageDown', ' ', 'ArrowRight', 'ArrowDown', 'Enter']) expect([key, keys.commandOf(plain(key), 'briefing', 8, 0)]).toEqual([key, 'next'])
  for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp']) expect([key, keys.commandOf(plain(key), 'briefing', 8, 0)]).toEqual([key, 'previous'])
  expect(keys.commandOf({ key: ' ', shiftKey: true }, 'briefing', 8, 0)).toBe('previous')
  for (const key of ['b', 'B', '.']) expect([key, keys.commandOf(plain(key), 'briefing', 8, 0)]).toEqual([key, 'black'])
  expect(keys.commandOf(plain('S'), 'briefing', 8, 0)).toBe('spot')
})
test('a digit goes to its beat at once; two within a moment are one number where there is such a beat', () => {
  const keys = new StoryKeys()
  expect(keys.commandOf(plain('1'), 'briefing', 12, 0)).toBe(0)
  expect(keys.commandOf(plain('2'), 'briefing', 12, 300)).toBe(11)
  expect(keys.commandOf(plain('3'), 'briefing', 12, 500)).toBe(2)
  expect(keys.commandOf(plain('1'), 'briefing', 12, 5000)).toBe(0)
  expect(keys.commandOf(plain('2'), 'briefing', 12, 6500)).toBe(1)
  expect(keys.commandOf(plain('9'), 'briefing', 8, 9000)).toBeUndefined()
  expect(keys.commandOf(plain('0'), 'briefing', 8, 20_000)).toBeUndefined()
  expect(keys.commandOf(plain('1'), 'briefing', 20, 30_000)).toBe(0)
  expect(keys.commandOf(plain('0'), 'briefing', 20, 30_300)).toBe(9)
})
test('a tour leaves the page its own keys', () => {
  const keys = new StoryKeys()
  for (const key of ['o', 'v', 't', 'x', 's', 'b', '1', 'ArrowLeft', 'Enter', '/']) expect([key, keys.commandOf(plain(key), 'tour', 6, 0)]).toEqual([key, undefined])
  expect(keys.commandOf(plain('PageDown'), 'tour', 6, 0)).toBe('next')
  expect(keys.commandOf(plain('Escape'), 'tour', 6, 0)).toBe('leave')
})
