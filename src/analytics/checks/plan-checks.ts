import { ambiguousCycle } from '#analytics/checks/ambiguous-cycle.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import { danglingReferences } from '#analytics/checks/dangling-references.ts'
import { exampleAgainstShare } from '#analytics/checks/example-against-share.ts'
import { misfiledWork } from '#analytics/checks/misfiled-work.ts'
import { mixedScales } from '#analytics/checks/mixed-scales.ts'
import { namedAgainstTarget } from '#analytics/checks/named-against-target.ts'
import { overlappingBands } from '#analytics/checks/overlapping-bands.ts'
import { returnAgainstCosts } from '#analytics/checks/return-against-costs.ts'
import { roadmapShortOfTarget } from '#analytics/checks/roadmap-short-of-target.ts'
import { scopeGaps } from '#analytics/checks/scope-gaps.ts'
import { securityAfterPartners } from '#analytics/checks/security-after-partners.ts'
import { timeAgainstPhase } from '#analytics/checks/time-against-phase.ts'
import { twoDeadlines } from '#analytics/checks/two-deadlines.ts'
import { twoDenominators } from '#analytics/checks/two-denominators.ts'
import { typedTargetsSum } from '#analytics/checks/typed-targets-sum.ts'
import { workBeforePartner } from '#analytics/checks/work-before-partner.ts'

/** Rows 19 to 34 of DOMAIN.md A.3, in that order: plans of partner counts, models, lifecycles and scorecards. */
export const planChecks: readonly CheckRule[] = [
  typedTargetsSum,
  roadmapShortOfTarget,
  namedAgainstTarget,
  workBeforePartner,
  twoDeadlines,
  exampleAgainstShare,
  scopeGaps,
  misfiledWork,
  danglingReferences,
  returnAgainstCosts,
  overlappingBands,
  timeAgainstPhase,
  twoDenominators,
  mixedScales,
  securityAfterPartners,
  ambiguousCycle,
]
