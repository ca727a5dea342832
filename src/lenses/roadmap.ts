import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { roadmapSays } from '#words/en/lenses/roadmap.ts'

/** To be composed. */
export const roadmapLens = {
  id: 'roadmap',
  readsBest: 'flat',
  opensSplit: false,
  says: roadmapSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'roadmap-none', values: { programme: context.book.label } }, []),
} satisfies Lens
