import type { CheckRule } from '#analytics/checks/check.ts'
import { projectedYears } from '#analytics/checks/projections.ts'
import type { Facts } from '#analytics/facts.ts'
import { amountOf, ratioOf } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'

/** If every partner brings just what its level asks for, the program misses its own lead target. A.3 row 40. */
export const leadShortfall: CheckRule = {
  id: 'lead-shortfall',
  severity: 'medium',
  row: 40,
  find({ facts }) {
    const first = projectedYears(facts)[0]
    const target = facts.saying('target').find((atom) => atom.value?.kind === 'count' && perMonth(atom))
    const levels = bands(facts)
    if (!first || !target || levels.length === 0) return undefined
    const leads = levels.reduce((sum, level) => sum + level.share * first.partners * amountOf(level.leads.value), 0)
    if (!(leads < amountOf(target.value))) return undefined
    return {
      values: { leads, target: target.text, aim: amountOf(target.value), partners: first.partners, year: first.label, levels: levels.map((level) => level.label) },
      inputs: [target.id, ...levels.flatMap((level) => [level.percentile.id, level.leads.id]), ...first.atoms.partners],
      nodes: [facts.id(target.subject), ...levels.map((level) => facts.id(level.node))],
    }
  },
}

const perMonth = (atom: Atom): boolean => /\bleads\s*\/\s*month/i.test(atom.text)

/** Share of all partners that stands in each level: the top 20 % less the top 5 % above it. */
function bands(facts: Facts): readonly { node: number; label: string; share: number; percentile: Atom; leads: Atom }[] {
  const levels = facts.saying('percentile').flatMap((percentile) => {
    const leads = facts.of(percentile.subject, 'requires: qualified leads').find(perMonth)
    return leads && Number.isFinite(ratioOf(percentile.value)) ? [{ percentile, leads, top: ratioOf(percentile.value) }] : []
  })
  const ordered = levels.toSorted((a, b) => a.top - b.top)
  return ordered.map(({ percentile, leads, top }, i) => ({
    node: percentile.subject,
    label: facts.label(percentile.subject),
    share: top - (ordered[i - 1]?.top ?? 0),
    percentile,
    leads,
  }))
}
