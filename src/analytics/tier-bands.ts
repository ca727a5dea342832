import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** What a tier spans in money; `high` is Infinity where its band is open at the top. */
export interface TierBand {
  node: NodeId
  label: string
  /** 0 = highest, as stated */
  order: number
  /** contract value, or yearly investment */
  of: 'contract value band' | 'investment level'
  low: number
  high: number
  atoms: readonly AtomId[]
}

/** Money that two bands both claim. Bands that only touch do not overlap: an end belongs to the band that starts there. */
export interface BandOverlap {
  lower: TierBand
  upper: TierBand
  low: number
  high: number
  atoms: readonly AtomId[]
}

const statedIn = ['contract value band', 'investment level'] as const

export function tierBands(facts: Facts): readonly TierBand[] {
  const named = ['has tier', 'has alliance category', 'has level'].flatMap((predicate) => facts.saying(predicate).map((atom) => atom.object))
  return [...new Set(named.length > 0 ? named : facts.nodes('Tier'))].flatMap((node, order) => {
    for (const of of statedIn) {
      const atom = facts.of(node, of).find((each) => each.value?.kind === 'money')
      if (atom?.value?.kind !== 'money') continue
      return [{ node: facts.id(node), label: facts.label(node), order, of, low: atom.value.amount, high: atom.value.max ?? Infinity, atoms: [atom.id] }]
    }
    return []
  })
}

export function bandOverlaps(bands: readonly TierBand[]): readonly BandOverlap[] {
  const rising = bands.toSorted((a, b) => a.low - b.low || a.high - b.high)
  return rising.flatMap((lower, i) =>
    rising.slice(i + 1).flatMap((upper) => {
      const high = Math.min(lower.high, upper.high)
      return high > upper.low ? [{ lower, upper, low: upper.low, high, atoms: [...lower.atoms, ...upper.atoms] }] : []
    }),
  )
}
