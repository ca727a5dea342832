import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { firstSight } from '#app/embed/first-sight.ts'
import { Presence } from '#app/embed/presence.ts'
import { storyMethods } from '#app/embed/story-methods.ts'
import type { Session } from '#app/session.ts'
import type { Story } from '#model/story.ts'
import { leftOf, startTelling, stepPlayer, type PlayerEvent, type PlayerState } from '#state/player.ts'

type Saw = (entries: { isIntersecting: boolean }[]) => void
let observers: { saw: Saw; on: boolean }[] = []
beforeEach(() => {
  observers = []
  vi.stubGlobal('window', { setTimeout: () => 0 })
  vi.stubGlobal('IntersectionObserver', class {
    readonly entry: (typeof observers)[number]
    constructor(saw: Saw) {
      this.entry = { saw, on: false }
      observers.push(this.entry)
    }
    observe(): void { this.entry.on = true }
    disconnect(): void { this.entry.on = false }
  })
})
afterEach(() => void vi.unstubAllGlobals())

const story = (id: string): Story => ({ format: 'orrery-story', v: 1, id, title: id, kind: 'briefing', data: { id: 'bundled' }, beats: [{ seconds: 5 }, { seconds: 5 }] }) as unknown as Story

/** A desk as the page's own: it tells of a step first and sets the clock of what plays by itself after that. */
function stand() {
  let clock: number | null = null
  const set = (player: PlayerState | null) => {
    telling.setState({ player })
    clock = player === null ? null : leftOf(player, 0)
  }
  const send = async (event: PlayerEvent) => {
    const { player } = telling.getState()
    const after = player === null ? null : stepPlayer(player, event)
    if (after !== player) set(after)
  }
  const telling = createStore(() => ({ player: null as PlayerState | null, desk: { send } }))
  const session = { telling, stage: null, stay: null } as unknown as Session
  const presence = new Presence(session, {} as Element)
  const see = (seen: boolean) => observers[0]?.saw([{ isIntersecting: seen }])
  let opened = 0
  const open = (id: string) => set(startTelling(story(id), 0, (opened += 1)))
  const plays = async () => {
    await Promise.resolve()
    expect(clock !== null).toBe(telling.getState().player?.playing === true)
    return clock !== null
  }
  return { see, open, plays, send, presence, methods: storyMethods(session, presence), close: () => set(null) }
}

test('a story that plays stops out of sight and goes on when it is seen', async () => {
  const { see, open, plays, send } = stand()
  open('one')
  await send({ kind: 'play', now: 0 })
  see(false)
  expect(await plays()).toBe(false)
  see(true)
  expect(await plays()).toBe(true)
})

test('a story that begins out of sight by itself waits until it is seen', async () => {
  const { see, open, plays, send } = stand()
  see(false)
  open('one')
  await send({ kind: 'play', now: 0 })
  expect(await plays()).toBe(false)
  see(true)
  expect(await plays()).toBe(true)
})

test('a story that the host paused out of sight, or before, stays paused', async () => {
  const { see, open, plays, send, methods } = stand()
  open('one')
  await send({ kind: 'play', now: 0 })
  see(false)
  expect(await methods.pause({})).toEqual({ playing: false })
  see(true)
  expect(await plays()).toBe(false)
  see(false)
  see(true)
  expect(await plays()).toBe(false)
})

test('the host may start it out of sight: it waits, says so, and plays when it is seen', async () => {
  const { see, open, plays, methods } = stand()
  see(false)
  open('one')
  expect(await methods.play({})).toEqual({ playing: false })
  see(true)
  expect(await plays()).toBe(true)
})

test('another story than the one that was paused does not play by itself, nor the same one begun anew', async () => {
  for (const id of ['other', 'one']) {
    observers = []
    const { see, open, plays, send, close } = stand()
    open('one')
    await send({ kind: 'play', now: 0 })
    see(false)
    close()
    open(id)
    see(true)
    expect({ id, plays: await plays() }).toEqual({ id, plays: false })
  }
})

test('what was taken off the path meanwhile is not brought back to it', async () => {
  const { see, open, plays, send } = stand()
  open('one')
  await send({ kind: 'play', now: 0 })
  see(false)
  await send({ kind: 'strayed', off: true, now: 0 })
  see(true)
  expect(await plays()).toBe(false)
})

test('after the end nothing is paused any more', async () => {
  const { see, open, plays, send, presence } = stand()
  see(false)
  vi.stubGlobal('innerWidth', 0)
  Object.assign(window, { innerWidth: 0, innerHeight: 0 })
  presence.end()
  open('one')
  await send({ kind: 'play', now: 0 })
  expect(await plays()).toBe(true)
})

test('a frame waits to be seen once, and does not look any further', async () => {
  let seen = false
  const first = firstSight({} as Element).then(() => (seen = true))
  observers[0]!.saw([{ isIntersecting: false }])
  await Promise.resolve()
  expect([seen, observers[0]!.on]).toEqual([false, true])
  observers[0]!.saw([{ isIntersecting: false }, { isIntersecting: true }])
  await first
  expect([seen, observers[0]!.on]).toEqual([true, false])
  vi.stubGlobal('IntersectionObserver', undefined)
  Reflect.deleteProperty(globalThis, 'IntersectionObserver')
  await firstSight({} as Element)
})
