import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundledStories, loadStory } from '#app/story/shelf.ts'

const files = readdirSync(new URL('../../../../scenes/stories', import.meta.url)).map((name) => name.replace('.json', ''))

test('every file of scenes/stories stands on the shelf under its own name', () => {
  expect(bundledStories.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
})
test('a story comes off the shelf whole: every beat with a view, a length and a way to come', async () => {
  const stories = await Promise.all(files.map((id) => loadStory(id)))
  const unfinished = stories.flatMap((story) => (story?.beats ?? []).filter(({ view, seconds, transition }) => view.v !== 1 || view.data.id !== 'bundled' || !(seconds > 0) || transition.milliseconds < 0))
  expect(unfinished).toEqual([])
  expect(stories.map((story) => (story?.beats.length ?? 0) > 0)).toEqual(files.map(() => true))
})
test('nobody’s story is no story', async () => {
  expect(await loadStory('own-nothing-like-this')).toBeUndefined()
})
