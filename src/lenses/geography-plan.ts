import { coverageGaps } from '#analytics/coverage-gaps.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { placesOf, regions, type RegionRow, type Regions, type Shift } from '#analytics/regions.ts'
import { socketsOf, type Socket } from '#analytics/sockets.ts'
import { typedTargets, type TargetGroup } from '#analytics/typed-targets.ts'
import type { WorldRegion } from '#analytics/world-regions.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import { nodeIndex } from '#model/find.ts'
import type { Tone } from '#model/scene.ts'
import { onDial, turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'

type Point = readonly [number, number, number]

/** A body on a plate: a partner in its seat, a key partner beside the seats, or a seat without a name. */
export interface Placed { id: NodeId; label: string; role: 'regional' | 'key' | 'both' | 'empty'; atoms: readonly AtomId[]; at: Point }

export interface Plate {
  row: RegionRow
  tone: Tone
  /** radians on the outer ring, and on the inner one; equal ends = no share stated */
  from: number
  to: number
  innerFrom: number
  innerTo: number
  /** edges of the plate itself */
  start: number
  end: number
  bodies: readonly Placed[]
}

export interface GeographyPlan {
  regions: Regions
  /** as stated, before the reader moved anything */
  stated: Regions
  shift: Shift | undefined
  plates: readonly Plate[]
  missing: readonly (WorldRegion & { node: NodeId; at: Point; angle: number })[]
  /** the kind of partners that is aimed at regions without saying who where, with its places on the ring */
  aimed: { group: TargetGroup; sockets: readonly (Socket & { at: Point })[] } | undefined
  /** partners whose stated place is no region of the ring ("Global enterprise accounts") */
  wide: readonly { id: NodeId; label: string; place: string; atoms: readonly AtomId[]; at: Point }[]
  /** partners without a stated place */
  placeless: readonly { id: NodeId; label: string }[]
  /** false where no region states a share: there is no ring to read */
  shared: boolean
  key: string
}

export const plateInner = 0.3
export const plateOuter = 0.84
const seatRows = [0.7, 0.52] as const
const keyRow = 0.36
export const missingOrbit = 1.32
/** outside the rings: no region holds them */
const wideOrbit = 1.22

export function planGeography(context: LensContext): GeographyPlan | undefined {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const stated = regions(facts)
  if (stated.rows.length === 0) return undefined
  const shift = shiftOf(context, stated)
  const now = regions(facts, shift)
  const gone = new Set(book.removed.map((partner) => partner.id))
  const shared = now.rows.some((row) => isStated(row.share))
  let outer = 0
  let inner = 0
  const plates = now.rows.map((row, order): Plate => {
    const from = outer * turn
    outer += isStated(row.share) ? row.share.value : 0
    const innerFrom = inner * turn
    inner += Number.isNaN(row.investmentShare) ? 0 : row.investmentShare
    const middle = ((order + 0.5) / now.rows.length) * turn
    const start = shared ? from : middle - turn / 8
    const end = shared ? outer * turn : middle + turn / 8
    return { row, tone: toneOf(row), from, to: outer * turn, innerFrom, innerTo: inner * turn, start, end, bodies: bodiesOn(row, start, end, gone) }
  })
  const placed = new Set(plates.flatMap((plate) => plate.bodies.map((body) => body.id)))
  const others = book.partners.filter((partner) => !placed.has(partner.id)).map((partner) => ({ partner, places: placesOf(facts, nodeIndex(ecosystem, partner.id)) }))
  const wide = others.filter(({ places }) => places.length > 0)
  const aim = typedTargets(facts, gone).groups.find((group) => facts.saying('targets region').some((atom) => facts.id(atom.subject) === group.id))
  const sockets = aim === undefined ? [] : socketsOf(aim)
  const gaps = coverageGaps(facts).regions
  return {
    regions: now,
    stated,
    shift,
    plates,
    missing: gaps.map((region, i) => {
      const angle = ((146 + (i - (gaps.length - 1) / 2) * 27) / 360) * turn
      return { ...region, node: `region:${region.id}`, at: onDial(angle, missingOrbit), angle }
    }),
    aimed: aim === undefined ? undefined : { group: aim, sockets: sockets.map((socket, i) => ({ ...socket, at: onDial(((i + 0.5) / sockets.length) * turn, 1) })) },
    wide: wide.map(({ partner, places }, i) => ({ id: partner.id, label: partner.label, place: places.map((each) => each.label).join(', '), atoms: places.flatMap((each) => each.atoms), at: onDial((338 / 360) * turn - i * 0.16, wideOrbit) })),
    placeless: shared ? others.filter(({ places }) => places.length === 0).map(({ partner }) => ({ id: partner.id, label: partner.label })) : [],
    shared,
    key: [...plates.map((plate) => `${plate.row.id}:${plate.start.toFixed(4)}:${plate.bodies.map((body) => body.id).join('+')}`), ...wide.map(({ partner }) => partner.id), String(sockets.length)].join(','),
  }
}

/** From the region best off to the worst off unless the reader chose others; without an amount nothing is moved. */
function shiftOf({ params }: LensContext, stated: Regions): Shift | undefined {
  const known = stated.rows.filter((row) => !Number.isNaN(row.offset))
  if (known.length < 2) return undefined
  const ranked = known.toSorted((a, b) => b.offset - a.offset)
  const chosen = (key: string, fallback: RegionRow) => known.find((row) => row.id === params[key]) ?? fallback
  const from = chosen('from', ranked[0]!)
  const to = chosen('to', ranked.at(-1)!)
  const amount = typeof params['move'] === 'number' ? Math.min(Math.max(0, params['move']), from.investment.value) : 0
  return { from: from.id, to: to.id, amount }
}

/** A hundredth of a point is no difference: shares are stated in whole percents. */
function toneOf(row: RegionRow): Tone {
  if (Number.isNaN(row.offset)) return 'unknown'
  if (Math.abs(row.offset) < 5e-5) return 'neutral'
  return row.offset > 0 ? 'accent' : 'watch'
}

function bodiesOn(row: RegionRow, start: number, end: number, gone: ReadonlySet<NodeId>): readonly Placed[] {
  const keys = new Set(row.keys.map((partner) => partner.id))
  const named = row.named.filter((partner) => !gone.has(partner.id))
  const empties = Math.max(0, (isStated(row.seats) ? row.seats.value : 0) - named.length)
  const seats: Omit<Placed, 'at'>[] = [
    ...named.map((partner) => ({ ...partner, role: keys.has(partner.id) ? ('both' as const) : ('regional' as const) })),
    ...Array.from({ length: empties }, (_, i) => ({ id: `socket:${row.id}-${named.length + i + 1}`, label: row.label, role: 'empty' as const, atoms: row.seats.atoms })),
  ]
  const outside = row.keys.filter((partner) => !gone.has(partner.id) && !named.some((each) => each.id === partner.id)).map((partner) => ({ ...partner, role: 'key' as const }))
  const first = Math.ceil(seats.length / 2)
  const along = (list: readonly Omit<Placed, 'at'>[], radius: number): Placed[] => list.map((body, i) => ({ ...body, at: onDial(start + ((i + 0.5) / list.length) * (end - start), radius) }))
  return [...along(seats.slice(0, first), seatRows[0]), ...along(seats.slice(first), seatRows[1]), ...along(outside, keyRow)]
}
