import { readAtom } from '#analytics/explain/read-fact.ts'
import { counted, formula, unknown, type Terms } from '#analytics/explain/terms.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'

/** The day at which a programme is read: as its document states it, or put in by the reader. */
export function asOfTerm(facts: Facts, asOf: number | undefined, terms: Terms): Term {
  if (asOf === undefined || Number.isNaN(asOf)) return unknown('day', 'not-stated')
  const stated = facts.saying('last updated').find((atom) => readAtom(atom, 'last-day') === asOf)
  return stated === undefined ? { kind: 'given', by: 'control', value: asOf, unit: 'day', text: 'as-of-chosen' } : terms.fact(stated.id, 'last-day', 'day')
}

/** Last day of the period under which a thing is listed (`listed` = "Q4 2025 milestone ..."): of the fact that names the period. */
export function periodEnd(facts: Facts, listed: AtomId, terms: Terms): Term | undefined {
  const stating = facts.ecosystem.atoms[atomIndex(facts.ecosystem, listed)]
  if (stating === undefined) return undefined
  const period = facts.to(stating.subject).find((atom) => !Number.isNaN(readAtom(atom, 'period-last-day')))
  if (period === undefined) return undefined
  const subject = facts.id(stating.subject)
  const object = stating.object === -1 ? {} : { node: facts.id(stating.object) }
  return formula(
    'period-end',
    'same',
    [{ name: 'last-day', node: subject, term: terms.fact(period.id, 'period-last-day', 'day'), because: [{ name: 'listed-in', term: counted('listed-in', [{ label: stating.text, ...object, atoms: [listed] }]) }] }],
    'day',
  )
}
