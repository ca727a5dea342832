import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { lensIds, layoutIds, panelIds, roleIds } from '#model/view-state.ts'
import { mostBeats, mostBytes, readStory, writeStory } from '#state/story-file.ts'
import { defaultView } from '#state/view.ts'
import { storyFileProblems } from '#words/en/story-file.ts'

const beat = { id: 'one', title: 'One', words: 'Words', notes: '', view: {}, seconds: 20 }
const file = { format: 'orrery-story', v: 1, id: 'own-story', title: 'A story', kind: 'briefing', data: { id: 'bundled', programmes: ['aia'] }, beats: [beat] }
const withBeat = (change: object) => JSON.stringify({ ...file, beats: [beat, { ...beat, id: 'two', ...change }] })
const opened = (text: string): Story => {
  const read = readStory(text)
  if ('problems' in read) throw new Error(read.problems.map(({ id, values }) => storyFileProblems[id]?.(values)).join('\n'))
  return read.story
}
const said = (text: string): readonly (string | undefined)[] => {
  const read = readStory(text)
  return 'problems' in read ? read.problems.map(({ id, values }) => storyFileProblems[id]?.(values)) : []
}

describe('what a file leaves out', () => {
  test('a view is the one a page opens with, on the data of the story', () => {
    const story = opened(JSON.stringify({ ...file, data: { id: 'bundled', programmes: ['global-network'] }, beats: [{ ...beat, view: { lens: 'tiers', show: { flat: true } } }] }))
    expect(story.beats[0]!.view).toEqual({ ...defaultView, data: { id: 'bundled', programmes: ['global-network'] }, lens: 'tiers', show: { ...defaultView.show, flat: true } })
  })
  test('the pinned version stays with the story', () => expect(opened(JSON.stringify({ ...file, data: { ...file.data, version: 'abc' } })).beats[0]!.view.data).toEqual({ id: 'bundled', programmes: ['aia'] }))
  test('a beat blends, a cut takes no time, notes are empty', () => {
    const { notes: _none, ...short } = beat
    const [first, second] = opened(JSON.stringify({ ...file, beats: [short, { ...beat, id: 'two', transition: { kind: 'cut' } }] })).beats
    expect([first!.transition, first!.notes, second!.transition]).toEqual([{ kind: 'blend', milliseconds: 700 }, '', { kind: 'cut', milliseconds: 0 }])
  })
  test('what is written holds no more than what differs', () => {
    const text = writeStory(opened(JSON.stringify({ ...file, beats: [{ ...beat, view: { lens: 'tiers', show: { flat: true } } }] })))
    expect(JSON.parse(text)).toEqual({ ...file, beats: [{ ...beat, view: { lens: 'tiers', show: { flat: true } } }] })
  })
})

