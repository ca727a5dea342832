import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundledStories, loadStory } from '#app/story/shelf.ts'
import { stillOf } from '#app/story/still.ts'

test.each(bundledStories.map(({ id }) => id))('every beat of %s has a still in both themes', async (id) => {
  const story = (await loadStory(id))!
  const stills = story.beats.flatMap((beat) => [stillOf(story, beat, 'dark'), stillOf(story, beat, 'light')])
  expect(stills.length).toBeGreaterThan(6)
  expect(stills.filter((still) => still === undefined || !existsSync(new URL(`../../../../public/${still}`, import.meta.url)))).toEqual([])
})

test('one that was recorded is its own; a story that does not come with the product has no other', async () => {
  const story = (await loadStory('aia-board'))!
  const [beat] = story.beats
  expect(stillOf(story, { ...beat!, poster: 'data:image/webp;base64,AAAA' })).toBe('data:image/webp;base64,AAAA')
  expect(stillOf({ ...story, id: 'own-board' }, beat!)).toBeUndefined()
})
