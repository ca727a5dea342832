import { downtimes, type Downtime } from '#analytics/downtime.ts'
import { staffing } from '#analytics/engineers.ts'
import { asOfTerm } from '#analytics/explain/dates.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import { constant, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { kpiGaps } from '#analytics/kpi-gaps.ts'
import { segments } from '#analytics/segments.ts'
import { jointSolutions } from '#analytics/solutions.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import { atomIndex } from '#model/find.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { landscape } from '#lenses/integration-landscape.ts'
import { integrationPlan, type Foot } from '#lenses/integration-plan.ts'

const ids = (list: readonly string[]) => [...new Set(list)].map((id) => ({ id }))

/** Hours down a year: what the level leaves of 365 days. */
const hours = (row: Downtime, { terms }: AskedSaying): Term =>
  formula('integration-hours', 'product', [{ name: 'integration-down', term: formula('integration-down', 'complement', [{ name: 'service-level', node: row.of, term: terms.known(row.level, 'ratio') }], 'ratio') }, { name: 'integration-year-hours', term: constant(8760, 'count', 'integration-year-hours') }], 'count')

function downtime(asked: AskedSaying): { current?: Downtime | undefined; target?: Downtime | undefined } {
  const rows = downtimes(asked.facts, asked.context.book)
  const current = rows.find((row) => row.what === 'current')
  return { current, target: rows.find((row) => row.what === 'target' && (current === undefined || row.of === current.of)) }
}

/** Engineers that the tier rules ask for: of the tiers partners are listed in, and of the tiers that open deals would earn. */
function engineers({ context: { book }, facts, terms }: AskedSaying, which: 'low' | 'high', deals: boolean): Term {
  const asking = (name: string, node: string, tier: string | undefined): TermPart[] => {
    const [atom] = staffing(facts, [tier]).atoms
    const read = atom === undefined ? undefined : (which === 'low' ? (['low'] as const) : (['high', 'number'] as const)).find((each) => !Number.isNaN(readAtom(facts.ecosystem.atoms[atomIndex(facts.ecosystem, atom)], each)))
    return atom === undefined || read === undefined ? [] : [{ name, node, term: terms.fact(atom, read, 'count') }]
  }
  const open = book.deals.filter((deal) => deals && deal.outcome === 'open')
  const parts = [...book.partners.flatMap((partner) => asking('integration-engineers-of', partner.id, partner.tier?.id)), ...open.flatMap((deal) => asking('integration-engineers-added', deal.id, tierByValue(book, deal.value.value)?.id))]
  return formula(`integration-engineers-${which}`, 'sum', parts, 'count')
}

const checkedTerm = ({ context: { book }, nodes }: AskedSaying, key: string, feet: readonly Foot[]): Term =>
  nodes(key, feet.map((foot) => ({ id: foot.id, atoms: [...(book.partners.find((partner) => partner.id === foot.id)?.completion.atoms ?? []), ...(foot.tier?.completion.atoms ?? [])] })))

export const integrationSayings: SayingExplainers = {
  'completion-mean': (asked) => {
    const { context, own, terms } = asked
    const stated = context.book.partners.filter((partner) => isStated(partner.completion))
    const part = (partner: (typeof stated)[number], number: 'completion' | 'value'): TermPart => ({ name: number, node: partner.id, term: own.partner(partner, number) })
    const plan = integrationPlan(context)
    const checked = plan.feet.filter((foot) => foot.verdict !== 'not-stated')
    const target = kpiGaps(plan.facts).find((each) => each.unit === 'ratio' && /integration/i.test(each.label))?.target
    return {
      simple: formula('integration-mean', 'mean', stated.map((partner) => part(partner, 'completion')), 'ratio'),
      weighted: formula('integration-weighted-mean', 'weighted-mean', stated.filter((partner) => isStated(partner.value)).flatMap((partner) => [part(partner, 'completion'), part(partner, 'value')]), 'ratio'),
      target: target && terms.known(target, 'ratio'),
      checked: checkedTerm(asked, 'integration-checked', checked),
      passing: checkedTerm(asked, 'integration-passing', checked.filter((foot) => foot.verdict === 'meets')),
    }
  },
  'endpoints-stated': ({ context, nodes }) => {
    const { feet } = integrationPlan(context)
    return { endpoints: nodes('integration-endpoints', feet.flatMap((foot) => foot.ports)), partners: nodes('integration-connected', feet.filter((foot) => foot.ports.length > 0).map(({ id }) => ({ id }))) }
  },
  'downtime-both': (asked) => {
    const { current, target } = downtime(asked)
    return { current: current && asked.terms.known(current.level, 'ratio'), hours: current && hours(current, asked), target: target && asked.terms.known(target.level, 'ratio'), targetHours: target && hours(target, asked) }
  },
  'downtime-one': (asked) => {
    const { current, target } = downtime(asked)
    const one = current ?? target
    return { level: one && asked.terms.known(one.level, 'ratio'), hours: one && hours(one, asked) }
  },
  'pace-behind': ({ context, facts, terms }) => ({ asOf: asOfTerm(facts, context.book.asOf, terms) }),
  engineers: (asked) => ({ low: engineers(asked, 'low', false), high: engineers(asked, 'high', false), wholeLow: engineers(asked, 'low', true), wholeHigh: engineers(asked, 'high', true) }),
  capabilities: ({ context, nodes, rows }) => {
    const { areas } = landscape(context)
    return {
      capabilities: nodes('integration-capabilities', ids(rows)),
      technologies: nodes('integration-technologies', areas.flatMap((area) => ids(area.members))),
      areas: nodes('integration-areas', areas.map(({ head, atoms, members }) => ({ id: head ?? members[0] ?? '', atoms }))),
    }
  },
  segments: ({ facts, nodes }) => {
    const all = segments(facts)
    return { partners: nodes('integration-named-partners', ids(all.flatMap((segment) => segment.partners))), segments: nodes('integration-segments', all.map(({ id, atoms }) => ({ id, atoms }))), types: nodes('integration-types', ids(all.map((segment) => segment.type))) }
  },
  solutions: solutionTerms,
  'solutions-shared': solutionTerms,
}

function solutionTerms({ facts, nodes }: AskedSaying): Record<string, Term> {
  const all = jointSolutions(facts)
  return { solutions: nodes('integration-solutions', all), partners: nodes('integration-solving', ids(all.flatMap((solution) => solution.partners))), single: nodes('integration-single', all.filter((solution) => solution.partners.length === 1)) }
}
