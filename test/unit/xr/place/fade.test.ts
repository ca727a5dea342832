import { expect, test } from 'vitest'
import { Fade, fadeSeconds } from '#xr/place/fade.ts'

test('a jump waits until nothing is seen, and the picture comes back', () => {
  const fade = new Fade()
  const seen: number[] = []
  fade.jump(() => seen.push(fade.shown))
  const shown = Array.from({ length: 6 }, () => (fade.frame(fadeSeconds / 2), fade.shown))
  expect(seen).toEqual([1])
  expect(shown).toEqual([0.5, 1, 0.5, 0, 0, 0])
  expect(fade.running).toBe(false)
})

test('a jump in a jump is done in the same dark', () => {
  const fade = new Fade()
  const done: string[] = []
  fade.jump(() => done.push('first'))
  fade.frame(fadeSeconds / 2)
  fade.jump(() => done.push('second'))
  fade.frame(fadeSeconds)
  expect(done).toEqual(['first', 'second'])
})

test('one that comes while the picture returns turns it dark again', () => {
  const fade = new Fade()
  fade.jump(() => undefined)
  fade.frame(fadeSeconds)
  fade.frame(fadeSeconds / 2)
  let done = false
  fade.jump(() => (done = true))
  fade.frame(fadeSeconds / 4)
  expect([fade.shown, done]).toEqual([0.75, false])
})
