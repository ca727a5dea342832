import type { CheckRule } from '#analytics/checks/check.ts'
import { countedTiers } from '#analytics/checks/partner-counts.ts'
import type { Facts } from '#analytics/facts.ts'
import { amountOf, ratioOf } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'
import { readValue } from '#model/value-grammar.ts'

/** Names under which a plan speaks of parts of the world; those a document leaves out stay open. */
const worldRegions = ['North America', 'Latin America', 'Europe', 'Middle East', 'Africa', 'Asia-Pacific']

/** What partners and tiers are said to bring stays under the revenue target; few regions share it all while many countries are claimed. A.3 row 45. */
export const revenueCoverage: CheckRule = {
  id: 'revenue-coverage',
  severity: 'high',
  row: 45,
  find({ facts }) {
    const target = facts.saying('revenue target amount').find((atom) => atom.value?.kind === 'money')
    const potentials = facts.saying('revenue potential').filter((atom) => atom.value?.kind === 'money')
    const averages = tierAverages(facts)
    const identified = sum(potentials.map((atom) => amountOf(atom.value)))
    const byTier = sum(averages.map(({ each, many }) => each * many))
    const aim = amountOf(target?.value)
    if (!target || potentials.length === 0 || identified + byTier >= aim) return undefined
    const shares = facts.saying('share of partner revenue').filter((atom) => Number.isFinite(ratioOf(atom.value)))
    const claimed = facts.saying('geographic coverage').find((atom) => atom.value?.kind === 'count')
    const planned = facts.saying('count').find((atom) => atom.value?.kind === 'count' && /\bcountries\b/i.test(atom.value.of ?? ''))
    const labels = facts.nodes('Place').map((node) => facts.label(node))
    return {
      values: {
        partners: identified,
        tiers: byTier,
        identified: identified + byTier,
        target: aim,
        open: aim - identified - byTier,
        currency: target.value?.kind === 'money' ? target.value.currency : '',
        regions: shares.map((atom) => facts.label(atom.subject)),
        regionShare: sum(shares.map((atom) => ratioOf(atom.value))),
        countries: amountOf(claimed?.value),
        plannedCountries: amountOf(planned?.value),
        without: shares.length === 0 ? [] : worldRegions.filter((region) => !labels.includes(region)),
      },
      inputs: [target, ...potentials, ...averages.flatMap(({ atoms }) => atoms), ...shares, ...(claimed ? [claimed] : []), ...(planned ? [planned] : [])].map((atom) =>
        typeof atom === 'string' ? atom : atom.id,
      ),
      nodes: [
        facts.id(target.subject),
        ...potentials.map((atom) => facts.id(atom.subject)),
        ...averages.map(({ node }) => facts.id(node)),
        ...shares.map((atom) => facts.id(atom.subject)),
      ],
    }
  },
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** "Average $5M revenue per Tier 2 partner" times the partners that the tier counts. */
function tierAverages(facts: Facts): readonly { node: number; each: number; many: number; atoms: readonly (Atom | string)[] }[] {
  const tiers = countedTiers(facts)
  return facts.saying('target success metric').flatMap((atom) => {
    const text = /^average (\S+) revenue per .*partner$/i.exec(atom.text)?.[1]
    const tier = tiers.find((candidate) => candidate.node === atom.subject)
    const each = text === undefined ? NaN : amountOf(readValue(text))
    return tier && Number.isFinite(each) ? [{ node: atom.subject, each, many: tier.stated, atoms: [atom, tier.count] }] : []
  })
}
