import { beforeEach, describe, expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { startTelling, stepPlayer, type PlayerState } from '#state/player.ts'
import { defaultView } from '#state/view.ts'
import { PageEnd } from '#app/story/link-page.ts'
import type { FromPage, FromWindow, ToldStory } from '#app/story/link-protocol.ts'
import { nothingHeard, WindowEnd, type Heard } from '#app/story/link-window.ts'

const beatOf = (id: string) => ({ id, title: id, words: '', notes: '', view: defaultView, seconds: 30, transition: { kind: 'cut', milliseconds: 0 } as const })
const story: Story = { format: 'orrery-story', v: 1, id: 'board', title: 'Board', kind: 'briefing', data: { id: 'bundled' }, beats: ['one', 'two', 'three'].map(beatOf) }
const told: ToldStory = { id: 'board', title: 'Board', mark: 'm1', version: 'v', beats: story.beats.map(({ title }) => ({ title, words: [], notes: [], sources: [], seconds: 30 })) }

/** A page and a window that hear each other at once; `cut` = nobody hears anybody. */
class Two {
  player: PlayerState | null = startTelling(story, 0, 1000)
  words: ToldStory | null = told
  now = 1000
  cut = false
  heard: Heard = nothingHeard
  said: (FromPage | FromWindow)[] = []
  page = this.load('first')
  window = this.look()

  load(id: string): PageEnd {
    const telling = {
      player: () => this.player,
      story: () => this.words,
      theme: () => 'dark' as const,
      now: () => this.now,
      send: (event: Parameters<typeof stepPlayer>[1]) => {
        this.player = this.player === null ? null : stepPlayer(this.player, event)
        this.page.changed()
      },
    }
    return (this.page = new PageEnd(id, telling, (message) => this.#carry(message, () => this.window.hear(structuredClone(message)))))
  }
  look(): WindowEnd {
    this.heard = nothingHeard
    return (this.window = new WindowEnd(() => this.now + 500, (message) => this.#carry(message, () => this.page.hear(structuredClone(message))), (heard) => (this.heard = heard)))
  }
  #carry(message: FromPage | FromWindow, deliver: () => void): void {
    this.said.push(message)
    if (!this.cut) deliver()
  }
}

let two: Two
beforeEach(() => {
  two = new Two()
})

describe('a window that asks', () => {
  test('gets the story and where it stands, with the difference of the clocks', () => {
    two.window.ask()
    expect(two.heard).toMatchObject({ contact: 'here', page: 'first', story: told, idle: false, lag: 500 })
    expect(two.heard.standing?.at).toBe(0)
  })
  test('gets the words once, and after that only where it stands', () => {
    two.window.ask()
    two.said = []
    two.window.ask()
    expect(two.said.map(({ kind }) => kind)).toEqual(['ask', 'standing'])
  })
  test('gets the words again when they are others', () => {
    two.window.ask()
    two.words = { ...told, mark: 'm2', title: 'Other' }
    two.page.changed()
    expect(two.heard.story?.title).toBe('Other')
    expect(two.heard.standing?.at).toBe(0)
  })
  test('hears that no story plays, and of the next one', () => {
    two.player = null
    two.window.ask()
    expect(two.heard).toMatchObject({ contact: 'here', idle: true })
    two.player = startTelling(story, 2, 1000)
    two.page.changed()
    expect(two.heard).toMatchObject({ idle: false })
    expect(two.heard.standing?.at).toBe(2)
  })
  test('waits for words that are still on their way', () => {
    two.words = null
    two.window.ask()
    expect(two.heard.contact).toBe('waiting')
    two.words = told
    two.page.changed()
    expect(two.heard.contact).toBe('here')
  })
})

describe('in step', () => {
  beforeEach(() => two.window.ask())

  test('a wish moves the page, and the page’s step moves the window', () => {
    two.window.wish({ kind: 'next' })
    expect([two.player?.at, two.heard.standing?.at]).toEqual([1, 1])
    two.window.wish({ kind: 'go', at: 2 })
    expect([two.player?.at, two.heard.standing?.at]).toEqual([2, 2])
    two.window.wish({ kind: 'black' })
    expect(two.heard.standing?.black).toBe(true)
  })
  test('the page puts its own time to a wish', () => {
    two.now = 9000
    two.window.wish({ kind: 'next' })
    expect(two.player).toMatchObject({ reachedAt: 9000, spent: [8, 0, 0] })
  })
  test('a wish that was made before a page that is gone moves no other', () => {
    two.load('second')
    two.window.wish({ kind: 'next' })
    expect(two.player?.at).toBe(0)
  })
  test('the page that is loaded again is followed', () => {
    two.page.close()
    expect(two.heard.contact).toBe('leaving')
    two.player = startTelling(story, 1, 5000)
    two.load('second')
    two.window.ask()
    expect(two.heard).toMatchObject({ contact: 'here', page: 'second' })
    expect(two.heard.standing?.at).toBe(1)
    two.window.wish({ kind: 'next' })
    expect(two.player.at).toBe(2)
  })
  test('the window that is loaded again is told everything again', () => {
    two.window.wish({ kind: 'next' })
    two.window.close()
    two.look()
    two.window.ask()
    expect(two.heard).toMatchObject({ contact: 'here', story: told })
    expect(two.heard.standing?.at).toBe(1)
  })
  test('a second page with the same id is not the one that is followed', () => {
    const other: FromPage = { from: 'page', page: 'copy', kind: 'standing', mark: 'm1', standing: { ...two.heard.standing!, at: 2 } }
    two.window.hear(other)
    expect(two.heard).toMatchObject({ page: 'first' })
    expect(two.heard.standing?.at).toBe(0)
    two.window.hear({ from: 'page', page: 'copy', kind: 'bye' })
    expect(two.heard.contact).toBe('here')
  })
  test('what is no word of ours changes nothing', () => {
    const before = two.heard
    for (const said of [null, 'next', { from: 'page' }, { from: 'page', page: 'first', kind: 'standing', mark: 'm1', standing: { at: 99 } }]) two.window.hear(said)
    two.page.hear({ from: 'window', kind: 'wish', page: 'first', wish: { kind: 'strayed', off: true } })
    expect(two.heard).toBe(before)
  })
  test('where it stands in words that the window does not have starts no quarrel', () => {
    two.said = []
    two.window.hear({ from: 'page', page: 'first', kind: 'standing', mark: 'other', standing: two.heard.standing })
    expect(two.said).toEqual([])
  })
})

describe('a page that is gone', () => {
  beforeEach(() => two.window.ask())

  test('is said to be after a few asks that nobody answers, with what it showed still there', () => {
    two.cut = true
    for (let asks = 0; asks < 5; asks++) two.window.ask()
    expect(two.heard.contact).toBe('here')
    two.window.ask()
    expect(two.heard).toMatchObject({ contact: 'gone', story: told })
  })
  test('is said to be sooner where it said goodbye', () => {
    two.page.close()
    two.cut = true
    for (let asks = 0; asks < 4; asks++) two.window.ask()
    expect(two.heard.contact).toBe('gone')
  })
  test('comes back whenever it answers again', () => {
    two.cut = true
    for (let asks = 0; asks < 9; asks++) two.window.ask()
    two.cut = false
    two.window.ask()
    expect(two.heard.contact).toBe('here')
  })
  test('is wished nothing', () => {
    two.page.close()
    two.said = []
    two.window.wish({ kind: 'next' })
    expect(two.said).toEqual([])
  })
})

test('a page words nothing for nobody, and stops when the window says goodbye', () => {
  two.page.changed()
  expect(two.said).toEqual([])
  two.window.ask()
  two.window.close()
  two.said = []
  two.page.changed()
  expect(two.said).toEqual([])
})
