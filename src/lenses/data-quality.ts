import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { dataQualitySays } from '#words/en/lenses/data-quality.ts'

/** To be composed. */
export const dataQualityLens = {
  id: 'data-quality',
  readsBest: 'flat',
  opensSplit: true,
  says: dataQualitySays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'data-quality-none', values: { programme: context.book.label } }, []),
} satisfies Lens
