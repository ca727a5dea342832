import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'

/** A lens words its own sayings; what several lenses say stands in the shared words. */
const from = (kind: 'findings' | 'needs' | 'notes') => (picture: Picture) => (saying: Saying): string => (picture.says?.[kind][saying.id] ?? words[kind][saying.id])?.(saying.values) ?? saying.id

export const findingText = from('findings')
export const needText = from('needs')
export const noteText = from('notes')
export const addressText = (saying: Saying): string => words.address[saying.id]?.(saying.values) ?? saying.id

/** A what-if in words: "JPMorgan Chase removed". */
export const scenarioText = (picture: Picture, operation: ScenarioOp): string => picture.whatIf?.says(picture.ecosystem, operation, picture.base.currency) ?? operation.op
/** Why a supposition or a rule of one's own cannot be. */
export const refusalText = (picture: Picture, saying: Saying): string => picture.whatIf?.refusal(saying) ?? saying.id
