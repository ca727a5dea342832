import { expect, test } from 'vitest'
import type { Story } from '#model/story.ts'
import { openStories, storiesInMemory } from '#storage/stories.ts'

const story = (id: string, title = id): Story => ({ format: 'orrery-story', v: 1, id, title, kind: 'briefing', data: { id: 'bundled' }, beats: [] })

test('stories are listed newest first, with their size in bytes, and come back whole', async () => {
  let now = 0
  const kept = storiesInMemory(() => (now += 1))
  await kept.save(story('own-a', 'Café'))
  await kept.save(story('own-b'))
  const bytes = JSON.stringify(story('own-a', 'Café')).length + 1
  expect(await kept.list()).toEqual([
    { id: 'own-b', title: 'own-b', savedAt: 2, beats: 0, bytes: JSON.stringify(story('own-b')).length },
    { id: 'own-a', title: 'Café', savedAt: 1, beats: 0, bytes },
  ])
  expect(await kept.load('own-a')).toEqual(story('own-a', 'Café'))
})

test('saved again a story replaces itself; removed it is gone', async () => {
  const kept = storiesInMemory(() => 1)
  await kept.save(story('own-a'))
  await kept.save(story('own-a', 'Another name'))
  expect((await kept.list()).map(({ title }) => title)).toEqual(['Another name'])
  await kept.remove('own-a')
  expect(await kept.list()).toEqual([])
  expect(await kept.load('own-a')).toBeUndefined()
})

test('a story that has gone on elsewhere is not written over', async () => {
  const kept = storiesInMemory(() => 1)
  const first = await kept.save(story('own-a'))
  const second = await kept.save(story('own-a', 'Mine'), first)
  expect(second).toBeGreaterThan(first)
  await expect(kept.save(story('own-a', 'Late'), first)).rejects.toThrow('changed')
  expect(await kept.load('own-a')).toEqual(story('own-a', 'Mine'))
})

test('a browser without storage, or one that refuses it, keeps them in one memory for everyone who asks, and says so', async () => {
  const refusing = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  const [one, other] = [await openStories(undefined), await openStories(refusing)]
  expect([one.persistent, other.persistent]).toEqual([false, false])
  await one.save(story('own-a'))
  expect(await other.load('own-a')).toEqual(story('own-a'))
})
