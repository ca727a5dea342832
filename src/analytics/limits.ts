import type { Book, Deal, Partnership } from '#analytics/book.ts'
import { staffing } from '#analytics/engineers.ts'
import type { Facts } from '#analytics/facts.ts'
import { investmentProgramme } from '#analytics/investment-programme.ts'
import { toCents } from '#analytics/known.ts'
import { levels } from '#analytics/levels.ts'
import { isRange } from '#analytics/ranges.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/**
 * What the reader entered, by name (`ViewState.limits`): capacities `engineers`, `budget` (money), `deals` (how many can be worked on), and what one
 * deal uses, `engineers/<deal>` and `cost/<deal>`, in place of what its tier states.
 */
export type Entered = Readonly<Record<string, number>>

export const limitIds = ['engineers', 'budget', 'deals'] as const
export type LimitId = (typeof limitIds)[number]
/** A tier's rule is a range ("3-5 engineers"): read at its low or at its high end. */
export type RangeEnd = 'low' | 'high'

/** How much of each limit something uses; NaN = not stated and not entered. Money in cents. */
export type Uses = Readonly<Record<LimitId, number>>

/** Uses of one open deal, tiered by its value, and the facts behind what is not entered. */
export function usesOf(facts: Facts, book: Book, deal: Deal, entered: Entered, end: RangeEnd): Uses & { atoms: readonly AtomId[] } {
  const tier = tierByValue(book, deal.value.value)?.id
  const engineers = entered[`engineers/${deal.id}`]
  const cost = entered[`cost/${deal.id}`]
  const staff = staffing(facts, [tier])
  const invested = tier === undefined ? undefined : investmentProgramme(facts).tiers.find((each) => each.id === tier)
  return {
    engineers: engineers ?? staff[end],
    budget: toCents(cost ?? invested?.each[end] ?? NaN),
    deals: 1,
    atoms: [...(engineers === undefined ? staff.atoms : []), ...(cost === undefined ? (invested?.atoms ?? []) : [])],
  }
}

/** A signed partner keeps its engineers, by the tier in which it is listed; what it costs is paid. */
export function usesOfPartner(facts: Facts, partner: Partnership, end: RangeEnd): Uses {
  return { engineers: staffing(facts, [partner.tier?.id])[end], budget: 0, deals: 0 }
}

/** What a tier or a level asks of one partner, where the document states it; money. NaN = not stated. */
export interface StatedInvestment {
  id: NodeId
  label: string
  low: number
  high: number
  kind: 'investment' | 'commitment' | 'funds'
  atoms: readonly AtomId[]
}

export function statedInvestments(facts: Facts): readonly StatedInvestment[] {
  const tiers = investmentProgramme(facts).tiers.map(({ id, label, each, atoms }): StatedInvestment => ({ id, label, low: each.low, high: each.high, kind: 'investment', atoms }))
  const rungs = levels(facts).flatMap((level): StatedInvestment[] =>
    (['commitment', 'funds'] as const).map((kind) => ({ id: level.node, label: level.label, low: level[kind].value, high: level[kind].value, kind, atoms: level[kind].atoms })),
  )
  return [...tiers, ...rungs].filter(isRange)
}
