import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { leftOf, spentHere, startTelling, stepPlayer, type PlayerEvent, type PlayerState } from '#state/player.ts'
import { defaultView } from '#state/view.ts'

const story = (beats = 3, seconds = 20): Story => ({
  format: 'orrery-story', v: 1, id: 'told', title: 'Told', kind: 'briefing', data: { id: 'bundled' },
  beats: Array.from({ length: beats }, (_, i) => ({ id: `b${i}`, title: `Beat ${i + 1}`, words: '', notes: '', view: defaultView, seconds, transition: { kind: 'blend' as const, milliseconds: 700 } })),
})
const after = (player: PlayerState, ...events: PlayerEvent[]): PlayerState => events.reduce(stepPlayer, player)

test('steps go through the beats and stay within them', () => {
  const told = startTelling(story(), 0, 0)
  expect(after(told, { kind: 'next', now: 1 }, { kind: 'next', now: 2 }, { kind: 'next', now: 3 }).at).toBe(2)
  expect(after(told, { kind: 'previous', now: 1 })).toEqual(told)
  expect(after(told, { kind: 'go', at: 99, now: 1 }).at).toBe(2)
  expect(after(told, { kind: 'go', at: -4, now: 1 }).at).toBe(0)
  expect(startTelling(story(), 7, 0).at).toBe(2)
  expect(startTelling(story(), Number.NaN, 0).at).toBe(0)
})
test('time adds up by beat, also where one is visited twice', () => {
  const told = after(startTelling(story(), 0, 1000), { kind: 'next', now: 6000 }, { kind: 'previous', now: 8000 }, { kind: 'next', now: 9000 })
  expect(told.spent).toEqual([6, 2, 0])
  expect(spentHere(told, 12_500)).toBe(5.5)
})
test('under blackout a step only brings the picture back; a digit and Home bring it back and go', () => {
  const black = after(startTelling(story(), 1, 0), { kind: 'black', now: 3 })
  expect(black.black).toBe(true)
  expect(after(black, { kind: 'next', now: 5 })).toMatchObject({ at: 1, black: false })
  expect(after(black, { kind: 'previous', now: 5 })).toMatchObject({ at: 1, black: false })
  expect(after(black, { kind: 'black', now: 3 }).black).toBe(false)
  expect(after(black, { kind: 'go', at: 2, now: 5 })).toMatchObject({ at: 2, black: false })
  expect(after({ ...black, off: true }, { kind: 'home', now: 5 })).toMatchObject({ at: 1, black: false, off: false })
})
test('under blackout nothing goes on by itself; with the picture the beat has the rest of its seconds', () => {
  const playing = after(startTelling(story(3, 20), 0, 0), { kind: 'play', now: 1000 })
  const black = after(playing, { kind: 'black', now: 6000 })
  expect(leftOf(black, 60_000)).toBeNull()
  expect(leftOf(after(black, { kind: 'hold', on: true, now: 7000 }, { kind: 'hold', on: false, now: 8000 }), 60_000)).toBeNull()
  for (const back of [{ kind: 'black', now: 30_000 }, { kind: 'next', now: 30_000 }] as const) expect(after(black, back)).toMatchObject({ at: 0, black: false, playing: true, tickingSince: 30_000, played: 5000 })
})
test('what plays by itself waits for the beat’s seconds, from where it was paused', () => {
  const playing = after(startTelling(story(3, 20), 0, 0), { kind: 'play', now: 1000 })
  expect(leftOf(playing, 1000)).toBe(20_000)
  expect(leftOf(playing, 9000)).toBe(12_000)
  const paused = after(playing, { kind: 'pause', now: 9000 })
  expect(leftOf(paused, 15_000)).toBeNull()
  expect(leftOf(after(paused, { kind: 'play', now: 30_000 }), 30_000)).toBe(12_000)
  expect(leftOf(after(playing, { kind: 'next', now: 9000 }), 9000)).toBe(20_000)
})
test('it waits while the page is hidden, and goes on where it was', () => {
  const held = after(startTelling(story(), 0, 0), { kind: 'play', now: 0 }, { kind: 'hold', on: true, now: 5000 })
  expect(held.playing).toBe(true)
  expect(leftOf(held, 60_000)).toBeNull()
  expect(leftOf(after(held, { kind: 'hold', on: false, now: 60_000 }), 60_000)).toBe(15_000)
  expect(leftOf(after(held, { kind: 'next', now: 6000 }), 7000)).toBeNull()
  expect(leftOf(after(held, { kind: 'pause', now: 6000 }, { kind: 'hold', on: false, now: 7000 }), 7000)).toBeNull()
})
test('it stops at the end, and off the path', () => {
  const last = after(startTelling(story(), 2, 0), { kind: 'play', now: 0 }, { kind: 'next', now: 20_000 })
  expect(last).toMatchObject({ at: 2, playing: false, tickingSince: null })
  const off = after(startTelling(story(), 0, 0), { kind: 'play', now: 0 }, { kind: 'strayed', off: true, now: 4000 })
  expect(off).toMatchObject({ off: true, playing: false, played: 4000 })
  expect(after(off, { kind: 'home', now: 9000 })).toMatchObject({ off: false, playing: false, at: 0 })
  expect(after(off, { kind: 'next', now: 9000 })).toMatchObject({ off: false, at: 1 })
})
test('whatever happens: one beat of the story, no time lost, nothing ticking that does not play', () => {
  const events = fc.oneof(
    fc.constantFrom<PlayerEvent>({ kind: 'black', now: 0 }, { kind: 'spot', on: true }, { kind: 'spot', on: false }),
    fc.constantFrom('next', 'previous', 'home', 'play', 'pause').map((kind) => ({ kind, now: 0 })),
    fc.integer({ min: -3, max: 9 }).map((at): PlayerEvent => ({ kind: 'go', at, now: 0 })),
    fc.boolean().map((off): PlayerEvent => ({ kind: 'strayed', off, now: 0 })),
    fc.boolean().map((on): PlayerEvent => ({ kind: 'hold', on, now: 0 })),
  )
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (list, beats) => {
      let now = 0
      let player = startTelling(story(beats), 0, now)
      for (const event of list) {
        now += 250
        player = stepPlayer(player, 'now' in event ? { ...event, now } : event)
        expect(Number.isInteger(player.at) && player.at >= 0 && player.at < beats).toBe(true)
        expect(player.tickingSince === null || (player.playing && !player.held && !player.off)).toBe(true)
        expect(player.spent.reduce((sum, each) => sum + each, 0) + (now - player.reachedAt) / 1000).toBeCloseTo(now / 1000)
      }
    }),
  )
})
