import type { Beat, Story } from '#model/story.ts'
import { bundledStories } from '#app/story/shelf.ts'

const shipped = new Set(bundledStories.map(({ id }) => id))

/** Address of a beat's picture: the one that was recorded with it, or the one shipped beside the page, which the page as one file does not have. */
export function stillOf({ id }: Story, { id: beat, poster }: Beat, theme: 'dark' | 'light' = 'dark'): string | undefined {
  if (poster !== undefined) return poster
  return shipped.has(id) && import.meta.env.MODE !== 'single' ? `posters/${id}/${beat}-${theme}.webp` : undefined
}
