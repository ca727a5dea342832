/**
 * What a telling may still ask for, each by the name that the check before showing says. A page that was opened with the network on shall be told with the
 * network off: it fetches them once its first picture stands.
 */
export const storyParts = {
  lenses: () => import('#app/full-shelf.ts'),
  layouts: () => import('#app/layouts.ts'),
  positions: () => import('#app/openings.ts'),
  flat: () => import('#app/Twins.tsx'),
  cards: () => import('#app/CardHost.tsx'),
  explained: () => import('#app/Explained.tsx'),
  player: () => Promise.all([import('#app/story/play.ts'), import('#app/story/StoryHost.tsx'), import('#app/story/RecordingPanel.tsx')]),
  presenter: () => Promise.all([import('#app/story/link.ts'), import('#app/story/link-blocked.tsx')]),
  checking: () => import('#app/story/Checking.tsx'),
  brief: () => Promise.all([import('#app/Brief.tsx'), import('#app/copy.ts'), import('#app/brief-file.ts').then(({ loadBriefFont }) => loadBriefFont())]),
} as const
export type StoryPart = keyof typeof storyParts

/** @returns the parts that did not come */
export async function fetchStoryParts(): Promise<StoryPart[]> {
  const came = await Promise.all(Object.entries(storyParts).map(([part, load]) => load().then((): StoryPart[] => [], () => [part as StoryPart])))
  return came.flat()
}