describe('what is refused, in a sentence', () => {
  test.each([
    ['no JSON', '{', 'This is no JSON text, so it cannot be read as a story. Open a file that ends in .orrery-story.json.'],
    ['no story', '{"format":"other"}', 'This file does not say that it is a story (“format”: “orrery-story” is missing). Open a file that was saved as a story.'],
    ['no object', 'null', 'This file does not say that it is a story (“format”: “orrery-story” is missing). Open a file that was saved as a story.'],
    ['a later version', JSON.stringify({ ...file, v: 2 }), 'This story is of version 2; this page reads version 1. Open it with the Orrery that saved it, or a newer one.'],
    ['no version', JSON.stringify({ ...file, v: undefined }), 'This story is of version undefined; this page reads version 1. Open it with the Orrery that saved it, or a newer one.'],
    ['a number for words', withBeat({ words: 3 }), 'Beat 2, “words”: 3 came, wanted is a text of at most 2,000 characters. Correct it in the file and open it again.'],
    ['no seconds', withBeat({ seconds: undefined }), 'Beat 2, “seconds”: nothing came, wanted is a number of seconds above 0, at most 3,600. Correct it in the file and open it again.'],
    ['an unknown lens', withBeat({ view: { lens: 'tier' } }), 'Beat 2, “view.lens”: "tier" came, wanted is the id of a view, as in an address. Correct it in the file and open it again.'],
    ['a misspelled key', withBeat({ note: 'x' }), 'Beat 2, “note”: nothing in a story has this name. Check the spelling or take it out.'],
    ['a misspelled key of a view', withBeat({ view: { scenaro: [] } }), 'Beat 2, “view.scenaro”: nothing in a story has this name. Check the spelling or take it out.'],
    ['the id of another beat', withBeat({ id: 'one' }), 'Beat 2 has the id “one” of an earlier beat. Give it one of its own.'],
    ['no beats', JSON.stringify({ ...file, beats: [] }), 'The story, “beats”: [] came, wanted is a list of one to 1,000 beats. Correct it in the file and open it again.'],
  ])('%s', (_name, text, sentence) => expect(said(text)).toEqual([sentence]))

  test.each(['https://a.example/x.png', '//a.example/x.png', '/x.png', '../x.png', 'posters/../../x.png', 'javascript:alert(1)', 'data:text/html;base64,AAAA', 'data:image/svg+xml;base64,AAAA', 'data:image/png,<svg>', '', 'x\\y.png'])(
    'a poster at %j', (poster) => expect(said(withBeat({ poster }))).toHaveLength(1),
  )
  test.each(['posters/aia-board-1.png', './x.webp', 'data:image/jpeg;base64,/9j/4AAQ=='])('a poster at %j is taken', (poster) => expect(opened(withBeat({ poster })).beats[1]!.poster).toBe(poster))

  test('more beats or characters than a story holds', () => {
    const beats = Array.from({ length: mostBeats + 1 }, (_, i) => ({ ...beat, id: `b${i}` }))
    expect(said(JSON.stringify({ ...file, beats }))).toHaveLength(1)
    expect(opened(JSON.stringify({ ...file, beats: beats.slice(1) })).beats).toHaveLength(mostBeats)
    expect(said(' '.repeat(mostBytes + 1))).toEqual(['The file holds 5,000,001 characters; a story may hold 5,000,000. Leave pictures out, or split it into two stories.'])
  })
  test('a large picture is read', () => expect(opened(withBeat({ poster: `data:image/png;base64,${'A'.repeat(4_000_000)}` })).beats).toHaveLength(2))
  test('of many problems the first twenty, and how many more', () => {
    const beats = Array.from({ length: 30 }, (_, i) => ({ ...beat, id: `b${i}`, seconds: -1 }))
    expect(said(JSON.stringify({ ...file, beats })).slice(19)).toEqual([expect.stringContaining('Beat 20'), 'And 10 more.'])
  })
  test('what came is quoted short, however long it is', () => {
    const long = 'x'.repeat(100_000)
    for (const text of [withBeat({ kind: long }), withBeat({ [long]: 1 }), withBeat({ view: { params: { [long]: null } } }), withBeat({ id: long })]) expect(said(text).join('').length).toBeLessThan(300)
    expect(said(withBeat({ view: { params: { constructor: null } } }))).toEqual([expect.stringContaining('wanted is another kind of value')])
  })
  test('keys that belong to every object are no keys of a story', () => {
    expect(said(`{"__proto__":{"x":1},${JSON.stringify(file).slice(1)}`)).toHaveLength(1)
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('a story survives its file', () => {
  const name = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/)
  const text = fc.string({ maxLength: 30, unit: 'grapheme' })
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
  const vec3 = fc.tuple(number, number, number)
  const node = fc.string({ minLength: 1, maxLength: 20 })
  const data = fc.record({ id: node, programmes: fc.array(node, { minLength: 1, maxLength: 3 }) }, { requiredKeys: ['id'] })
  const view = fc.record(
    {
      v: fc.constant(1 as const), data, lens: fc.constantFrom(...lensIds), layout: fc.constantFrom(...layoutIds),
      camera: fc.option(fc.record({ target: vec3, azimuth: number, polar: number, distance: fc.double({ min: 0.1, max: 100, noNaN: true }) })),
      selection: fc.array(node, { maxLength: 3 }),
      filters: fc.array(fc.record({ kind: fc.constantFrom('legend' as const, 'type' as const), value: text, mode: fc.constantFrom('only' as const, 'without' as const) }), { maxLength: 2 }),
      show: fc.record({ labels: fc.constantFrom('auto' as const, 'all' as const), atoms: fc.boolean(), flat: fc.boolean(), table: fc.boolean(), panel: fc.constantFrom(...panelIds) }, { requiredKeys: ['labels', 'atoms', 'flat', 'table'] }),
      role: fc.constantFrom(...roleIds), asOf: fc.constant('2025-10-03'), params: fc.dictionary(name, fc.oneof(number, text, fc.boolean()), { maxKeys: 3 }),
      focus: fc.record({ node, degree: fc.integer({ min: 0, max: 9 }) }), scenario: fc.array(fc.record({ op: fc.constant('remove-partner' as const), node }), { maxLength: 2 }),
      pins: fc.dictionary(name, vec3, { maxKeys: 2 }),
    },
    { requiredKeys: ['v', 'data', 'lens', 'layout', 'camera', 'selection', 'filters', 'show'] },
  )
  const story: fc.Arbitrary<Story> = fc.record(
    {
      format: fc.constant('orrery-story' as const), v: fc.constant(1 as const), id: name, title: fc.string({ minLength: 1, maxLength: 20 }), kind: fc.constantFrom('briefing' as const, 'tour' as const), role: fc.constantFrom(...roleIds), data,
      beats: fc.uniqueArray(
        fc.record(
          {
            id: name, title: fc.string({ minLength: 1, maxLength: 20 }), words: text, notes: text, view, seconds: fc.double({ min: 0.5, max: 100, noNaN: true }),
            transition: fc.oneof(fc.record({ kind: fc.constant('blend' as const), milliseconds: fc.integer({ min: 1, max: 9000 }) }), fc.constant({ kind: 'cut' as const, milliseconds: 0 })),
            poster: fc.constant('posters/a.png'),
            ask: fc.oneof(fc.record({ kind: fc.constant('select' as const), node, patience: fc.integer({ min: 1, max: 60 }) }, { requiredKeys: ['kind', 'node'] }), fc.constant({ kind: 'suppose-and-undo' as const }), fc.constant({ kind: 'keys' as const, keys: ['o', 'v'] })),
          },
          { requiredKeys: ['id', 'title', 'words', 'notes', 'view', 'seconds', 'transition'] },
        ),
        { minLength: 1, maxLength: 4, selector: ({ id }) => id },
      ),
    },
    { requiredKeys: ['format', 'v', 'id', 'title', 'kind', 'data', 'beats'] },
  )
  test('whatever it tells', () => {
    fc.assert(fc.property(story, (told) => {
      const written = writeStory(told)
      const read = opened(written)
      expect(read).toEqual(told)
      expect(writeStory(read)).toBe(written)
    }), { numRuns: 30 })
  })
})
