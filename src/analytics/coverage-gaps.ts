import type { Facts } from '#analytics/facts.ts'
import { regions } from '#analytics/regions.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import { worldRegionOf, worldRegions, type WorldRegion } from '#analytics/world-regions.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Where a programme says nothing of anybody: regions without a partner or revenue, targets without a name. */
export interface CoverageGaps {
  /** regions of the reference list that no fact of the programme speaks of; empty where it names no region at all */
  regions: readonly WorldRegion[]
  /** seats of a region or a kind of partner without a name */
  seats: readonly { id: NodeId; label: string; wanted: number; named: number; empty: number; atoms: readonly AtomId[] }[]
  /** partners wanted that stand in no tier and of no type; NaN = not stated */
  unassigned: number
  wanted: number
  atoms: readonly AtomId[]
}

export function coverageGaps(facts: Facts): CoverageGaps {
  const { rows } = regions(facts)
  const targets = typedTargets(facts)
  const covered = new Set(rows.map((row) => worldRegionOf(row.label)?.id))
  const seats = [
    ...rows.filter((row) => row.empty > 0).map((row) => ({ id: row.id, label: row.label, wanted: row.seats.value, named: row.named.length, empty: row.empty, atoms: row.seats.atoms })),
    ...targets.groups.filter((group) => group.empty > 0).map((group) => ({ id: group.id, label: group.label, wanted: group.target.value, named: group.named.length, empty: group.empty, atoms: group.target.atoms })),
  ]
  return {
    regions: rows.length === 0 ? [] : worldRegions.filter((region) => !covered.has(region.id)),
    seats,
    unassigned: targets.untyped,
    wanted: targets.goal.value,
    atoms: [...new Set([...targets.atoms, ...rows.flatMap((row) => row.atoms)])],
  }
}
