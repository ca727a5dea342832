import { describe, expect, test } from 'vitest'
import type { OrreryStage } from '#stage/stage.ts'
import { createViewStore } from '#state/store.ts'
import { mostBeats } from '#state/recording.ts'
import { defaultView, operate, select, show, toLens } from '#state/view.ts'
import { storiesInMemory } from '#storage/stories.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { Session } from '#app/session.ts'
import { beatOf } from '#app/story/recording-beat.ts'
import { Recorder } from '#app/story/recording.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const jpmorgan = 'partner:jpmorgan-chase'

/** A page without a stage, that hears what is said, and its recorder. */
function page(kept = storiesInMemory()) {
  const session = new Session({ ecosystem, shelf: fullShelf, store: createViewStore(), openings: {}, reducedMotion: () => true })
  const said: string[] = []
  session.heard((text) => void said.push(text))
  const recorder = new Recorder(session, Promise.resolve(kept))
  return { session, recorder, said, kept, change: session.store.getState().change, story: () => recorder.state.getState().recording?.story }
}
const beatIn = (view = defaultView) => beatOf(pictureOf(ecosystem, view, false, fullShelf), view)

describe('what a recorded beat says', () => {
  test('the name of its lens, and its answer as references, as far as forty words go; the rest are notes', () => {
    const beat = beatIn(toLens('pipeline')(defaultView))
    expect(beat).toMatchObject({ title: 'Pipeline', words: '{answer} {answer:2} {answer:3}', notes: '{answer:4}', seconds: 18, transition: { kind: 'blend', milliseconds: 700 } })
    expect(`${beat.words}${beat.notes}`.replace(/\{[^}]*\}/g, '').trim()).toBe('')
  })
  test('an outcome that is supposed stands in the title, a number that is supposed does not', () => {
    const left = operate({ op: 'remove-partner', node: jpmorgan })(toLens('concentration')(defaultView))
    expect(beatIn(left).title).toBe('Concentration: JPMorgan Chase removed')
    expect(beatIn(operate({ op: 'set-value', node: jpmorgan, value: 7 })(defaultView)).title).toBe('Portfolio')
  })
  test('the view as it is seen, without the panel of the recorder, with any other', () => {
    expect(beatIn(show({ panel: 'stories' })(select([jpmorgan])(defaultView))).view).toEqual(select([jpmorgan])(defaultView))
    expect(beatIn(show({ panel: 'scenarios' })(defaultView)).view.show.panel).toBe('scenarios')
  })
})

