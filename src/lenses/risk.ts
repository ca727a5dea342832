import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { riskSays } from '#words/en/lenses/risk.ts'

/** To be composed. */
export const riskLens = {
  id: 'risk',
  readsBest: 'flat',
  opensSplit: false,
  says: riskSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'risk-none', values: { programme: context.book.label } }, []),
} satisfies Lens
