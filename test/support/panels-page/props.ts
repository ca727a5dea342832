import { lensIds } from '#model/view-state.ts'

/** The order of one role, its own lenses first. */
const ownOfFinance = ['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality'] as const
export const financeLenses: readonly string[] = [...ownOfFinance, ...lensIds.filter((id) => !ownOfFinance.includes(id as never))]
export const ownLenses = ownOfFinance.length
