import type { Book, TierRule } from '#analytics/book.ts'
import { remember } from '#analytics/remember.ts'
import { checkAgainst, listedTier, readingOf, type Criterion, type CriterionCheck, type TierCheck } from '#analytics/tiers.ts'
import type { NodeId } from '#model/ids.ts'

/** What is missing to one threshold. */
export interface Gap {
  criterion: Criterion
  /** in the criterion's unit (money, or 0..1): rule - stated; 0 = exactly on a rule that asks for more */
  missing: number
  /** part of the rule that is missing, 0..1: what gaps in different units are compared by */
  share: number
  check: CriterionCheck
}

export interface TierDistance {
  partner: NodeId
  label: string
  listed: TierRule
  /** the tier above, undefined = it stands in the highest */
  next?: TierRule
  /** missed thresholds of the tier above, widest first; empty = nothing known stands in the way */
  toNext: readonly Gap[]
  /** missed thresholds of the tier it is listed in, widest first */
  toListed: readonly Gap[]
  /** thresholds about which nothing is stated */
  unknown: readonly Criterion[]
  /** widest gap to the next tier as a share of its rule; NaN in the highest tier */
  reach: number
}

/** How far each listed partner is from the tier above and from the one it is in. */
export const tierDistances = remember((book: Book): readonly TierDistance[] =>
  book.partners.flatMap((partner) => {
    const listed = listedTier(book, partner)
    if (listed === undefined) return []
    const next = book.tiers.find((tier) => tier.order === listed.order - 1)
    const toNext = next === undefined ? [] : gapsIn(checkAgainst(partner, next, readingOf(book)))
    const own = checkAgainst(partner, listed, readingOf(book))
    return [
      {
        partner: partner.id,
        label: partner.label,
        listed,
        ...(next && { next }),
        toNext,
        toListed: gapsIn(own),
        unknown: own.checks.filter((check) => check.verdict === 'not-stated').map((check) => check.criterion),
        reach: next === undefined ? NaN : (toNext[0]?.share ?? 0),
      },
    ]
  }),
)

/** Closest to promotion first: the one whose widest gap is the smallest part of its rule. Who stands highest is left out. */
export const closestToNext = (book: Book): readonly TierDistance[] =>
  tierDistances(book)
    .filter((row) => row.next !== undefined)
    .toSorted((a, b) => a.reach - b.reach || (a.partner < b.partner ? -1 : 1))

function gapsIn({ checks }: TierCheck): readonly Gap[] {
  return checks
    .filter((check) => check.verdict === 'misses')
    .map((check) => {
      // Whole millionths, so that 0.85 - 0.78 is 0.07.
      const missing = Math.round((check.rule.value - check.stated) * 1e6) / 1e6
      return { criterion: check.criterion, missing, share: missing / check.rule.value, check }
    })
    .toSorted((a, b) => b.share - a.share)
}
