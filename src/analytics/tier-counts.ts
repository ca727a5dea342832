import type { Threshold } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { amountOf, firstThreshold } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

/** A tier or partner type with its stated size and the partners a document names for it. */
export interface TierCount {
  node: NodeId
  label: string
  /** 10 partners, 50+ partners; NaN = no size stated, the group stands outside the goal */
  stated: Threshold
  /** the size as stated: "10", "50+"; empty = none */
  said: string
  named: readonly { id: NodeId; label: string; atoms: readonly AtomId[] }[]
  /** stated places without a name; NaN where no size is stated */
  open: number
}

export interface TierCounts {
  /** what the groups are: tiers, or partner types where a programme has no tiers */
  kind: 'tier' | 'type'
  groups: readonly TierCount[]
  /** partners the whole programme aims at */
  goal: Threshold
  goalSaid: string
  /** sum of the stated sizes; NaN where none is stated */
  placed: number
  /** part of the goal that no group claims; NaN where goal or sizes are not stated */
  unplaced: number
  /** partners named in groups that state a size */
  named: number
  atoms: readonly AtomId[]
}

const sizes = ['stated partner count', 'metric: partnerships']
const names = ['current partner', 'includes partner', 'names partner', 'typical partner', 'target partner']
const segments = ['has segment', 'typical segment']

/** Groups in stated order: tiers, alliance categories, or partner types where there are no tiers. */
export function tierCounts(facts: Facts): TierCounts {
  const tiers = ['has tier', 'has alliance category'].flatMap((predicate) => facts.saying(predicate).map((atom) => atom.object))
  const nodes = tiers.length > 0 ? tiers : facts.saying('has partner type').map((atom) => atom.object)
  const groups = [...new Set(nodes)].map((node): TierCount => {
    const stating = sizes.flatMap((predicate) => facts.of(node, predicate))
    const stated = firstThreshold(stating, amountOf)
    const named = namedIn(facts, node)
    return { node: facts.id(node), label: facts.label(node), stated, said: said(stating, stated), named, open: isStated(stated) ? Math.max(0, stated.value - named.length) : NaN }
  })
  const sized = groups.filter((group) => isStated(group.stated))
  const aims = goalsOf(facts)
  const goal = firstThreshold(aims, partnersOf)
  const placed = sized.length === 0 ? NaN : sized.reduce((sum, group) => sum + group.stated.value, 0)
  return {
    kind: tiers.length > 0 ? 'tier' : 'type',
    groups,
    goal,
    goalSaid: said(aims, goal),
    placed,
    unplaced: goal.value - placed,
    named: sized.reduce((sum, group) => sum + group.named.length, 0),
    atoms: [...goal.atoms, ...sized.flatMap((group) => group.stated.atoms)],
  }
}

/** Facts that put a partner into a group, with the group that their own words say; read once, however many groups there are. */
function naming(facts: Facts): readonly { atom: Atom; group: string | undefined }[] {
  const known = kept.get(facts) ?? facts.all.flatMap((atom) => {
    if (atom.object < 0) return []
    const group = /^(tier \d+) partner$/i.exec(atom.predicate)?.[1]?.toLowerCase()
    return group !== undefined || names.includes(atom.predicate) ? [{ atom, group }] : []
  })
  kept.set(facts, known)
  return known
}
const kept = new WeakMap<Facts, readonly { atom: Atom; group: string | undefined }[]>()

/** Directly, through a segment of the group, or by a relation that says the group's name: `tier 2 partner` belongs to "Tier 2: ...". */
function namedIn(facts: Facts, node: number): TierCount['named'] {
  const holders = [node, ...segments.flatMap((predicate) => facts.of(node, predicate).map((atom) => atom.object))]
  const label = facts.label(node).toLowerCase()
  const found = new Map<number, AtomId[]>()
  for (const { atom, group } of naming(facts)) {
    const belongs = group === undefined ? holders.includes(atom.subject) && names.includes(atom.predicate) : label.startsWith(`${group}:`) || label === group
    if (belongs) found.set(atom.object, [...(found.get(atom.object) ?? []), atom.id])
  }
  return [...found].map(([partner, atoms]) => ({ id: facts.id(partner), label: facts.label(partner), atoms }))
}

/** Of the programme itself: "100 strategic partnerships", "500+ strategic partners". */
const partnersOf = (value: Value | undefined): number => (value?.kind === 'count' && /partner/i.test(value.of ?? '') ? value.value : NaN)
function goalsOf(facts: Facts): readonly Atom[] {
  const owner = facts.ecosystem.programmes[facts.programme]?.node ?? -1
  return facts.from(owner).filter((atom) => !atom.restates && !Number.isNaN(partnersOf(atom.value)))
}

/** With the plus that makes it a least size. */
function said(stating: readonly Atom[], { value, atoms }: Threshold): string {
  const atom = stating.find((each) => each.id === atoms[0])
  if (atom === undefined) return ''
  return `${value}${atom.value?.kind === 'count' && atom.value.comparator === '>=' ? '+' : ''}`
}
