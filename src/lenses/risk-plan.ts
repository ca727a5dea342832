import { highest, lowest } from '#model/extremes.ts'
import type { NodeId } from '#model/ids.ts'
import type { Book } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import type { MitigationRow, RiskRow, Risks } from '#analytics/risks.ts'
import { turn } from '#lenses/dial.ts'
import { planDial, type DialPlan } from '#lenses/portfolio-plan.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Angles and radii of the risk dial in radians and u, before anything is drawn (VIEWS.md 3.7). */
export interface RiskPlan {
  dial: DialPlan
  risks: readonly { risk: RiskRow; angle: number; radius: number }[]
  mitigations: readonly { mitigation: MitigationRow; angle: number; radius: number }[]
  groups: readonly { id: NodeId; label: string; mitigations: number; angle: number; radius: number }[]
  /** largest revenue on stage: partners and exposed sums share one scale */
  largest: number
  kind: 'linked' | 'groups' | 'lists'
}

export const riskRadius = 1.3
export const mitigationRadius = 1.1
const degree = turn / 360

export function planRisks(context: LensContext, rows: Risks): RiskPlan {
  const dial = planDial(context)
  const kind = rows.groups.some((group) => group.risks.length > 0) ? 'groups' : rows.mitigations.length > 0 && rows.mitigations.every((each) => each.answers === undefined) ? 'lists' : 'linked'
  const placed = kind === 'groups' ? grouped(rows) : kind === 'lists' ? lists(rows) : linked(dial, rows)
  return { dial, kind, ...placed, largest: largestRevenue(context.base, rows) }
}

type Placed = Pick<RiskPlan, 'risks' | 'mitigations' | 'groups'>

/** A risk stands over the middle of what it exposes; the others share the empty half, or the whole turn where nothing is exposed. */
function linked(dial: DialPlan, rows: Risks): Placed {
  const free = rows.rows.filter((risk) => !isStated(risk.exposed))
  const places = free.length === rows.rows.length ? evenly(free.length) : emptyHalf(free.length)
  const risks = rows.rows.map((risk) => {
    const own = dial.partners.filter(({ partner }) => risk.exposes.includes(partner.id))
    const whole = isStated(risk.exposed) && own.length > 0
    return { risk, angle: whole ? middleOf(own) : (places[free.indexOf(risk)] ?? 0), radius: riskRadius }
  })
  const mitigations = risks.flatMap(({ risk, angle }) => arc(risk.mitigations, angle, 8 * degree, mitigationRadius))
  return { risks, mitigations, groups: [] }
}

/** Middle of the arcs from the first to the last of them; of the bodies where there are no arcs. */
function middleOf(own: DialPlan['partners']): number {
  const arcs = own.filter(({ from, to }) => to > from)
  if (arcs.length === 0) return own.reduce((sum, { angle }) => sum + angle, 0) / own.length
  return (lowest(arcs.map(({ from }) => from)) + highest(arcs.map(({ to }) => to))) / 2
}

/** 220°, 270°, 320° for three; as far apart as the empty half lets them for more. */
function emptyHalf(count: number): readonly number[] {
  if (count === 3) return [220, 270, 320].map((angle) => angle * degree)
  if (count === 1) return [270 * degree]
  return Array.from({ length: count }, (_, i) => (205 + (130 * i) / (count - 1)) * degree)
}

const evenly = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => ((i + 0.5) / count) * turn)

/** Each group has its part of the turn: its risks outside, what answers the group inside, the group between them. */
function grouped(rows: Risks): Placed {
  const part = turn / rows.groups.length
  const at = new Map(rows.groups.map((group, i) => [group.id, (i + 0.5) * part] as const))
  const groups = rows.groups.map((group) => ({ id: group.id, label: group.label, mitigations: group.mitigations.length, angle: at.get(group.id) ?? 0, radius: mitigationRadius + 0.06 }))
  const alone = rows.rows.filter((risk) => risk.group === undefined)
  const risks = rows.groups.flatMap((group) => {
    const own = rows.rows.filter((risk) => risk.group === group.id)
    const gap = Math.min(25 * degree, (part * 0.86) / Math.max(own.length, 1))
    return own.map((risk, i) => ({ risk, angle: (at.get(group.id) ?? 0) + (i - (own.length - 1) / 2) * gap, radius: riskRadius + 0.12 }))
  })
  const lone = alone.map((risk, i) => ({ risk, angle: (i / alone.length) * turn, radius: riskRadius + 0.12 }))
  const mitigations = [
    ...rows.groups.flatMap((group) => arc(group.mitigations, at.get(group.id) ?? 0, 12 * degree, 0.9)),
    ...[...risks, ...lone].flatMap(({ risk, angle }) => arc(risk.mitigations, angle, 6 * degree, riskRadius)),
  ]
  return { risks: [...risks, ...lone], mitigations, groups }
}

/** Two lists that nothing joins: risks in one half, mitigations in the other. */
function lists(rows: Risks): Placed {
  const along = (count: number, from: number, to: number, i: number) => (count === 1 ? (from + to) / 2 : from + ((to - from) * i) / (count - 1)) * degree
  return {
    risks: rows.rows.map((risk, i) => ({ risk, angle: along(rows.rows.length, 215, 325, i), radius: riskRadius })),
    mitigations: rows.mitigations.map((mitigation, i) => ({ mitigation, angle: along(rows.mitigations.length, 145, 35, i), radius: riskRadius })),
    groups: [],
  }
}

function arc(mitigations: readonly MitigationRow[], angle: number, gap: number, radius: number): RiskPlan['mitigations'] {
  return mitigations.map((mitigation, i) => ({ mitigation, angle: angle + (i - (mitigations.length - 1) / 2) * gap, radius }))
}

const largestRevenue = (base: Book, rows: Risks): number =>
  highest([0, ...base.partners.map((partner) => partner.revenue.value || 0), ...rows.rows.map((risk) => risk.exposed.value || 0)])
