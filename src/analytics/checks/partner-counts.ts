import type { Facts } from '#analytics/facts.ts'
import { amountOf } from '#analytics/reading.ts'
import type { AtomId } from '#model/ids.ts'

/** A tier or a region that states how many partners it has, and who it names. */
export interface CountedGroup {
  node: number
  label: string
  /** the region of a tier, not a tier of its own */
  within: boolean
  stated: number
  named: readonly number[]
  /** the stated count */
  count: AtomId
  /** the facts that name somebody */
  names: readonly AtomId[]
}

/** Tiers with a stated number of partners, in stated order. A tier names its own partners, those of its segments and those of its regions. */
export function countedTiers(facts: Facts): readonly CountedGroup[] {
  const regions = countedRegions(facts)
  return facts.saying('stated partner count').map((count) => {
    const label = facts.label(count.subject)
    const segments = facts.of(count.subject, 'has segment').map((atom) => atom.object)
    const own = [count.subject, ...segments].flatMap((group) => facts.of(group, 'includes partner'))
    const inRegions = regions.filter((region) => label.startsWith(region.tier))
    return {
      node: count.subject,
      label,
      within: false,
      stated: amountOf(count.value),
      named: [...new Set([...own.map((atom) => atom.object), ...inRegions.flatMap((region) => region.named)])],
      count: count.id,
      names: [...own.map((atom) => atom.id), ...inRegions.flatMap((region) => region.names)],
    }
  })
}

/** Regions that state how many partners of one tier they have: "stated Tier 2 partner count" and "tier 2 partner". */
export function countedRegions(facts: Facts): readonly (CountedGroup & { tier: string })[] {
  const counts = facts.all.flatMap((count) => {
    const tier = /^stated (.+) partner count$/.exec(count.predicate)?.[1]
    return tier === undefined ? [] : [{ tier, count }]
  })
  return counts.map(({ tier, count }) => {
    const names = facts.of(count.subject, `${tier.toLowerCase()} partner`)
    return {
      node: count.subject,
      label: facts.label(count.subject),
      within: true,
      tier,
      stated: amountOf(count.value),
      named: names.map((atom) => atom.object),
      count: count.id,
      names: names.map((atom) => atom.id),
    }
  })
}
