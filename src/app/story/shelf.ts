import type { Story, StoryKind } from '#model/story.ts'
import type { RoleId } from '#model/view-state.ts'
import { wholeStory, type WrittenStory } from '#state/whole-story.ts'
import { openStories } from '#storage/stories.ts'

/** A story as it stands in lists. */
export interface StoryEntry { id: string; title: string; kind: StoryKind; role?: RoleId; /** of the bundled data */ programme?: string; beats: number }

const files = import.meta.glob<WrittenStory>('/scenes/stories/*.json', { eager: true, import: 'default' })
const bundled = new Map(Object.values(files).map((story) => [story.id, story]))

/** Those that come with the product, in the order of their file names. */
export const bundledStories: readonly StoryEntry[] = [...bundled.values()].map(entryOf)

/** A story by its id: one that comes with the product, else one kept in this browser; undefined where there is none. */
export async function loadStory(id: string): Promise<Story | undefined> {
  const written = bundled.get(id)
  return written === undefined ? (await openStories()).load(id) : wholeStory(written)
}

function entryOf({ id, title, kind, role, data, beats }: WrittenStory): StoryEntry {
  const programme = data.programmes?.[0]
  return { id, title, kind, beats: beats.length, ...(role !== undefined && { role }), ...(programme !== undefined && { programme }) }
}
