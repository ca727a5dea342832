import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import { nodeIndex } from '#model/find.ts'

/** A lens words its own sayings; what several lenses say stands in the shared words. */
const from = (kind: 'findings' | 'needs' | 'notes') => (picture: Picture) => (saying: Saying): string => (picture.says?.[kind][saying.id] ?? words[kind][saying.id])?.(saying.values) ?? saying.id

export const findingText = from('findings')
export const needText = from('needs')
export const noteText = from('notes')
export const addressText = (saying: Saying): string => words.address[saying.id]?.(saying.values) ?? saying.id

/** A what-if in words: "JPMorgan Chase removed". */
export function scenarioText(picture: Picture, operation: ScenarioOp): string {
  const { ecosystem } = picture
  const label = ecosystem.nodes.labels[nodeIndex(ecosystem, operation.node)] ?? operation.node
  const said = words.interface.top
  if (operation.op === 'remove-partner') return said.removed(label)
  if (operation.op === 'win-deal') return said.won(label)
  if (operation.op === 'lose-deal') return said.lost(label)
  return said.probability(label, operation.value)
}
