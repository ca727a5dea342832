import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import { nodeIndex } from '#model/find.ts'

const from = (dictionary: Readonly<Record<string, (values: Saying['values']) => string>>) => (saying: Saying): string => dictionary[saying.id]?.(saying.values) ?? saying.id

export const findingText = from(words.findings)
export const needText = from(words.needs)
export const noteText = from(words.notes)
export const addressText = from(words.address)

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
