import type { Deal, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'

export interface DealTerms {
  base: Known
  /** at most */
  bonus: Known
  minimumPerYear: Known
  /** share of the partner's usage, 0..1; the usage itself is `usage` */
  share: Known
  /** money a year the share is taken of; no bundled document states it */
  usage: Known
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
    share: firstKnown(facts.of(node, 'revenue model: revenue share'), ratioOf),
    usage: firstKnown([...facts.of(node, 'annual usage'), ...facts.of(node, 'usage')], amountOf),
    yearsWithBonus: years(base.value + bonus.value),
    yearsWithoutBonus: years(base.value),
    term: ['term', 'duration', 'contract term'].flatMap((predicate) => facts.of(node, predicate)).map((atom) => atom.id),
    atoms: atomsOf(deal.value, base, bonus, minimumPerYear),
  }
}

/** Paid after whole years: the fee, the minimum of each year, the full bonus, and the share of usage. NaN = not stated. */
export interface PaidAfter {
  year: number
  fee: number
  minimum: number
  bonus: number
  share: number
}

/** Year 0 = signing, when the fee is due. When the bonus is paid is not stated: it is kept apart in every year. */
export const payments = (terms: DealTerms, years: number): readonly PaidAfter[] =>
  Array.from({ length: years + 1 }, (_, year) => ({
    year,
    fee: terms.base.value,
    minimum: year * terms.minimumPerYear.value,
    bonus: terms.bonus.value,
    share: year * terms.share.value * terms.usage.value,
  }))
