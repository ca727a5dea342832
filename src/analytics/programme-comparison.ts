import type { Known } from '#analytics/book.ts'
import { checks } from '#analytics/checks/index.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import type { Ecosystem, NodeType } from '#model/ecosystem.ts'
import type { Unit } from '#model/figure.ts'
import type { AtomId } from '#model/ids.ts'
import type { Comparator } from '#model/value.ts'

/** One measure of one programme. NaN = its document does not state it. */
export interface Compared {
  value: number
  unit: Unit | 'day'
  currency?: string
  comparator?: Comparator
  atoms: readonly AtomId[]
}

export interface Measure {
  id: string
  /** one per programme, in their order */
  cells: readonly Compared[]
}

/**
 * The programmes side by side, each in its own terms. They are unrelated: there is no total, no mean and no rank, and money stands beside money
 * without being added.
 */
export function compareProgrammes(ecosystem: Ecosystem, rules: readonly CheckRule[]): readonly Measure[] {
  const columns = ecosystem.programmes.map((programme, index) => {
    const facts = factsOf(ecosystem, index)
    const book = gather(ecosystem, index)
    const sums = portfolio(book)
    const targets = typedTargets(facts)
    const count = (type: NodeType): Compared => {
      const nodes = facts.nodes(type)
      const subjects = new Set(nodes)
      return { value: nodes.length, unit: 'count', atoms: facts.all.filter((atom) => subjects.has(atom.subject) || subjects.has(atom.object)).map((atom) => atom.id) }
    }
    const money = (known: Known, comparator?: Comparator): Compared => ({ value: known.value, unit: 'money', currency: book.currency, atoms: known.atoms, ...(comparator !== undefined && { comparator }) })
    const open = openDeals(book)
    return {
      'as-of': { value: programme.asOf ?? NaN, unit: 'day', atoms: [] },
      facts: { value: facts.all.length, unit: 'count', atoms: [] },
      'partners-named': count('Partner'),
      'partners-wanted': { value: targets.goal.value, unit: 'count', comparator: targets.goal.comparator, atoms: targets.goal.atoms },
      'signed-value': money({ value: sums.total, atoms: sums.atoms }),
      'portfolio-target': money(book.target, book.target.comparator),
      'annual-revenue': money({ value: recurringRevenue(book).total, atoms: recurringRevenue(book).atoms }),
      deals: { value: open.length, unit: 'count', atoms: atomsOfAll(open) },
      tiers: count('Tier'),
      standards: count('Standard'),
      risks: count('Risk'),
      mitigations: count('Mitigation'),
      places: count('Place'),
      'to-check': { value: checks(ecosystem, index, book, rules).length, unit: 'count', atoms: [] },
    } satisfies Record<string, Compared>
  })
  const [first] = columns
  if (first === undefined) return []
  // A measure that no document states would be a row of "not stated".
  return (Object.keys(first) as (keyof typeof first)[])
    .map((id): Measure => ({ id, cells: columns.map((column) => column[id]) }))
    .filter(({ cells }) => cells.some((cell) => isStated(cell) && cell.value !== 0))
}
