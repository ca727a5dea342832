import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { integrationSays } from '#words/en/lenses/integration.ts'

/** To be composed. */
export const integrationLens = {
  id: 'integration',
  readsBest: 'flat',
  opensSplit: false,
  says: integrationSays,
  view: (context: LensContext): LensView => notStatedView(context, { id: 'integration-none', values: { programme: context.book.label } }, []),
} satisfies Lens
