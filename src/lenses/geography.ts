import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { geographySays } from '#words/en/lenses/geography.ts'

/** To be composed. */
export const geographyLens = {
  id: 'geography',
  readsBest: 'flat',
  opensSplit: false,
  says: geographySays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'geography-none', values: { programme: context.book.label } }, []),
} satisfies Lens
