import { applyScenario } from '#analytics/scenario.ts'
import { firstDay } from '#analytics/first-day.ts'
import { withAddedPartners } from '#analytics/added-partners.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { dayNumber } from '#words/format.ts'
import { attempt } from '#app/scenario-attempt.ts'
import { delay } from '#app/scenario-delay.ts'
import { checkView } from '#app/scenario-check.ts'
import { moveOf } from '#app/stage-drops.ts'
import { editChip } from '#words/en/readings.ts'
import { refusals, suppositions } from '#words/en/scenario.ts'

/** What a scenario needs beyond the opening picture; part of the full shelf. */
export const whatIf = { apply: applyScenario, drawn: withAddedPartners, firstDay, says, refusal, attempt, delay, check: checkView, moveOf }
export type WhatIf = typeof whatIf

/** A supposition in words: "JPMorgan Chase removed". */
function says(ecosystem: Ecosystem, operation: ScenarioOp, currency: string): string {
  const label = (id: string): string => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id.replace(/^added:/, '')
  switch (operation.op) {
    case 'set-rule': return editChip(operation.rule, operation.value, currency, label(operation.rule.split('/').slice(1, -1).join('/')))
    case 'add-partner': return suppositions['add-partner'](operation.label, operation.value ?? NaN, currency)
    case 'set-due': return suppositions['set-due'](label(operation.node), dayNumber(operation.day))
    case 'remove-partner':
    case 'win-deal':
    case 'lose-deal': return suppositions[operation.op](label(operation.node))
    default: return suppositions[operation.op](label(operation.node), operation.value, currency)
  }
}

function refusal(saying: Saying): string {
  return refusals[saying.id]?.(saying.values) ?? saying.id
}
