import { highest, lowest } from '#model/extremes.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { RelativeWhen } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'

export interface PlanItem {
  /** entity it is; undefined: the plan states a number of things without naming them ("20 regional partners") */
  id: NodeId | undefined
  label: string
  kind: 'milestone' | 'activity' | 'partner' | 'number'
  /** done by its own status; unchecked = the document prints an empty box; open = no status is stated */
  state: 'done' | 'unchecked' | 'open'
  atoms: readonly AtomId[]
}

export interface PlanPeriod {
  id: NodeId
  label: string
  /** Months 7-12: first and last unit, both inclusive */
  when: RelativeWhen
  /** as stated: what the period is about */
  focus: string
  items: readonly PlanItem[]
  atoms: readonly AtomId[]
}

/** A plan counted from a start that nobody states. */
export interface RelativePlan {
  unit: RelativeWhen['unit']
  first: number
  last: number
  periods: readonly PlanPeriod[]
}

const itemKinds: Readonly<Record<string, PlanItem['kind']>> = {
  'milestone': 'milestone', 'milestone (unchecked)': 'milestone', 'activity': 'activity', 'secures partner': 'partner', 'adds partner': 'partner', 'adds': 'number',
}
const spans = ['months', 'weeks', 'quarters', 'years', 'days']

/** Phases and periods in months, years ... with what they hold, in stated order; undefined where the plan is dated or there is none. */
export function relativePlan(facts: Facts): RelativePlan | undefined {
  const periods = [...facts.saying('has roadmap period'), ...facts.saying('has roadmap phase')].flatMap((listed): PlanPeriod[] => {
    const found = whenOf(facts, listed.object, facts.label(listed.object))
    if (found === undefined) return []
    const stated = facts.from(listed.object).filter((atom) => itemKinds[atom.predicate] !== undefined)
    return [{
      id: facts.id(listed.object),
      label: facts.label(listed.object),
      when: found.when,
      focus: facts.of(listed.object, 'focus')[0]?.text ?? '',
      items: stated.map((atom) => item(facts, atom)),
      atoms: [listed.id, ...found.atoms],
    }]
  })
  const [one] = periods
  // Phases counted in different units have no common axis.
  if (one === undefined || periods.some((period) => period.when.unit !== one.when.unit)) return undefined
  return { unit: one.when.unit, first: lowest(periods.map((period) => period.when.first)), last: highest(periods.map((period) => period.when.last)), periods }
}

function item(facts: Facts, atom: Atom): PlanItem {
  const status = atom.object === -1 ? undefined : facts.of(atom.object, 'status')[0]
  const done = status !== undefined && /done|complete/i.test(status.text)
  return {
    id: atom.object === -1 ? undefined : facts.id(atom.object),
    label: atom.object === -1 ? atom.text : facts.label(atom.object),
    kind: itemKinds[atom.predicate] ?? 'milestone',
    state: done ? 'done' : /\bunchecked\b/.test(atom.predicate) ? 'unchecked' : 'open',
    atoms: [atom.id, ...(status === undefined ? [] : [status.id])],
  }
}

function whenOf(facts: Facts, node: number, label: string): { when: RelativeWhen; atoms: readonly AtomId[] } | undefined {
  for (const atom of spans.flatMap((predicate) => facts.of(node, predicate))) if (atom.value?.kind === 'when' && !atom.value.calendar) return { when: atom.value, atoms: [atom.id] }
  const named = readValue(label, 'timeline')
  return named.kind === 'when' && !named.calendar ? { when: named, atoms: [] } : undefined
}

/** The calendar year that Year n would be. An assumption: the document names no base year. */
export interface YearAssumption {
  /** last year of the plan, and the calendar year of the targets it is set equal to */
  last: number
  calendar: number
  yearOf(n: number): number
  /** facts that name that calendar year */
  atoms: readonly AtomId[]
}

/** Sets the last year of the plan equal to the one calendar year its targets name ("by 2045"); undefined where they name none or several. */
export function yearAssumption(facts: Facts, plan: RelativePlan): YearAssumption | undefined {
  if (plan.unit !== 'year' || !Number.isFinite(plan.last)) return undefined
  const naming = facts.saying('target').flatMap((atom) => {
    const year = /\bby ((?:19|20)\d\d)\b/.exec(atom.text)?.[1]
    return year === undefined ? [] : [{ id: atom.id, year: Number(year) }]
  })
  const [one] = naming
  if (one === undefined || naming.some(({ year }) => year !== one.year)) return undefined
  return { last: plan.last, calendar: one.year, yearOf: (n) => one.year - plan.last + n, atoms: naming.map(({ id }) => id) }
}
