import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** One rung of a level ladder; what the document leaves open is NaN without facts. */
export interface Level {
  node: NodeId
  label: string
  /** 0 = highest, as stated */
  order: number
  /** "Top 20 %" = 0.2; NaN for the last level, which takes whoever is left */
  top: Known
  /** share of all partners from `from` to `to`, 0 = the best partner: Top 20 % after Top 5 % is 0.05..0.2 */
  from: number
  to: number
  /** yearly commitment of one partner, money */
  commitment: Known
  /** at least this many qualified leads a month from one partner */
  leads: Known
  /** development funds for one partner, money */
  funds: Known
  /** share of revenue paid to the partner */
  revenueShare: Known
  /** partners listed on this level by a fact */
  partners: readonly { id: NodeId; atoms: readonly AtomId[] }[]
}

/** Levels in stated order, highest first. Empty where a programme has no ladder. */
export function levels(facts: Facts): readonly Level[] {
  let from = 0
  return [...new Set(facts.saying('has level').map((atom) => atom.object))].map((node, order, all) => {
    const first = (predicates: readonly string[], read: typeof amountOf): Known => firstKnown(predicates.flatMap((predicate) => facts.of(node, predicate)), read)
    const top = first(['percentile'], ratioOf)
    // The last level states no percentile: it holds everybody whom no higher one holds.
    const to = isStated(top) ? top.value : order === all.length - 1 ? 1 : NaN
    const level: Level = {
      node: facts.id(node),
      label: facts.label(node),
      order,
      top,
      from,
      to,
      commitment: first(['investment'], amountOf),
      leads: first(['requires: qualified leads'], amountOf),
      funds: first(['MDF allocation', 'benefit: co-marketing budget'], amountOf),
      revenueShare: first(['revenue share', 'benefit: revenue sharing'], ratioOf),
      partners: ['current partner', 'includes partner'].flatMap((predicate) =>
        facts.of(node, predicate).map((atom) => ({ id: facts.id(atom.object), atoms: [atom.id] })),
      ),
    }
    from = to
    return level
  })
}

/** How many partners the plan expects, by projection year in stated order. */
export interface Population {
  node: NodeId
  label: string
  partners: Known
  /** partner revenue of that year, money */
  revenue: Known
}

export const populations = (facts: Facts): readonly Population[] =>
  [...new Set(facts.saying('total partners').map((atom) => atom.subject))].map((node) => ({
    node: facts.id(node),
    label: facts.label(node),
    partners: firstKnown(facts.of(node, 'total partners'), amountOf),
    revenue: firstKnown(facts.of(node, 'partner revenue'), amountOf),
  }))

/** Partners on a level when `partners` are ranked by its percentile: 300 on "Top 5 %" are 15. Halves stay halves. */
export const onLevel = (level: Level, partners: number): number => Math.round((level.to - level.from) * partners * 1e6) / 1e6

/**
 * A yearly or monthly sum over all levels: partners on the level x what one of them brings or gets. A level that states nothing adds
 * nothing and is named in `silent`: Registered asks for no leads. NaN where no level states it.
 */
export function acrossLevels(
  ladder: readonly Level[], partners: Known, pick: (level: Level) => Known,
): Known & { silent: readonly NodeId[] } {
  const stated = ladder.filter((level) => isStated(pick(level)))
  const silent = ladder.filter((level) => !isStated(pick(level))).map((level) => level.node)
  if (stated.length === 0 || !isStated(partners)) return { ...notStated, silent }
  const value = stated.reduce((sum, level) => sum + onLevel(level, partners.value) * pick(level).value, 0)
  return { value: Math.round(value * 1e6) / 1e6, atoms: atomsOf(partners, ...stated.map(pick), ...ladder.map((level) => level.top)), silent }
}
