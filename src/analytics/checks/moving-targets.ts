import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'

/**
 * The same measure with two targets, for a partner type and for a phase; a share that is a limit in one place and a fixed number in another;
 * a return as a multiple without saying that it is gross. A.3 row 43. Tiers that ask for different values are no contradiction.
 */
export const movingTargets: CheckRule = {
  id: 'moving-targets',
  severity: 'low',
  row: 43,
  find({ facts }) {
    const pairs = twoTargets(facts)
    const limits = limitsAndNumbers(facts)
    const multiples = facts.saying('expected ROI').filter((atom) => atom.value?.kind === 'multiple')
    if (pairs.length === 0 && limits.length === 0) return undefined
    return {
      values: {
        measures: pairs.map(([first]) => measureOf(first)),
        first: pairs.map(([first]) => first.text),
        second: pairs.map(([, second]) => second.text),
        limit: limits[0]?.[0].text ?? '',
        number: limits[0]?.[1].text ?? '',
        limits: limits.length,
        multiples: multiples.map((atom) => atom.text),
      },
      inputs: [...new Set([...pairs.flat(), ...limits.flat(), ...multiples].map((atom) => atom.id))],
      nodes: [...new Set([...pairs.flat(), ...limits.flat(), ...multiples].map((atom) => facts.id(atom.subject)))],
    }
  },
}

const measureOf = (atom: Atom): string => atom.predicate.replace(/^success metric: /, '')

/** Metrics of one name stated for things of different kinds with different values. */
function twoTargets(facts: Facts): readonly (readonly [Atom, Atom])[] {
  const { kinds } = facts.ecosystem.nodes
  const metrics = facts.all.filter((atom) => atom.predicate.startsWith('success metric: ') && atom.value && atom.value.kind !== 'text')
  return metrics.flatMap((first, i) => {
    const second = metrics.slice(i + 1).find((other) => other.predicate === first.predicate && kinds[other.subject] !== kinds[first.subject] && other.text !== first.text)
    return second ? [[first, second] as const] : []
  })
}

/** "Up to 50%" said again as "50%": same subject, same line, same size, another comparator. */
function limitsAndNumbers(facts: Facts): readonly (readonly [Atom, Atom])[] {
  return facts.all.flatMap((again) => {
    const value = again.value
    if (!again.restates || value?.kind !== 'ratio') return []
    const first = facts.all.find(
      (atom) =>
        !atom.restates &&
        atom.subject === again.subject &&
        atom.source.line === again.source.line &&
        atom.value?.kind === 'ratio' &&
        atom.value.value === value.value &&
        atom.value.comparator !== value.comparator,
    )
    return first ? [[first, again] as const] : []
  })
}
