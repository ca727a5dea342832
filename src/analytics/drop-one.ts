import type { Book } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { openDeals } from '#analytics/pipeline.ts'
import { applyScenario } from '#analytics/scenario.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface DropOne {
  deal: NodeId
  label: string
  /** expected portfolio it takes with it: value times probability; NaN = one of them is not stated */
  expected: number
  /** chance to reach the target in time without it, and how much that is less, 0..1 */
  chance: number
  chanceLost: number
  atoms: readonly AtomId[]
}

/** Each open deal lost in turn, the one that costs most first: which single deal matters most (DOMAIN.md C 3). */
export function dropOne(book: Book): readonly DropOne[] {
  const before = chanceByTarget(book).value
  return openDeals(book)
    .map((deal): DropOne => {
      const { book: without } = applyScenario(book, [{ op: 'lose-deal', node: deal.id }])
      const chance = chanceByTarget(without).value
      const expected = isStated(deal.value) && isStated(deal.probability) ? deal.value.value * deal.probability.value : NaN
      return { deal: deal.id, label: deal.label, expected, chance, chanceLost: before - chance, atoms: [...deal.value.atoms, ...deal.probability.atoms] }
    })
    .toSorted((a, b) => (Number.isNaN(a.expected) ? 1 : Number.isNaN(b.expected) ? -1 : b.expected - a.expected))
}
