import { sin } from '#model/exact.ts'
import { byMonth } from '#analytics/communication-by-month.ts'
import { communication, type Communication, type Format, type Told } from '#analytics/communication.ts'
import { factsOf } from '#analytics/facts.ts'
import { governance, type Governance } from '#analytics/governance.ts'
import type { NodeId } from '#model/ids.ts'
import { onDial, turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'

type Point = readonly [number, number, number]

export interface Spoke { told: Told; side: 'executive' | 'partner'; angle: number; radius: number; at: Point; contactAt?: Point; beads: readonly { id: NodeId; format: Format; at: Point }[]; labelAt: Point; align: 'start' | 'end' | 'center' }

export interface StakeholderPlan {
  communication: Communication
  governance: Governance
  spokes: readonly Spoke[]
  /** who approves without being told anything */
  silent: readonly { id: NodeId; label: string; atoms: readonly string[]; at: Point }[]
  key: string
}

const executiveOrbit = 0.5
const step = 0.024
const across = 0.019

/** Executives in the right half, partners where Portfolio has them (VIEWS.md 3.11). Undefined where no cadence is stated. */
export function planStakeholders(context: LensContext): StakeholderPlan | undefined {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const plan = communication(facts, book)
  if (plan.executives.length + plan.partners.length === 0) return undefined
  const rules = governance(facts)
  const told = new Set(plan.executives.map((row) => row.node))
  const silent = rules.approvers.filter((each) => each.roles.includes('approval required from') && !told.has(each.id))
  const seats = plan.executives.length + silent.length
  const seat = (i: number) => ((seats === 1 ? 270 : 206 + (128 * i) / (seats - 1)) / 360) * turn
  const dial = planDial(context)
  const executives = plan.executives.map((row, i) => spoke(row, 'executive', seat(i), executiveOrbit))
  const partners = plan.partners.flatMap((row, i) => {
    const place = dial.partners.find((each) => each.partner.id === row.node)
    return place === undefined ? [] : [spoke(row, 'partner', dial.unit === 'none' ? ((i + 0.5) / plan.partners.length) * (turn / 2) : place.angle, place.radius)]
  })
  const spokes = [...executives, ...partners]
  return {
    communication: plan,
    governance: rules,
    spokes,
    silent: silent.map((each, i) => ({ id: each.id, label: each.label, atoms: each.atoms, at: onDial(seat(plan.executives.length + i), executiveOrbit) })),
    key: [...spokes.map((each) => `${each.told.node}:${each.angle.toFixed(4)}:${each.beads.length}`), ...silent.map((each) => each.id)].join(','),
  }
}

function spoke(told: Told, side: Spoke['side'], angle: number, radius: number): Spoke {
  const last = radius - (told.contact === undefined ? 0.09 : 0.15)
  const beads: Spoke['beads'][number][] = []
  for (let month = 0; month < 12; month++) {
    const row = told.parts.flatMap((part) => Array.from({ length: byMonth(part.yearly)[month] ?? 0 }, () => part.format))
    const r = last - step * (11 - month)
    row.forEach((format, i) => beads.push({ id: `bead:${told.node}-${beads.length + 1}`, format, at: onDial(angle + ((i - (row.length - 1) / 2) * across) / r, r) }))
  }
  const x = sin(angle)
  return {
    told,
    side,
    angle,
    radius,
    at: onDial(angle, radius),
    ...(told.contact !== undefined && { contactAt: onDial(angle, radius - 0.105) }),
    beads,
    labelAt: side === 'executive' ? onDial(angle, radius + 0.09) : onDial(angle, Math.max(radius + 0.14, 0.7)),
    align: side === 'executive' ? 'start' : x > 0.2 ? 'end' : 'start',
  }
}
