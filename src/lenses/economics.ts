import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { economicsSays } from '#words/en/lenses/economics.ts'

/** To be composed. */
export const economicsLens = {
  id: 'economics',
  readsBest: 'flat',
  opensSplit: true,
  says: economicsSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'economics-none', values: { programme: context.book.label } }, []),
} satisfies Lens
