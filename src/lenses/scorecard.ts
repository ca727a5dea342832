import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { scorecardSays } from '#words/en/lenses/scorecard.ts'

/** To be composed. */
export const scorecardLens = {
  id: 'scorecard',
  readsBest: 'flat',
  opensSplit: true,
  says: scorecardSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'scorecard-none', values: { programme: context.book.label } }, []),
} satisfies Lens
