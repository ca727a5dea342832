import { dateConflict } from '#analytics/findings/date-conflict.ts'
import { fewCarry } from '#analytics/findings/few-carry.ts'
import type { Finding, FindingQuestion, FindingRule } from '#analytics/findings/finding.ts'
import { fiveYears } from '#analytics/findings/five-years.ts'
import { largestLoss } from '#analytics/findings/largest-loss.ts'
import { largestMisses } from '#analytics/findings/largest-misses.ts'
import { onlyWay } from '#analytics/findings/only-way.ts'
import { pastDue } from '#analytics/findings/past-due.ts'
import { rateWithoutCount } from '#analytics/findings/rate-without-count.ts'
import { revenueBelowCompletion } from '#analytics/findings/revenue-below.ts'
import { silentMilestones } from '#analytics/findings/silent-milestones.ts'
import { targetGap } from '#analytics/findings/target-gap.ts'
import { wrongTier } from '#analytics/findings/wrong-tier.ts'

/** In the order for the board (VIEWS.md 6). Adding one: a file beside these and a line here. */
export const findingRules: readonly FindingRule[] = [
  targetGap, onlyWay, pastDue, fewCarry, largestLoss, wrongTier, largestMisses, revenueBelowCompletion, silentMilestones, rateWithoutCount, dateConflict, fiveYears,
]

/** What the rules find, in the order for the board. */
export function findings(question: FindingQuestion): readonly Finding[] {
  return findingRules.flatMap((rule): Finding[] => {
    const found = rule.find(question)
    return found === undefined ? [] : [{ id: rule.id, lens: rule.lens, origin: 'rule', ...(rule.tone !== undefined && { tone: rule.tone }), ...found }]
  })
}
