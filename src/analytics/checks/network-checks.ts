import type { CheckRule } from '#analytics/checks/check.ts'
import { dealSize } from '#analytics/checks/deal-size.ts'
import { earlyStories } from '#analytics/checks/early-stories.ts'
import { growthPace } from '#analytics/checks/growth-pace.ts'
import { impactTwice } from '#analytics/checks/impact-twice.ts'
import { investmentTotals } from '#analytics/checks/investment-totals.ts'
import { leadShortfall } from '#analytics/checks/lead-shortfall.ts'
import { levelNames } from '#analytics/checks/level-names.ts'
import { movingTargets } from '#analytics/checks/moving-targets.ts'
import { onboardingShortfall } from '#analytics/checks/onboarding-shortfall.ts'
import { partnerPlacement } from '#analytics/checks/partner-placement.ts'
import { passRate } from '#analytics/checks/pass-rate.ts'
import { revenueCoverage } from '#analytics/checks/revenue-coverage.ts'
import { unfilledTiers } from '#analytics/checks/unfilled-tiers.ts'
import { unreachableShare } from '#analytics/checks/unreachable-share.ts'

/** Rows 35 to 48 of DOMAIN.md A.3, in that order: channel economics, regions and tiers of large partner networks. Row 49 leaves no trace in facts. */
export const networkChecks: readonly CheckRule[] = [
  unreachableShare,
  impactTwice,
  onboardingShortfall,
  growthPace,
  dealSize,
  leadShortfall,
  levelNames,
  earlyStories,
  movingTargets,
  unfilledTiers,
  revenueCoverage,
  investmentTotals,
  passRate,
  partnerPlacement,
]