describe('one press', () => {
  test('begins a story that is pinned to its data, the next one adds to it, and both are kept', async () => {
    const { recorder, said, kept, change, story } = page()
    await recorder.record()
    change(toLens('risk'))
    await recorder.record()
    expect(story()).toMatchObject({ title: 'My story', data: { id: 'bundled', programmes: ['aia'], version: ecosystem.version } })
    expect(story()?.beats.map(({ title }) => title)).toEqual(['Portfolio', 'Risk'])
    expect(said).toEqual(['Recorded as the first beat of “My story”.', 'Recorded as beat 2 of “My story”.'])
    await recorder.settled()
    expect(await kept.load(story()?.id ?? '')).toEqual(story())
  })
  test('several presses in a row are as many beats', async () => {
    const { recorder, story } = page()
    await Promise.all([recorder.record(), recorder.record(), recorder.record()])
    expect(story()?.beats.map(({ id }) => id)).toEqual(['beat-1', 'beat-2', 'beat-3'])
  })
  test('two tabs that go on with one story make two of it, and nothing of either is lost', async () => {
    const one = page()
    await one.recorder.record()
    await one.recorder.settled()
    const id = one.story()?.id ?? ''
    const two = page(one.kept)
    await two.recorder.open(id)
    two.change(toLens('risk'))
    await two.recorder.record()
    await two.recorder.settled()
    one.change(toLens('pipeline'))
    await one.recorder.record()
    await one.recorder.settled()
    expect((await one.kept.load(id))?.beats.map(({ title }) => title)).toEqual(['Portfolio', 'Risk'])
    const other = one.story()
    expect([other?.id === id, other?.beats.map(({ title }) => title)]).toEqual([false, ['Portfolio', 'Pipeline']])
    expect(await one.kept.load(other?.id ?? '')).toEqual(other)
    expect(one.said.at(-1)).toBe('Another tab has changed this story too: what you do here is kept as “My story, my version”.')
  })
  test('a view of other data does not take the place of a beat', async () => {
    const { recorder, said, session, change, story } = page()
    await recorder.record()
    const former = story()
    session.data.setState({ ecosystem: { ...ecosystem, id: 'own-list', version: 'v1', programmes: [ecosystem.programmes[0]!] } })
    change((view) => ({ ...view, data: { id: 'own-list' } }))
    recorder.again('beat-1')
    expect(story()).toEqual(former)
    expect(said.at(-1)).toBe('“My story” tells of other data than is open. Open its data, then record the view again.')
  })
  test('on other data a new story begins, and the former one stays as it is', async () => {
    const { recorder, said, session, change, story } = page()
    await recorder.record()
    const former = story()
    session.data.setState({ ecosystem: { ...ecosystem, id: 'own-list', version: 'v1', programmes: [ecosystem.programmes[0]!] } })
    change((view) => ({ ...view, data: { id: 'own-list' } }))
    await recorder.record()
    expect(story()).toMatchObject({ data: { id: 'own-list', version: 'v1' }, beats: [{ id: 'beat-1' }] })
    expect(said[1]).toBe('“My story” tells of other data: this view begins a new story.')
    expect(await recorder.story(former?.id ?? '')).toEqual(former)
  })
  test('a full story takes no more and says so', async () => {
    const { recorder, said, story } = page()
    const one = beatIn()
    await recorder.take({ format: 'orrery-story', v: 1, id: 'x', title: 'Long', kind: 'briefing', data: { id: 'bundled' }, beats: Array.from({ length: mostBeats }, (_, i) => ({ ...one, id: `beat-${i + 1}` })) }, 'Long')
    await recorder.record()
    expect(story()?.beats).toHaveLength(mostBeats)
    expect(said).toEqual(['A story holds 100 beats; this one is full.'])
  })
  test('home is recorded as home, so that it fits another window; a place that was chosen is kept; a stage that draws nothing costs the picture alone', async () => {
    const { recorder, session, story } = page()
    const home = { target: [0, 0, 0] as const, azimuth: 0, polar: 1, distance: 4 }
    let camera: { target: readonly [number, number, number]; azimuth: number; polar: number; distance: number } = { ...home, azimuth: 2 * Math.PI }
    const stage = { rig: { get: () => camera, homeState: () => home }, picture: () => { throw new Error('no picture here') } }
    Object.defineProperty(session, 'stage', { get: () => stage as unknown as OrreryStage })
    session.picture = pictureOf(ecosystem, defaultView, false, fullShelf)
    await recorder.record()
    camera = { ...home, distance: 2 }
    await recorder.record()
    expect(story()?.beats.map(({ view, poster }) => [view.camera, poster])).toEqual([[null, undefined], [camera, undefined]])
  })
})

describe('one’s own stories', () => {
  test('deleted, a story can be brought back as it was', async () => {
    const { recorder, kept, story } = page()
    await recorder.record()
    const was = story()!
    await recorder.remove(was.id)
    expect([await kept.list(), story(), recorder.state.getState().removed]).toEqual([[], undefined, was])
    await recorder.bringBack()
    expect(await kept.load(was.id)).toEqual(was)
  })
  test('a copy gets an id of its own; a story out of a file keeps its own unless it is taken', async () => {
    const { recorder, story } = page()
    const given = { format: 'orrery-story', v: 1, id: 'own-given', title: 'Given', kind: 'briefing', data: { id: 'bundled' }, beats: [beatIn()] } as const
    await recorder.take({ ...given, id: 'aia-board' }, 'Mine')
    expect(story()?.id).toMatch(/^own-[a-z0-9]+$/)
    await recorder.take(given, 'Given')
    expect(story()?.id).toBe('own-given')
    await recorder.settled()
    await recorder.take(given, 'Given')
    expect(story()?.id).not.toBe('own-given')
    await recorder.settled()
    expect(recorder.state.getState().own).toHaveLength(3)
  })
  test('edits are kept in the order they were made', async () => {
    const { recorder, kept, story } = page()
    await recorder.record()
    for (const title of ['A', 'AB', 'ABC']) recorder.edit({ kind: 'rename', title })
    await recorder.settled()
    expect((await kept.load(story()?.id ?? ''))?.title).toBe('ABC')
  })
  test('where nothing can be written it is said once an edit, and the story stays under the hands', async () => {
    const { recorder, said, story } = page({ ...storiesInMemory(), save: () => Promise.reject(new Error('full')) })
    await recorder.record()
    await recorder.settled()
    expect(story()?.beats).toHaveLength(1)
    expect(said.at(-1)).toBe('This browser could not keep the story. Save it as a file.')
  })
  test('a duplicated beat, and one that an undo brings back, is the one that is looked at', async () => {
    const { recorder } = page()
    await recorder.record()
    recorder.edit({ kind: 'duplicate', beat: 'beat-1' })
    expect(recorder.state.getState().beat).toBe('beat-2')
    recorder.edit({ kind: 'delete', beat: 'beat-2' })
    expect(recorder.state.getState().beat).toBeNull()
    recorder.edit({ kind: 'undo' })
    expect(recorder.state.getState().beat).toBe('beat-2')
  })
})
