import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import { readValue } from '#model/value-grammar.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Comparator } from '#model/value.ts'

export interface Potential { id: NodeId; label: string; value: number; comparator: Comparator; /** 0..1 of the revenue target */ share: number; cumulative: number; atoms: readonly AtomId[] }

/** What partners could bring a year as stated: potential, never signed value. */
export interface Potentials {
  rows: readonly Potential[]
  /** sum of the rows: at least so much */
  total: number
  /** revenue through partners a year that it is measured against */
  target: Known & { comparator: Comparator }
  /** kinds of partners with a stated mean: number x mean */
  means: readonly { id: NodeId; label: string; count: number; mean: number; total: number; atoms: readonly AtomId[] }[]
  /** target less potentials less means */
  rest: number
  atoms: readonly AtomId[]
}

export function potentials(facts: Facts): Potentials {
  const hub = facts.ecosystem.programmes[facts.programme]?.node ?? -1
  const stating = facts.of(hub, 'revenue target amount')
  const target = { ...firstKnown(stating, amountOf), comparator: stating[0]?.value !== undefined && 'comparator' in stating[0].value ? stating[0].value.comparator : ('=' as const) }
  const stated = facts.saying('revenue potential').filter((atom) => !atom.restates && atom.value?.kind === 'money')
  let running = 0
  const rows = stated
    .toSorted((a, b) => amountOf(b.value) - amountOf(a.value))
    .map((atom): Potential => {
      const value = amountOf(atom.value)
      running += value
      return {
        id: facts.id(atom.subject), label: facts.label(atom.subject), value, comparator: atom.value?.kind === 'money' ? atom.value.comparator : '=',
        share: value / target.value, cumulative: running / target.value, atoms: [atom.id],
      }
    })
  const means = typedTargets(facts).groups.flatMap((group) => {
    const node = facts.nodes('Tier').find((each) => facts.id(each) === group.id) ?? -1
    const atom = facts.of(node, 'target success metric').find((each) => !Number.isNaN(meanIn(each.text)))
    if (atom === undefined || Number.isNaN(group.target.value)) return []
    const mean = meanIn(atom.text)
    return [{ id: group.id, label: group.label, count: group.target.value, mean, total: group.target.value * mean, atoms: atomsOf(group.target, { atoms: [atom.id] }) }]
  })
  const total = rows.length === 0 ? NaN : running
  return { rows, total, target: rows.length === 0 ? { ...notStated, comparator: '=' } : target, means, rest: target.value - total - means.reduce((sum, each) => sum + each.total, 0), atoms: atomsOf(target, ...rows, ...means) }
}

/** "Average $5M revenue per Tier 2 partner" states a mean; a sum without that word does not. */
function meanIn(text: string): number {
  const sum = /\baverage\b/i.test(text) ? /\$[\d.,]+[KMB]?/.exec(text)?.[0] : undefined
  return sum === undefined ? NaN : amountOf(readValue(sum))
}
