import { toCents } from '#analytics/known.ts'
import { amountOf } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { Money } from '#model/value.ts'

/** Amounts of which an entity may have several: contracts are signed one by one. */
const additive = ['contract value', 'annual revenue'] as const

/**
 * Adds, in front of the stated amounts of entities that are one now, the fact of their sum; `stays` is the number each node goes under. Every contract
 * stays a fact of its own. Companies of a group have different contracts: their amounts add up. Two names of one entity (`oneName`, the same number for
 * both) that state the same amount state one contract: it counts once; different amounts are different contracts. Amounts in two currencies are not
 * added: the first stated one counts, as everywhere.
 */
export function summed(atoms: readonly Atom[], stays: Int32Array, oneName: Int32Array): readonly Atom[] {
  const before = new Map<Atom, Atom>()
  const groups = new Map<string, Atom[]>()
  for (const atom of atoms) {
    if (!(additive as readonly string[]).includes(atom.predicate) || atom.restates || atom.value?.kind !== 'money') continue
    const key = `${atom.programme} ${atom.predicate} ${stays[atom.subject]}`
    groups.set(key, [...(groups.get(key) ?? []), atom])
  }
  for (const stated of groups.values()) {
    if (new Set(stated.map(({ subject }) => subject)).size < 2) continue
    // One amount a name: the first, as every kernel reads it.
    const ofNode = [...new Map(stated.toReversed().map((atom) => [atom.subject, atom])).values()].toReversed()
    const contracts = [...new Map(ofNode.toReversed().map((atom) => [`${oneName[atom.subject]} ${amountOf(atom.value)}`, atom])).values()].toReversed()
    const money = contracts.map((atom) => atom.value as Money)
    const [first] = contracts
    if (first === undefined || contracts.length < 2 || new Set(money.map(({ currency }) => currency)).size > 1) continue
    const amount = money.reduce((sum, each) => sum + toCents(each.amount), 0) / 100
    const { currency, period } = money[0]!
    before.set(stated[0]!, {
      ...first,
      id: `joined-${contracts.map(({ id }) => id).join('+')}`,
      text: contracts.map(({ text }) => text).join(' + '),
      value: { kind: 'money', amount, currency, period, comparator: money.every(({ comparator }) => comparator === '=') ? '=' : '~' },
      basis: 'derived',
    })
  }
  if (before.size === 0) return atoms
  return atoms.flatMap((atom) => {
    const sum = before.get(atom)
    return sum === undefined ? [atom] : [sum, atom]
  })
}
