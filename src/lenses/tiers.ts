import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { tiersSays } from '#words/en/lenses/tiers.ts'

/** To be composed. */
export const tiersLens = {
  id: 'tiers',
  readsBest: 'flat',
  opensSplit: false,
  says: tiersSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'tiers-none', values: { programme: context.book.label } }, []),
} satisfies Lens
