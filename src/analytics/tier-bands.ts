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

/** Of several bands open at the top each reaches to where the next one starts: "$1M+" below "$10M+" is a ladder, no contradiction. */
export function bandOverlaps(bands: readonly TierBand[]): readonly BandOverlap[] {
  const rising = bands.toSorted((a, b) => a.low - b.low || a.high - b.high)
  const open = rising.filter((band) => band.high === Infinity).map((band) => band.low)
  const endOf = (band: TierBand): number => (band.high === Infinity ? (open.find((low) => low > band.low) ?? Infinity) : band.high)
  const ends = rising.map(endOf)
  return rising.flatMap((lower, i) => {
    const found: BandOverlap[] = []
    // Rising starts: the first band that begins beyond this one's end is the last to look at.
    for (let k = i + 1; k < rising.length && rising[k]!.low < ends[i]!; k += 1) {
      const upper = rising[k]!
      const high = Math.min(ends[i]!, ends[k]!)
      if (high > upper.low) found.push({ lower, upper, low: upper.low, high, atoms: [...lower.atoms, ...upper.atoms] })
    }
    return found
  })
}
