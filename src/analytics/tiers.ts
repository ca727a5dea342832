import type { Book, Known, Partnership, Threshold, TierRule } from '#analytics/book.ts'
import { atomsOf, isStated, sumMoney } from '#analytics/known.ts'
import { remember } from '#analytics/remember.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** In the order in which they are always shown. */
export const criteria = ['value', 'completion', 'satisfaction', 'service', 'revenue'] as const
export type Criterion = (typeof criteria)[number]
/** Three values: what is not stated neither meets nor misses. */
export type Verdict = 'meets' | 'misses' | 'not-stated'

export interface CriterionCheck {
  criterion: Criterion
  verdict: Verdict
  stated: number
  rule: Threshold
  /** exactly on the threshold */
  boundary: boolean
  atoms: readonly AtomId[]
}

export interface TierCheck {
  partner: NodeId
  label: string
  tier: TierRule
  /** one per criterion, in the order of `criteria` */
  checks: readonly CriterionCheck[]
  met: number
  missed: number
  unknown: number
  /** misses as soon as one is missed; meets when all known are met; not-stated when nothing is known */
  verdict: Verdict
}

export interface TierOptions {
  /** "needs more than 85 %" counts 85 % as met; absent: as the reader of the book chose */
  equalCounts?: boolean
}

/** The reading the reader of the book chose, for kernels that check against thresholds. */
export const readingOf = (book: Book): Required<TierOptions> => ({ equalCounts: book.readings?.boundary === true })

/** Partners against the tier they are listed in; who is listed in none is left out. */
export const tierChecks = (book: Book, options: TierOptions = {}): readonly TierCheck[] =>
  ({ ...readingOf(book), ...options }).equalCounts ? withEqual(book) : strictly(book)

const checked = (equalCounts: boolean) =>
  remember((book: Book): readonly TierCheck[] =>
    book.partners.flatMap((partner) => {
      const tier = listedTier(book, partner)
      return tier ? [checkAgainst(partner, tier, { equalCounts })] : []
    }),
  )
const [withEqual, strictly] = [checked(true), checked(false)]

export const listedTier = (book: Book, partner: Partnership): TierRule | undefined =>
  partner.tier === undefined ? undefined : tiersById(book).get(partner.tier.id)
const tiersById = remember((book: Book): ReadonlyMap<NodeId, TierRule> => new Map(book.tiers.map((tier) => [tier.id, tier])))

/** One partner against any tier: the one it is listed in, or the one its value would earn. */
export function checkAgainst(partner: Partnership, tier: TierRule, { equalCounts = false }: TierOptions = {}): TierCheck {
  const checks = criteria.map((criterion): CriterionCheck => {
    const rule = criterion === 'value' ? tier.low : tier[criterion]
    const known = partner[criterion]
    return {
      criterion,
      verdict: compare(known, rule, equalCounts),
      stated: known.value,
      rule,
      boundary: known.value === rule.value,
      atoms: atomsOf(known, rule),
    }
  })
  const count = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length
  const [met, missed, unknown] = [count('meets'), count('misses'), count('not-stated')]
  return {
    partner: partner.id,
    label: partner.label,
    tier,
    checks,
    met,
    missed,
    unknown,
    verdict: missed > 0 ? 'misses' : met > 0 ? 'meets' : 'not-stated',
  }
}

/** A strict rule stays strict unless the reader says otherwise. */
export function compare(known: Known, rule: Threshold, equalCounts = false): Verdict {
  if (!isStated(known) || Number.isNaN(rule.value)) return 'not-stated'
  const { value } = known
  const meets = {
    '>': equalCounts ? value >= rule.value : value > rule.value,
    '>=': value >= rule.value,
    '<': equalCounts ? value <= rule.value : value < rule.value,
    '<=': value <= rule.value,
    '=': value === rule.value,
    '~': value >= rule.value,
  }[rule.comparator]
  return meets ? 'meets' : 'misses'
}

export interface RevenueAtRisk {
  /** revenue a year of the partners that miss the criterion; NaN when it cannot be said for anyone */
  revenue: number
  /** of all stated revenue, 0..1 */
  share: number
  partners: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** Recurring revenue that sits with partners below one threshold of the tier they are listed in. */
export function revenueBelow(book: Book, criterion: Criterion, options: TierOptions = {}): RevenueAtRisk {
  const verdicts = tierChecks(book, options).map((tier) => ({ partner: tier.partner, check: tier.checks[criteria.indexOf(criterion)] }))
  const known = verdicts.filter(({ check }) => check !== undefined && check.verdict !== 'not-stated')
  const missing = known.filter(({ check }) => check?.verdict === 'misses')
  const below = new Set(missing.map(({ partner }) => partner))
  const rows = book.partners.filter((row) => below.has(row.id))
  const all = sumMoney(book.partners, (row) => row.revenue)
  const revenue = known.length === 0 || !isStated(all) ? NaN : rows.length === 0 ? 0 : sumMoney(rows, (row) => row.revenue).value
  return {
    revenue,
    share: revenue / all.value,
    partners: rows.map((row) => row.id),
    atoms: [
      ...new Set([
        ...rows.flatMap((row) => atomsOf(row.revenue, row.tier ?? { atoms: [] })),
        ...missing.flatMap(({ check }) => check?.atoms ?? []),
      ]),
    ],
  }
}

/** Listed in one tier, earning another by value. */
export interface Misplaced {
  partner: Partnership
  listed: TierRule
  earned: TierRule
  check: TierCheck
}

export const misplaced = (book: Book): readonly Misplaced[] =>
  book.partners.flatMap((partner) => {
    const listed = listedTier(book, partner)
    const earned = isStated(partner.value) ? tierByValue(book, partner.value.value) : undefined
    return listed && earned && listed !== earned ? [{ partner, listed, earned, check: checkAgainst(partner, earned, readingOf(book)) }] : []
  })
