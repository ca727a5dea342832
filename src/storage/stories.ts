import type { Story } from '#model/story.ts'
import { StorageProblem } from '#storage/problem.ts'
import { committed, openDatabase, settled } from '#storage/database.ts'
import { keepsHere } from '#storage/keeping.ts'

/** What the list of one's own stories shows of each. */
export interface StoryEntry {
  id: string
  title: string
  /** milliseconds since 1970 */
  savedAt: number
  /** how many */
  beats: number
  /** as JSON, pictures included */
  bytes: number
}

/** A person's own stories, drafts included: nothing of them is refused here. */
export interface Stories {
  /** false: kept in memory only, gone with the tab; say so */
  persistent: boolean
  /** newest first */
  list(): Promise<StoryEntry[]>
  load(id: string): Promise<Story | undefined>
  /**
   * Replaces what was kept under its id; `over`: only where that is still of this time, so that two tabs do not undo each other's work.
   * Rejects with a `StorageProblem` (`changed` where it is another). @returns when it was saved
   */
  save(story: Story, over?: number): Promise<number>
  remove(id: string): Promise<void>
}

interface Kept extends StoryEntry { story: Story }

const keptOf = (story: Story, savedAt: number): Kept => ({
  id: story.id, title: story.title, savedAt, beats: story.beats.length, bytes: new TextEncoder().encode(JSON.stringify(story)).length, story,
})
/** Later than what it replaces, whatever the clock says. */
function succeeding(former: Kept | undefined, story: Story, over: number | undefined, now: number): Kept {
  if (over !== undefined && former !== undefined && former.savedAt !== over) throw new StorageProblem('changed')
  return keptOf(story, Math.max(now, (former?.savedAt ?? 0) + 1))
}
const entryOf = ({ id, title, savedAt, beats, bytes }: Kept): StoryEntry => ({ id, title, savedAt, beats, bytes })
const newestFirst = (a: StoryEntry, b: StoryEntry): number => b.savedAt - a.savedAt

/** Where the browser keeps nothing: the same promises, one tab long. */
export function storiesInMemory(now: () => number = Date.now): Stories {
  const kept = new Map<string, Kept>()
  return {
    persistent: false,
    list: async () => [...kept.values()].map(entryOf).toSorted(newestFirst),
    load: async (id) => kept.get(id)?.story,
    save: async (story, over) => {
      const next = succeeding(kept.get(story.id), story, over, now())
      kept.set(story.id, next)
      return next.savedAt
    },
    remove: async (id) => void kept.delete(id),
  }
}

const store = 'stories'
let inMemory: Stories | undefined

/** Kept by the browser; in memory where it refuses, the same memory for everyone who asks. */
export async function openStories(factory: IDBFactory | undefined = globalThis.indexedDB, now: () => number = Date.now, name = 'orrery-stories'): Promise<Stories> {
  const forgetful = (): Stories => (inMemory ??= storiesInMemory(now))
  if (factory === undefined) return forgetful()
  let database: IDBDatabase
  try {
    database = await openDatabase(factory, name, 1, (made) => void made.createObjectStore(store, { keyPath: 'id' }))
  } catch {
    return forgetful()
  }
  const reading = () => database.transaction(store).objectStore(store)
  const writing = async (act: (stories: IDBObjectStore) => void): Promise<void> => {
    const write = database.transaction(store, 'readwrite')
    act(write.objectStore(store))
    await committed(write)
  }
  return {
    persistent: true,
    list: async () => (await settled<Kept[]>(reading().getAll())).map(entryOf).toSorted(newestFirst),
    load: async (id) => (await settled<Kept | undefined>(reading().get(id)))?.story,
    save: async (story, over) => {
      const write = database.transaction(store, 'readwrite')
      const stories = write.objectStore(store)
      const next = succeeding(await settled<Kept | undefined>(stories.get(story.id)), story, over, now())
      stories.put(next)
      await committed(write)
      return next.savedAt
    },
    remove: (id) => writing((stories) => void stories.delete(id)),
  }
}

const openKey = 'orrery.story'
/** Which story this tab records into: after a reload it goes on there. Nothing is remembered where the browser refuses. */
export function rememberStory(id: string | null): void {
  if (!keepsHere()) return
  try {
    if (id === null) sessionStorage.removeItem(openKey)
    else sessionStorage.setItem(openKey, id)
  } catch {
    // A tab that remembers nothing begins a new story.
  }
}
export function rememberedStory(): string | null {
  if (!keepsHere()) return null
  try {
    return sessionStorage.getItem(openKey)
  } catch {
    return null
  }
}
