import { expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { createViewStore } from '#state/store.ts'
import { defaultView } from '#state/view.ts'
import { storiesInMemory } from '#storage/stories.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { Session } from '#app/session.ts'
import { fileOf, takeFile } from '#app/story/recording-files.ts'
import { Recorder } from '#app/story/recording.ts'
import { bundled } from '#test/support/bundled.ts'

const story: Story = {
  format: 'orrery-story', v: 1, id: 'own-a', title: 'Böard day', kind: 'briefing', data: { id: 'bundled', programmes: ['aia'] },
  beats: [{ id: 'beat-1', title: '', words: '{answer}', notes: '', view: defaultView, seconds: 9, transition: { kind: 'cut', milliseconds: 0 } }],
}
function page() {
  const session = new Session({ ecosystem: bundled(), shelf: fullShelf, store: createViewStore(), openings: {}, reducedMotion: () => true })
  return { session, recorder: new Recorder(session, Promise.resolve(storiesInMemory())) }
}
async function saved(of: Story): Promise<File> {
  const file = fileOf(of)
  if ('problems' in file) throw new Error(file.problems.join(' '))
  return new File([await file.blob.arrayBuffer()], file.name)
}

test('a story that was saved opens as it was; a beat without a title gets one that a file may hold', async () => {
  const { session, recorder } = page()
  const file = await saved(story)
  expect(file.name).toBe('board-day.orrery-story.json')
  await takeFile(session, recorder, file)
  expect(recorder.state.getState().recording?.story).toEqual({ ...story, beats: [{ ...story.beats[0], title: 'No title' }] })
})

test('a broken file is refused with its problems in words, and what is open stays open', async () => {
  const { session, recorder } = page()
  await recorder.record()
  const before = recorder.state.getState().recording
  await takeFile(session, recorder, new File(['{"format":"orrery-story","v":1,"id":"x","title":"T","kind":"briefing","data":{"id":"bundled"},"beats":[]}'], 'x.orrery-story.json'))
  const { recording, refused } = recorder.state.getState()
  expect(recording).toBe(before)
  expect(refused).toEqual({ file: 'x.orrery-story.json', problems: [expect.stringContaining('wanted is a list of one to 1,000 beats')] })
  await takeFile(session, recorder, new File(['not json'], 'y.orrery-story.json'))
  expect(recorder.state.getState().refused?.problems).toEqual(['This is no JSON text, so it cannot be read as a story. Open a file that ends in .orrery-story.json.'])
})

test('a story without beats is no file yet, and says why', () => {
  expect(fileOf({ ...story, beats: [] })).toEqual({ problems: [expect.stringContaining('“beats”')] })
})
