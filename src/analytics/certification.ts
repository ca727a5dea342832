import type { Known, Threshold } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { notStated } from '#analytics/known.ts'
import { firstKnown, firstThreshold, lastDayOf, ratioOf } from '#analytics/reading.ts'
import { compare, type Verdict } from '#analytics/tiers.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface CertificationLevel {
  node: NodeId
  label: string
  /** training days; NaN = not stated */
  days: Known
  /** "10 days + ongoing" takes at least 10 */
  atLeast: boolean
  /** whom it is for, as stated */
  appliesTo: string
  /** partners that hold it by a fact, with the last day it is valid (NaN = not stated) */
  holders: readonly { id: NodeId; until: Known; expired: boolean | undefined; atoms: readonly AtomId[] }[]
}

export interface Certification {
  levels: readonly CertificationLevel[]
  /** share of partners (or of what must be certified) that is to hold one */
  goal: Threshold
  /** share today as the document states it */
  current: Known
  /** holders / `partners`; NaN as long as no fact names a holder */
  coverage: Known
  verdict: Verdict
}

/** Certification coverage and expiry among `partners`; `asOf` is the book's day number, without one nothing is called expired. */
export function certification(facts: Facts, partners: readonly NodeId[], asOf: number | undefined): Certification {
  const levels = [...new Set(facts.saying('has certification level').map((atom) => atom.object))].map((node): CertificationLevel => {
    const [training] = facts.of(node, 'training duration')
    const days = training?.value?.kind === 'duration' && training.value.unit === 'day' ? { value: training.value.value, atoms: [training.id] } : notStated
    return {
      node: facts.id(node),
      label: facts.label(node),
      days,
      atLeast: training?.value?.kind === 'duration' && training.value.comparator === '>=',
      appliesTo: facts.of(node, 'applies to')[0]?.text ?? '',
      holders: facts.about(node, 'holds certification').map((atom) => {
        const until = firstKnown(facts.of(atom.subject, 'certified until'), lastDayOf)
        return { id: facts.id(atom.subject), until, expired: asOf === undefined || Number.isNaN(until.value) ? undefined : until.value < asOf, atoms: [atom.id, ...until.atoms] }
      }),
    }
  })
  const kpis = facts.nodes('KPI').filter((node) => /certification/i.test(facts.label(node)))
  const goal = firstThreshold(kpis.flatMap((node) => facts.of(node, 'target')), ratioOf)
  const current = firstKnown(kpis.flatMap((node) => facts.of(node, 'current')), ratioOf)
  const valid = new Map(levels.flatMap((level) => level.holders.filter((holder) => holder.expired !== true && partners.includes(holder.id)).map((holder) => [holder.id, holder.atoms] as const)))
  const coverage = valid.size === 0 || partners.length === 0 ? notStated : { value: valid.size / partners.length, atoms: [...valid.values()].flat() }
  return { levels, goal, current, coverage, verdict: compare(Number.isNaN(coverage.value) ? current : coverage, goal) }
}
