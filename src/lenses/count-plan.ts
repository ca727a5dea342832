import { isStated } from '#analytics/known.ts'
import { factsOf } from '#analytics/facts.ts'
import { socketsOf, type Socket } from '#analytics/sockets.ts'
import { typedTargets, type TargetGroup, type TypedTargets } from '#analytics/typed-targets.ts'
import { onDial, turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Where partnerships are counted instead of money: one turn is the number of partners wanted, sockets are its places. */
export interface CountPlan {
  targets: TypedTargets
  /** sockets under the arc that counts them, or on one orbit a group where a socket is too narrow for that */
  mode: 'wedges' | 'orbits'
  groups: readonly { group: TargetGroup; sockets: readonly (Socket & { at: readonly [number, number, number] })[]; /** arc in radians; equal ends = none */ from: number; to: number; radius: number }[]
  /** who is named without being counted, with the group where there is one */
  outside: readonly { id: string; label: string; group: TargetGroup | undefined; atoms: readonly string[]; at: readonly [number, number, number] }[]
  goal: number
  key: string
}

/** Three rows of sockets under an arc, far enough apart for bodies of 0.05 u at 3.6 degrees each. */
const lanes = [0.86, 0.72, 0.58]
const outsideOrbit = 1.27
/** More places than this do not fit one by one under their arcs. */
const mostWedges = 120

/** At the right every orbit is open for its name. */
const opening = 40 / 360
const orbitAngle = (slot: number, slots: number): number => ((0.75 + opening / 2 + ((slot + 0.5) / slots) * (1 - opening)) % 1) * turn

/** Few names among many places are spread, so that each has room for its name; otherwise the named come first. */
function slotOf(place: number, named: number, slots: number): number {
  if (named === 0 || named * 2 > slots) return place
  const taken = Array.from({ length: named }, (_, i) => Math.floor(((i + 0.5) * slots) / named))
  return place < named ? taken[place]! : (Array.from({ length: slots }, (_, i) => i).filter((slot) => !taken.includes(slot))[place - named] ?? place)
}

/** Undefined where money can be shown, or where nobody counts partners. */
export function planCounts(context: LensContext): CountPlan | undefined {
  const { book, ecosystem, programme } = context
  if (ecosystem.programmes[programme] === undefined || book.deals.length > 0 || [...book.partners, ...book.removed].some((partner) => isStated(partner.value))) return undefined
  const targets = typedTargets(factsOf(ecosystem, programme), new Set(book.removed.map((partner) => partner.id)))
  const goal = targets.goal.value
  if (targets.groups.length === 0 || !(goal > 0 || targets.groups.some((group) => group.classes.length > 0))) return undefined
  const mode = goal <= mostWedges && targets.typed > 0 ? 'wedges' : 'orbits'
  let counted = 0
  const groups = targets.groups.map((group, order) => {
    const sockets = socketsOf(group)
    const from = (counted / goal) * turn
    const start = counted
    counted += isStated(group.target) ? group.target.value : 0
    const to = (counted / goal) * turn
    const radius = targets.groups.length === 1 ? 0.64 : 0.42 + (0.44 * order) / (targets.groups.length - 1)
    const placed = sockets.map((socket, i) => ({
      ...socket,
      at: mode === 'wedges' ? onDial(((start + i + 0.5) / goal) * turn, lanes[(start + i) % lanes.length]!) : onDial(orbitAngle(slotOf(i, group.named.length, sockets.length), sockets.length), radius),
    }))
    return { group, sockets: placed, from: goal > 0 && isStated(group.target) ? from : 0, to: goal > 0 && isStated(group.target) ? to : 0, radius }
  })
  const seats = [...targets.outside.flatMap((group) => group.named.map((seat) => ({ ...seat, group }))), ...targets.loose.map((seat) => ({ ...seat, group: undefined }))]
  // They stand outside the open part of the ring, at the right.
  const outside = seats.map((seat, i) => ({ ...seat, at: onDial((300 / 360) * turn - (i - (seats.length - 1) / 2) * 0.2, outsideOrbit) }))
  return { targets, mode, groups, outside, goal, key: `${mode}/${goal}/${groups.flatMap((each) => each.sockets.map((socket) => socket.id)).join(',')}/${outside.map((seat) => seat.id).join(',')}` }
}
