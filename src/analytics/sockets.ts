import type { TargetGroup } from '#analytics/typed-targets.ts'
import { isStated } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** One place of a group: a named partner, a class without a name, or a target nobody is named for. */
export interface Socket { id: NodeId; state: 'named' | 'class' | 'empty'; label: string; group: NodeId; atoms: readonly AtomId[] }

/** As many places as the group's target, or as its names where it has none; the named ones first. Ids of empty ones: `socket:<group>-<place>`. */
export function socketsOf(group: TargetGroup): readonly Socket[] {
  const named = group.named.map((seat): Socket => ({ id: seat.id, state: 'named', label: seat.label, group: group.id, atoms: seat.atoms }))
  if (!isStated(group.target)) return [...named, ...group.classes.map((seat): Socket => ({ id: seat.id, state: 'class', label: seat.label, group: group.id, atoms: seat.atoms }))]
  const empty = Array.from({ length: group.empty }, (_, i): Socket => ({ id: `socket:${group.id}-${named.length + i + 1}`, state: 'empty', label: group.label, group: group.id, atoms: group.target.atoms }))
  return [...named, ...empty]
}
