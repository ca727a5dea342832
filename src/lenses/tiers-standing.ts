import type { Book, Partnership, Threshold, TierRule } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { checkAgainst, criteria, listedTier, misplaced, readingOf, type Criterion, type Misplaced, type TierCheck } from '#analytics/tiers.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Tone } from '#model/scene.ts'
import { format, words } from '#words/index.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'
import type { LensContext } from '#lenses/lens.ts'

/** One listed partner against its tier. */
export interface Standing {
  partner: Partnership
  /** scene node of the partner */
  node: number
  tier: TierRule
  check: TierCheck
  tone: Tone
}

export interface Standings {
  /** the book with the tried tier, where the reader tries one */
  book: Book
  /** all listed partners, by value within their tier, tiers in stated order */
  rows: readonly Standing[]
  /** those that stand on the stage */
  shown: readonly Standing[]
  misplaced: readonly Misplaced[]
  tried: { partner: Partnership; tier: TierRule } | undefined
  /** criteria a height can be chosen from: stated for somebody */
  heights: readonly Criterion[]
  height: Criterion
}

const most = 24
export const verdictTone = { meets: 'good', misses: 'bad', 'not-stated': 'unknown' } as const

export function standings(context: LensContext): Standings {
  const moved = tryTier(context)
  const { book } = moved
  const byValue = (a: Standing, b: Standing): number => (b.partner.value.value || -1) - (a.partner.value.value || -1) || (a.partner.id < b.partner.id ? -1 : 1)
  const listed = book.partners.flatMap((partner): Standing[] => {
    const tier = listedTier(book, partner)
    const node = nodeIndex(context.ecosystem, partner.id)
    if (tier === undefined || node === -1) return []
    const check = checkAgainst(partner, tier, readingOf(book))
    return [{ partner, node, tier, check, tone: verdictTone[check.verdict] }]
  })
  const limit = context.small ? 12 : most
  const largest = new Set(listed.toSorted(byValue).slice(0, limit))
  const rows = book.tiers.flatMap((tier) => listed.filter((row) => row.tier === tier).toSorted(byValue))
  const heights = criteria.filter((criterion) => criterion !== 'value' && rows.some((row) => isStated(row.partner[criterion])))
  const asked = context.params['height']
  return { book, rows, shown: rows.filter((row) => largest.has(row)), misplaced: misplaced(book), tried: moved.tried, heights, height: heights.find((criterion) => criterion === asked) ?? heights[0] ?? 'completion' }
}

/** `move` = partner id > tier id: the partner stands in that tier for the look of it; nothing is stored. */
function tryTier({ book, params }: LensContext): { book: Book; tried: Standings['tried'] } {
  const [partnerId, tierId] = String(params['move'] ?? '').split('>')
  const partner = book.partners.find((each) => each.id === partnerId)
  const tier = book.tiers.find((each) => each.id === tierId)
  if (partner === undefined || tier === undefined || partner.tier?.id === tier.id) return { book, tried: undefined }
  const there = { ...partner, tier: { id: tier.id, atoms: [] } }
  return { book: { ...book, partners: book.partners.map((each) => (each === partner ? there : each)) }, tried: { partner: there, tier } }
}

export const ruleOf = (tier: TierRule, criterion: Criterion): Threshold => (criterion === 'value' ? tier.low : tier[criterion])
export const isMoney = (criterion: Criterion): boolean => criterion === 'value' || criterion === 'revenue'

export const valueText = (criterion: Criterion, value: number, currency: string): string =>
  Number.isNaN(value) ? tiersWords.noValue : isMoney(criterion) ? format.money(value, currency) : format.percent(value, undefined)

/** "needs more than 85%", "needs $10M or more" */
export const ruleText = (criterion: Criterion, rule: Threshold, currency: string): string =>
  Number.isNaN(rule.value) ? tiersWords.noRule : tiersWords.needs(bareRule(criterion, rule, currency))

/** "more than 85%", "$10M or more" */
export function bareRule(criterion: Criterion, rule: Threshold, currency: string): string {
  if (Number.isNaN(rule.value)) return tiersWords.noRule
  const value = isMoney(criterion) ? format.money(rule.value, currency, { short: true }) : format.percent(rule.value)
  return rule.comparator === '>' ? words.stage.moreThan(value) : words.stage.orMore(value)
}

const verdictMarks = { meets: '✓', misses: '✕', 'not-stated': '?' } as const
/** "✕✕=✓?✓": value, completion, satisfaction, SLA, revenue; = stands exactly on the threshold. */
export const collarOf = (check: TierCheck): string => check.checks.map((each) => verdictMarks[each.verdict] + (each.boundary ? '=' : '')).join('')

export const markId = (partner: NodeId, criterion: Criterion): NodeId => `mark:${partner}|${criterion}`
export const ghostId = (partner: NodeId): NodeId => `ghost:${partner}`
