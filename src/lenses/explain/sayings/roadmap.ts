import { readAtom } from '#analytics/explain/read-fact.ts'
import { counted, formula } from '#analytics/explain/terms.ts'
import { planConflicts } from '#analytics/plan-conflicts.ts'
import { relativePlan, type PlanPeriod } from '#analytics/relative-plan.ts'
import type { MilestoneState } from '#analytics/roadmap.ts'
import { slippage } from '#analytics/slippage.ts'
import { atomIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

const periods = ({ facts }: AskedSaying): readonly PlanPeriod[] => relativePlan(facts)?.periods ?? []

const items = (asked: AskedSaying, key: string, state?: string): Term =>
  counted(key, periods(asked).flatMap((period) => period.items.filter((item) => state === undefined || item.state === state).map(({ id, label, atoms }) => ({ label, ...(id !== undefined && { node: id }), atoms }))))

/** The earliest or the latest unit of the plan, over the ends of its periods. */
function end(asked: AskedSaying, which: 'first' | 'last'): Term {
  const { facts, terms } = asked
  const parts = periods(asked).flatMap((period) =>
    period.atoms.flatMap((atom) => ([which, `period-${which}`] as const).map((read) => ({ atom, read })))
      .filter(({ atom, read }) => readAtom(facts.ecosystem.atoms[atomIndex(facts.ecosystem, atom)], read) === period.when[which])
      .slice(0, 1)
      .map(({ atom, read }) => ({ name: `roadmap-${which}-of`, node: period.id, term: terms.fact(atom, read, 'count') })),
  )
  return formula(`roadmap-${which}`, which === 'first' ? 'minimum' : 'maximum', parts, 'count')
}

export const roadmapSayings: SayingExplainers = {
  'roadmap-state': ({ context, facts, nodes }) => {
    const { rows } = slippage(facts, context.book)
    const of = (key: string, state?: MilestoneState): Term => nodes(key, rows.filter(({ milestone }) => state === undefined || milestone.state === state).map(({ milestone }) => milestone))
    return { all: of('roadmap-milestones'), done: of('roadmap-done', 'done'), unreported: of('roadmap-unreported', 'unreported'), ahead: of('roadmap-ahead', 'ahead'), undated: of('roadmap-undated', 'undated') }
  },
  'roadmap-conflict': ({ context, facts, saying, terms }) => {
    const conflict = planConflicts(facts, context.book).find(({ objective }) => objective === saying.nodes?.[0])
    return { weeks: conflict && terms.known(conflict.onboarding, 'count', { missing: 'not-stated' }) }
  },
  'relative-unchecked': (asked) => ({ items: items(asked, 'roadmap-items'), done: items(asked, 'roadmap-done', 'done'), unchecked: items(asked, 'roadmap-unchecked', 'unchecked') }),
  'relative-open': (asked) => ({ periods: asked.nodes('roadmap-periods', periods(asked)) }),
  'relative-span': (asked) => ({ first: end(asked, 'first'), last: end(asked, 'last') }),
  'relative-assumed': (asked) => ({ last: end(asked, 'last') }),
}
