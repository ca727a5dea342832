import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { tierChecks } from '#analytics/tiers.ts'

/** The largest partner misses thresholds of its tier. VIEWS.md 6, finding 7. */
export const largestMisses: FindingRule = {
  id: 'largest-misses',
  lens: 'tiers',
  tone: 'bad',
  covers: [],
  find({ book }) {
    const largest = book.partners.filter((partner) => isStated(partner.value)).toSorted((a, b) => b.value.value - a.value.value)[0]
    const check = tierChecks(book).find((row) => row.partner === largest?.id)
    const missed = (check?.checks.filter((row) => row.verdict === 'misses') ?? []).toSorted((a, b) => spoken.indexOf(a.criterion) - spoken.indexOf(b.criterion))
    if (largest === undefined || check === undefined || missed.length === 0) return undefined
    return {
      values: {
        partner: largest.label, tier: check.tier.label, criteria: missed.map((row) => row.criterion), stated: missed.map((row) => String(row.stated)),
        rules: missed.map((row) => String(row.rule.value)), strict: missed.map((row) => row.rule.comparator), currency: book.currency,
      },
      number: { value: missed.length, unit: 'count' },
      inputs: atomsOfAll([...missed, largest.value]),
      nodes: [largest.id],
    }
  },
}

/** What a person feels before what a project reports before what is money. */
const spoken: readonly string[] = ['satisfaction', 'completion', 'service', 'revenue', 'value']
