import { beforeEach, expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { startTelling, stepPlayer } from '#state/player.ts'
import { createViewStore } from '#state/store.ts'
import { defaultView, show, toLens } from '#state/view.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { hostOf } from '#app/immersive/host.ts'
import { pictureOf } from '#app/picture.ts'
import { Session } from '#app/session.ts'
import { shelfFor } from '#app/shelf.ts'
import type { StoryDesk } from '#app/story/desk.ts'
import type { PanelContent } from '#xr/panels/content.ts'
import { bundled } from '#test/support/bundled.ts'

const beat = (id: string, view = defaultView) => ({ id, title: `Title ${id}`, words: '', notes: '', view, seconds: 30, transition: { kind: 'cut', milliseconds: 0 } as const })
const story: Story = { format: 'orrery-story', v: 1, id: 'board', title: 'Board', kind: 'briefing', data: { id: 'bundled' }, beats: [beat('one'), beat('two', toLens('concentration')(defaultView)), beat('three', show({ flat: true })(toLens('pipeline')(defaultView)))] }

let session: Session
let host: ReturnType<typeof hostOf>

/** A desk that answers at once: the page shows each beat, and nothing of it is animated. */
function desk(): StoryDesk {
  const player = () => session.telling.getState().player!
  return {
    open: async () => undefined,
    send: async (event) => {
      session.telling.setState({ player: stepPlayer(player(), event) })
      session.store.getState().change(() => player().story.beats[player().at]!.view)
    },
    leave: () => session.telling.setState({ player: null }),
    said: () => story.beats.map((each) => ({ beat: each, words: [{ text: 'AIA has ' }, { text: '$25.0M', reference: 'figure:portfolio-total', quote: { value: 25e6, atoms: [] } }, { text: ` in ${each.id}.` }], notes: [] })),
    key: () => false,
    pictured: () => undefined,
  }
}

beforeEach(() => {
  const ecosystem = bundled()
  session = new Session({ ecosystem, shelf: fullShelf, store: createViewStore(defaultView), openings: {}, reducedMotion: () => true })
  session.layout.report = { ...session.layout.report, settled: true }
  const draw = () => {
    const { view } = session.store.getState()
    session.show(pictureOf(ecosystem, view, true, shelfFor(view, fullShelf)))
  }
  draw()
  session.store.subscribe(({ view }, former) => view !== former.view && draw())
  host = hostOf(session, () => undefined)
  host.entered('vr')
  session.telling.setState({ desk: desk(), player: startTelling(story, 0, 0) })
})

const panel = (): PanelContent | undefined => host.panels().find(({ place }) => place === 'back')
const buttons = () => panel()?.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])) ?? []
const enabled = () => buttons().flatMap(({ id, disabled }) => (disabled === true ? [] : [id]))
const texts = () => panel()?.blocks.flatMap((block) => (block.kind === 'title' || block.kind === 'text' ? [block.text] : [])) ?? []
const press = (id: string): void => host.press(id)

test('the beat stands in the room with its words filled and how far it is', () => {
  expect(texts()).toEqual(['1 of 3 · Title one', 'AIA has $25.0M in one.'])
  expect(enabled()).toEqual(['story:next', 'story:leave'])
})

test('Next and Back move the story and the page with it', () => {
  press('story:next')
  expect(session.store.getState().view.lens).toBe('concentration')
  expect(texts()[0]).toBe('2 of 3 · Title two')
  expect(enabled()).toEqual(['story:previous', 'story:next', 'story:leave'])
  press('story:previous')
  expect(session.store.getState().view.lens).toBe('portfolio')
})

test('off the path the way back is offered, and leads to the beat as it was', () => {
  press('story:next')
  host.press('lens:risk')
  session.telling.setState(({ player }) => ({ player: { ...player!, off: true } }))
  expect(texts().slice(0, 2)).toEqual(['2 of 3 · Title two', 'Off the path: this is not what the beat shows.'])
  expect(enabled()).toContain('story:home')
  press('story:home')
  expect(session.store.getState().view.lens).toBe('concentration')
  expect(enabled()).not.toContain('story:home')
})

test('a beat with a flat view keeps its words and has the chart behind them, with the ways on last', () => {
  press('story:next')
  press('story:next')
  expect(texts().slice(0, 2)).toEqual(['3 of 3 · Title three', 'AIA has $25.0M in three.'])
  expect(texts()).toContain('The flat view is being drawn.')
  expect(panel()?.blocks.at(-1)?.kind).toBe('buttons')
  expect(enabled()).toEqual(['story:previous', 'story:leave'])
})

test('leaving gives the room back what stood there before', () => {
  press('story:next')
  press('story:leave')
  expect(panel()).toBeUndefined()
  expect(session.telling.getState().player).toBeNull()
})

test('a button that no panel has does nothing', () => {
  const { view } = session.store.getState()
  for (const id of ['story:black', 'story:', 'story:next:2']) press(id)
  expect(session.store.getState().view).toBe(view)
})
