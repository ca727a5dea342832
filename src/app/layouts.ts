import type { Lens } from '#lenses/lens.ts'
import { laidOut } from '#lenses/laid-out.ts'
import { layoutNotes } from '#words/en/layouts.ts'

/** Other layouts than the lens's own, and how a lens speaks in one. */
export const layouts = {
  laidOut,
  says: (own: Lens['says']): Lens['says'] => ({ findings: {}, needs: {}, ...own, notes: { ...own?.notes, ...layoutNotes } }),
}
