import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { firstKnown, lastDayOf } from '#analytics/reading.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Comparator, DurationUnit } from '#model/value.ts'

/** A target or a plan for how long something takes: as stated, and in days where its unit has a fixed length. */
export interface LeadTime {
  measure: 'first-deal' | 'onboarding'
  node: NodeId
  label: string
  value: number
  unit: DurationUnit
  comparator: Comparator
  /** NaN for months, quarters and years: how many days they have depends on when they start */
  days: number
  atoms: readonly AtomId[]
}

const days: Partial<Record<DurationUnit, number>> = { hour: 1 / 24, day: 1, week: 7 }
const names = [['first-deal', /time to first deal/i], ['onboarding', /onboarding time|time to integration/i]] as const

/** Targets of KPIs, and a plan of onboarding weeks counted to its last stated week. Empty: none is stated. */
export function leadTimes(facts: Facts): readonly LeadTime[] {
  const targets = facts.nodes('KPI').flatMap((node): LeadTime[] => {
    const measure = names.find(([, name]) => name.test(facts.label(node)))?.[0]
    const said = facts.of(node, 'target').find((atom) => atom.value?.kind === 'duration')
    if (measure === undefined || said?.value?.kind !== 'duration') return []
    const { value, unit, comparator } = said.value
    return [{ measure, node: facts.id(node), label: facts.label(node), value, unit, comparator, days: value * (days[unit] ?? NaN), atoms: [said.id] }]
  })
  const weeks = facts.saying('has onboarding phase').flatMap((phase) => facts.of(phase.object, 'weeks')).filter((atom) => atom.value?.kind === 'when' && !atom.value.calendar && Number.isFinite(atom.value.last))
  const last = weeks.toSorted((a, b) => lastWeek(b) - lastWeek(a))[0]
  if (last === undefined) return targets
  const value = lastWeek(last)
  return [...targets, { measure: 'onboarding', node: facts.id(last.subject), label: facts.label(last.subject), value, unit: 'week', comparator: '=', days: value * 7, atoms: [last.id] }]
}

const lastWeek = ({ value }: Facts['all'][number]): number => (value?.kind === 'when' ? value.last : NaN)

/** Days each partner took; NaN until facts state when it signed, was onboarded and closed its first deal. */
export function partnerLeadTimes(facts: Facts, book: Book): readonly { id: NodeId; onboarding: Known; firstDeal: Known }[] {
  return book.partners.map(({ id }) => {
    const node = nodeIndex(facts.ecosystem, id)
    const day = (...predicates: readonly string[]): Known => (node === -1 ? notStated : firstKnown(predicates.flatMap((predicate) => facts.of(node, predicate)), lastDayOf))
    const signed = day('signed', 'signed date', 'start date')
    const between = (end: Known): Known => (isStated(signed) && isStated(end) ? { value: end.value - signed.value, atoms: [...signed.atoms, ...end.atoms] } : notStated)
    return { id, onboarding: between(day('onboarded', 'onboarding completed')), firstDeal: between(day('first deal closed', 'first deal')) }
  })
}
