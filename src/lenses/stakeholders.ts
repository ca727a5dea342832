import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { stakeholdersSays } from '#words/en/lenses/stakeholders.ts'

/** To be composed. */
export const stakeholdersLens = {
  id: 'stakeholders',
  readsBest: 'flat',
  opensSplit: false,
  says: stakeholdersSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'stakeholders-none', values: { programme: context.book.label } }, []),
} satisfies Lens
