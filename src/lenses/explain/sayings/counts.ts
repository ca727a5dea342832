import { counted, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { potentials } from '#analytics/potentials.ts'
import { typedTargets, type Seat, type TargetGroup, type TypedTargets } from '#analytics/typed-targets.ts'
import type { Term } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

const targetsOf = ({ context: { book }, facts }: AskedSaying): TypedTargets => typedTargets(facts, new Set(book.removed.map((partner) => partner.id)))

const seats = (key: string, list: readonly Seat[]): Term => counted(key, [...new Map(list.map((seat) => [seat.id, seat] as const)).values()].map(({ id, label, atoms }) => ({ label, node: id, atoms })))

/** Partners wanted and named, in all and by kind. */
function wanted(asked: AskedSaying): Record<string, Term> {
  const { terms, nodes, saying } = asked
  const targets = targetsOf(asked)
  const { groups } = targets
  const goal = terms.known(targets.goal, 'count', { missing: 'not-stated' })
  const typed = formula('portfolio-typed', 'sum', groups.filter((group) => isStated(group.target)).map((group) => ({ name: 'partners', node: group.id, term: terms.known(group.target, 'count') })), 'count')
  const of = (list: readonly TargetGroup[]) => list.map(({ id, atoms, target }) => ({ id, atoms: [...atoms, ...target.atoms] }))
  const inside = groups.flatMap((group) => group.named)
  return {
    goal,
    typed,
    untyped: formula('portfolio-untyped', 'difference', [{ name: 'portfolio-goal', term: goal }, { name: 'portfolio-typed', term: typed }], 'count'),
    named: seats('partners-named', saying.id === 'count-marks' ? [...inside, ...targets.loose] : inside),
    groups: nodes('portfolio-groups', of(groups)),
    classes: counted('portfolio-classes', groups.flatMap((group) => group.classes.map(({ id, label, atoms }) => ({ label, node: id, atoms })))),
    others: nodes('portfolio-groups-without', of(groups.filter((group) => group.named.length === 0))),
  }
}

export const portfolioCountSayings: SayingExplainers = { 'count-types': wanted, 'count-tiers': wanted, 'count-marks': wanted, 'count-classes': wanted, 'count-orbits': wanted }

/** Revenue that partners could bring, of the target. */
function potential(asked: AskedSaying): Record<string, Term> {
  const { context: { book }, facts, terms, nodes, saying } = asked
  const gone = new Set(book.removed.map((partner) => partner.id))
  const stated = potentials(facts)
  const rows = stated.rows.filter((row) => !gone.has(row.id))
  const money = (value: number, atoms: readonly string[]): Term => terms.known({ value, atoms }, 'money', { currency: book.currency })
  const target = { name: 'revenue-target', term: money(stated.target.value, stated.target.atoms) }
  const total = formula('concentration-potential', 'sum', rows.map((row) => ({ name: 'revenue-potential', node: row.id, term: money(row.value, row.atoms) })), 'money', book.currency)
  const mean = (each: (typeof stated.means)[number]) => ({ number: { name: 'partners', node: each.id, term: terms.known({ value: each.count, atoms: each.atoms }, 'count') }, mean: { name: 'economics-mean', node: each.id, term: money(each.mean, each.atoms) } })
  const times = (each: (typeof stated.means)[number]): Term => formula('economics-tier-mean', 'product', [mean(each).number, mean(each).mean], 'money', book.currency)
  const one = stated.means.find((each) => each.id === saying.nodes?.[0])
  const rest = formula('concentration-open', 'difference', [target, { name: 'concentration-potential', term: total }, ...stated.means.map((each) => ({ name: 'concentration-mean-of', node: each.id, term: times(each) }))], 'money', book.currency)
  if (saying.id === 'potential-means') return { rest, ...(one !== undefined && { number: mean(one).number.term, mean: mean(one).mean.term, total: times(one) }) }
  return { target: target.term, total, partners: nodes('concentration-potential-partners', rows), share: formula('concentration-potential-part', 'quotient', [{ name: 'concentration-potential', term: total }, target], 'ratio') }
}

export const concentrationPotentialSayings: SayingExplainers = { potential, 'potential-means': potential }
