import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { complianceSays } from '#words/en/lenses/compliance.ts'

/** To be composed. */
export const complianceLens = {
  id: 'compliance',
  readsBest: 'flat',
  opensSplit: true,
  says: complianceSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'compliance-none', values: { programme: context.book.label } }, []),
} satisfies Lens
