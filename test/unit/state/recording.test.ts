import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Beat, Story } from '#model/story.ts'
import { edited, mostBeats, openRecording, runningSeconds, secondsFor, type Edit, type Recording } from '#state/recording.ts'
import { defaultView, toLens } from '#state/view.ts'

const beat = (id: string, more: Partial<Beat> = {}): Beat => ({ id, title: id, words: '', notes: '', view: defaultView, seconds: 10, transition: { kind: 'blend', milliseconds: 700 }, ...more })
const storyOf = (...ids: string[]): Story => ({ format: 'orrery-story', v: 1, id: 'own-a', title: 'A', kind: 'briefing', data: { id: 'bundled', programmes: ['aia'] }, beats: ids.map((id) => beat(id)) })
const opened = (...ids: string[]): Recording => openRecording(storyOf(...ids))
const ids = ({ story }: Recording): string[] => story.beats.map(({ id }) => id)
const after = (recording: Recording, ...edits: Edit[]): Recording => edits.reduce(edited, recording)

describe('beats', () => {
  test('a recorded beat comes last, or after the one that is named, with an id of its own', () => {
    const three = after(opened('beat-1'), { kind: 'record', beat: beat('x') }, { kind: 'record', beat: beat('x'), after: 'beat-1' })
    expect(ids(three)).toEqual(['beat-1', 'beat-3', 'beat-2'])
  })
  test('a beat of another program adds that program to what the story is about', () => {
    const view = { ...defaultView, data: { id: 'bundled', programmes: ['global-network'] } }
    expect(after(opened(), { kind: 'record', beat: beat('x', { view }) }).story.data).toEqual({ id: 'bundled', programmes: ['aia', 'global-network'] })
  })
  test('moving goes to the place asked for, at most to the ends', () => {
    expect(ids(after(opened('a', 'b', 'c'), { kind: 'move', beat: 'c', to: 0 }))).toEqual(['c', 'a', 'b'])
    expect(ids(after(opened('a', 'b', 'c'), { kind: 'move', beat: 'a', to: 9 }))).toEqual(['b', 'c', 'a'])
    expect(ids(after(opened('a', 'b', 'c'), { kind: 'move', beat: 'b', to: -4 }))).toEqual(['b', 'a', 'c'])
  })
  test('a duplicate stands behind its origin and says the same', () => {
    const two = after(opened('a', 'b'), { kind: 'field', beat: 'a', field: 'words', text: 'Said' }, { kind: 'duplicate', beat: 'a' })
    expect(ids(two)).toEqual(['a', 'beat-1', 'b'])
    expect(two.story.beats[1]?.words).toBe('Said')
  })
  test('recording again changes the view and drops the picture of the former one', () => {
    const view = toLens('pipeline')(defaultView)
    const again = after(openRecording({ ...storyOf(), beats: [beat('a', { poster: 'data:image/webp;base64,AA', words: 'Kept' })] }), { kind: 'again', beat: 'a', view })
    expect(again.story.beats).toEqual([beat('a', { view, words: 'Kept' })])
  })
  test('a story takes no more beats than its file does', () => {
    const full = openRecording({ ...storyOf(), beats: Array.from({ length: mostBeats }, (_, i) => beat(`beat-${i + 1}`)) })
    expect(after(full, { kind: 'record', beat: beat('x') }, { kind: 'duplicate', beat: 'beat-1' })).toBe(full)
  })
  test('seconds and blends stay within reason, and a cut takes no time', () => {
    const { beats } = after(opened('a'), { kind: 'seconds', beat: 'a', seconds: 0 }, { kind: 'transition', beat: 'a', transition: { kind: 'blend', milliseconds: 99_999 } }).story
    expect(beats[0]).toMatchObject({ seconds: 1, transition: { kind: 'blend', milliseconds: 10_000 } })
    expect(after(opened('a'), { kind: 'transition', beat: 'a', transition: { kind: 'cut', milliseconds: 700 } }).story.beats[0]?.transition).toEqual({ kind: 'cut', milliseconds: 0 })
  })
  test('a number that is none changes nothing', () => {
    const start = opened('a')
    expect(after(start, { kind: 'seconds', beat: 'a', seconds: Number.NaN }, { kind: 'transition', beat: 'a', transition: { kind: 'blend', milliseconds: Number.NaN } })).toBe(start)
  })
})

