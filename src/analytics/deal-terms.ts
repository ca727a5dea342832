import type { Deal, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'

export interface DealTerms {
  base: Known
  /** at most */
  bonus: Known
  minimumPerYear: Known
  /** years of the minimum until base, full bonus and minimum reach the deal's value; and without any bonus */
  yearsWithBonus: number
  yearsWithoutBonus: number
  /** facts that state how long it runs */
  term: readonly AtomId[]
  atoms: readonly AtomId[]
}

/** undefined: the deal states no base fee and yearly minimum. */
export function dealTerms(facts: Facts, deal: Deal): DealTerms | undefined {
  const node = nodeIndex(facts.ecosystem, deal.id)
  const model = (name: string): Known => firstKnown(facts.of(node, `revenue model: ${name}`), amountOf)
  const [base, bonus, minimumPerYear] = [model('base partnership fee'), model('performance bonuses'), model('minimum annual commitment')]
  if (!isStated(base) || !isStated(minimumPerYear)) return undefined
  const years = (paid: number): number => (deal.value.value - paid) / minimumPerYear.value
  return {
    base,
    bonus,
    minimumPerYear,
    yearsWithBonus: years(base.value + bonus.value),
    yearsWithoutBonus: years(base.value),
    term: ['term', 'duration', 'contract term'].flatMap((predicate) => facts.of(node, predicate)).map((atom) => atom.id),
    atoms: atomsOf(deal.value, base, bonus, minimumPerYear),
  }
}
