import { certificationRate } from '#analytics/certification-rate.ts'
import { complianceMatrix } from '#analytics/compliance.ts'
import { downtimes } from '#analytics/downtime.ts'
import { endpoints } from '#analytics/endpoints.ts'
import { engineersNeed } from '#analytics/engineers.ts'
import { factsOf } from '#analytics/facts.ts'
import { integrationPace } from '#analytics/integration-pace.ts'
import { roadmap, type MilestoneState, type PlannedMilestone } from '#analytics/roadmap.ts'
import { counted, dated, partnerOf, share, type Measure } from '#lenses/quotes/measures/measure.ts'
import { own } from '#lenses/quotes/own.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'

const factsIn = ({ ecosystem, programme }: QuoteContext) => factsOf(ecosystem, programme)
const states: readonly MilestoneState[] = ['done', 'unreported', 'ahead', 'undated']
/** Milestones of a state in the order of the document; all of them where none is named. */
function milestonesOf(context: QuoteContext, said: string | undefined): readonly PlannedMilestone[] | undefined {
  const all = roadmap(factsIn(context), context.book.asOf)
  if (said === undefined) return all
  return states.some((state) => state === said) ? all.filter(({ state }) => state === said) : undefined
}
const paceOf = (context: QuoteContext, id: string | undefined) => integrationPace(factsIn(context), context.book).find(({ partner }) => partner === id)
const pairAtoms = ({ ecosystem, programme }: QuoteContext) => factsOf(ecosystem, programme).saying('complies with').map((atom) => atom.id)

/** Milestones, integration, engineers, service levels, standards. */
export const deliveryMeasures: readonly Measure[] = [
  { id: 'milestones', takes: ['done, unreported, ahead or undated'], of: (context, said) => { const found = milestonesOf(context, said); return found && counted(found.length, found.flatMap(({ atoms }) => atoms)) } },
  { id: 'milestones-from', takes: ['done, unreported, ahead or undated'], of: (context, said) => { const first = milestonesOf(context, said)?.toSorted((a, b) => a.due.value - b.due.value)[0]; return first && dated(first.due) } },
  { id: 'milestones-to', takes: ['done, unreported, ahead or undated'], of: (context, said) => { const last = milestonesOf(context, said)?.toSorted((a, b) => a.due.value - b.due.value).at(-1); return last && dated(last.due) } },
  // the last mark that the roadmap promised for a period that is over
  { id: 'planned-completion', takes: ['partner'], of: (context, id) => { const pace = paceOf(context, id); return pace && share(pace.plan) } },
  {
    id: 'planned-due', takes: ['partner'],
    of: (context, id) => { const period = paceOf(context, id)?.plan.period; const due = milestonesOf(context, undefined)?.find((each) => each.period === period)?.due; return due && dated(due) },
  },
  { id: 'behind-plan', takes: ['partner'], of: (context, id) => { const pace = paceOf(context, id); return pace && { value: -pace.gap, unit: 'points', atoms: [...pace.actual.atoms, ...pace.plan.atoms] } } },
  {
    // how many points it has to rise: the first step asked for, the second ...
    id: 'required-rise', takes: ['step, first = one', 'partner'],
    of: (context, step, id) => { const rise = paceOf(context, id)?.steps[Number(step) - 1]; return rise && { value: Math.round(rise.rise * 1e6) / 1e6, unit: 'points', atoms: [...rise.from.atoms, ...rise.to.atoms] } },
  },
  {
    id: 'engineers', takes: ['today, by-value, added or whole', 'low or high'],
    of: (context, which, end) => {
      const need = engineersNeed(factsIn(context), context.book)
      const staff = own({ today: need.today, 'by-value': need.byValue, added: need.added, whole: need.whole }, which ?? '')
      return staff && (end === 'low' || end === 'high') ? counted(staff[end], staff.atoms) : undefined
    },
  },
  {
    // hours a year that a service level allows to be down: of what states it (a KPI, a tier, a partner)
    id: 'downtime', takes: ['current, target, tier or partner', 'node'],
    of: (context, what, node) => {
      const row = downtimes(factsIn(context), context.book).find((each) => each.what === what && (node === undefined || each.of === node))
      return row && { value: row.hours, unit: 'score', atoms: row.level.atoms }
    },
  },
  {
    id: 'endpoints', takes: ['partner'],
    of: (context, id) => {
      const found = endpoints(factsIn(context)).filter(({ partner }) => id === undefined || partner === id)
      return id !== undefined && partnerOf(context, id) === undefined ? undefined : counted(found.length, found.flatMap(({ atoms }) => atoms))
    },
  },
  { id: 'certification-rate', takes: ['current or target'], of: (context, which = 'current') => { const rate = certificationRate(factsIn(context)); return which === 'current' || which === 'target' ? share(rate[which]) : undefined } },
  {
    id: 'standard-pairs', takes: ['all, named or silent'],
    of: (context, which = 'all') => {
      const { partners, standards, named: pairs } = complianceMatrix(factsIn(context))
      const all = partners.length * standards.length
      const value = own({ all, named: pairs.length, silent: all - pairs.length }, which)
      return value === undefined ? undefined : counted(value, [...pairAtoms(context), ...pairs.flatMap(({ atoms }) => atoms)])
    },
  },
  { id: 'standards', takes: [], of: (context) => counted(complianceMatrix(factsIn(context)).standards.length, pairAtoms(context)) },
]