describe('history', () => {
  const typed = (text: string): Edit => ({ kind: 'field', beat: 'a', field: 'words', text })
  test('typing in one field is one step until the field is left', () => {
    const run = after(opened('a'), typed('H'), typed('Ha'), { kind: 'rest' }, typed('Hal'))
    expect(run.past).toHaveLength(2)
    expect(after(run, { kind: 'undo' }).story.beats[0]?.words).toBe('Ha')
    expect(after(run, { kind: 'undo' }, { kind: 'undo' }).story).toEqual(storyOf('a'))
  })
  test('another field is another step', () => {
    expect(after(opened('a', 'b'), typed('H'), { kind: 'field', beat: 'b', field: 'words', text: 'H' }, typed('Ha')).past).toHaveLength(3)
  })
  test('an edit after an undo forgets what was undone', () => {
    const run = after(opened('a', 'b'), { kind: 'delete', beat: 'a' }, { kind: 'undo' }, { kind: 'delete', beat: 'b' }, { kind: 'redo' })
    expect(ids(run)).toEqual(['a'])
  })
  test('an edit of a beat that is not there, or that changes nothing, is no step', () => {
    const start = opened('a')
    for (const edit of [{ kind: 'delete', beat: 'z' }, { kind: 'move', beat: 'a', to: 0 }, { kind: 'rename', title: 'A' }, { kind: 'seconds', beat: 'a', seconds: 10 }] satisfies Edit[]) expect(edited(start, edit)).toBe(start)
  })

  const which = fc.integer({ min: 1, max: 6 }).map((n) => `beat-${n}`)
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('record' as const), beat: fc.constant(beat('x')) }),
    fc.record({ kind: fc.constant('record' as const), beat: fc.constant(beat('y')), after: which }),
    fc.record({ kind: fc.constant('rename' as const), title: fc.string({ maxLength: 4 }) }),
    fc.record({ kind: fc.constant('field' as const), beat: which, field: fc.constantFrom('title', 'words', 'notes'), text: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant('seconds' as const), beat: which, seconds: fc.integer({ min: -5, max: 700 }) }),
    fc.record({ kind: fc.constant('transition' as const), beat: which, transition: fc.record({ kind: fc.constantFrom('blend' as const, 'cut' as const), milliseconds: fc.integer({ min: -5, max: 20_000 }) }) }),
    fc.record({ kind: fc.constant('again' as const), beat: which, view: fc.constantFrom(defaultView, toLens('risk')(defaultView)) }),
    fc.record({ kind: fc.constant('move' as const), beat: which, to: fc.integer({ min: -2, max: 8 }) }),
    fc.record({ kind: fc.constantFrom('duplicate' as const, 'delete' as const), beat: which }),
    fc.constantFrom<Edit>({ kind: 'undo' }, { kind: 'redo' }, { kind: 'rest' }),
  )
  test('whatever was edited: undone to the end it is the start, redone to the end it is what it was, and ids stay unique', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 30 }), (list) => {
        const start = opened('beat-1', 'beat-2')
        const run = after(start, ...list)
        const back = after(run, ...run.past.map((): Edit => ({ kind: 'undo' })))
        expect(back.story).toEqual(start.story)
        expect(back.past).toEqual([])
        expect(after(back, ...run.past.map((): Edit => ({ kind: 'redo' }))).story).toEqual(run.story)
        expect(new Set(ids(run)).size).toBe(run.story.beats.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('a beat stands as long as its words are read, six seconds at least', () => {
  expect(secondsFor('')).toBe(6)
  expect(secondsFor(Array.from({ length: 40 }, () => 'word').join(' '))).toBe(20)
})
test('a story runs as long as its beats and blends', () => {
  expect(runningSeconds({ beats: [beat('a'), beat('b', { transition: { kind: 'cut', milliseconds: 0 } })] })).toBe(21)
})
