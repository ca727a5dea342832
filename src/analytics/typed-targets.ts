import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { firstKnown } from '#analytics/reading.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Comparator, Value } from '#model/value.ts'

export interface Seat { id: NodeId; label: string; atoms: readonly AtomId[] }

/** A type or tier of partners with the number it is to have. */
export interface TargetGroup {
  id: NodeId
  label: string
  /** stated number of partners; NaN = the document names some and counts none */
  target: Known & { comparator: Comparator }
  /** the target as stated ("10 SI partnerships by Year 5") */
  text: string
  named: readonly Seat[]
  /** classes without a name ("Telcos") */
  classes: readonly Seat[]
  /** target without a name; NaN without a target */
  empty: number
  atoms: readonly AtomId[]
}

export interface TypedTargets {
  /** partners the programme wants in all; NaN = not stated. `of` names them as stated ("strategic partnerships") */
  goal: Known & { comparator: Comparator; of: string }
  /** stated marks on the way there: 50, 150 and 300 partners */
  marks: readonly (Known & { label: string })[]
  groups: readonly TargetGroup[]
  /** sum of the groups' targets; NaN when none states one */
  typed: number
  /** goal without a type or tier */
  untyped: number
  /** named partners inside groups that have a target, or in all groups where none has */
  named: number
  /** named, but in a group that is not counted: standards bodies */
  outside: readonly TargetGroup[]
  /** named partners in no group at all */
  loose: readonly Seat[]
  atoms: readonly AtomId[]
}

const ofPartners = (value: Value | undefined): number => (value?.kind === 'count' && /partner/i.test(value.of ?? '') ? value.value : NaN)
const counted = (value: Value | undefined): number => (value?.kind === 'count' ? value.value : NaN)

const nounOf = (value: Value | undefined): string => (value?.kind === 'count' ? (value.of ?? '') : '')
const nobody: ReadonlySet<NodeId> = new Set()

/** Relations by which a programme lists kinds of partners, the first that leads to partners or numbers counts. */
const listings = ['has tier', 'has partner type', 'has alliance category']

/** How many partners of which kind are wanted, and who of them is named. `without` = partners the reader took away. */
export function typedTargets(facts: Facts, without: ReadonlySet<NodeId> = nobody): TypedTargets {
  if (without.size > 0) return counting(facts, without)
  const known = kept.get(facts) ?? counting(facts, nobody)
  kept.set(facts, known)
  return known
}

/** Several checks, the strip and two lenses ask this of the same facts. */
const kept = new WeakMap<Facts, TypedTargets>()

function counting(facts: Facts, without: ReadonlySet<NodeId>): TypedTargets {
  const hub = facts.ecosystem.programmes[facts.programme]?.node ?? -1
  const groups = listings
    .map((predicate) => facts.saying(predicate).map((atom) => groupOf(facts, atom.object, [atom.id], without)))
    .map((listed) => listed.filter((group) => isStated(group.target) || group.named.length + group.classes.length > 0))
    .find((listed) => listed.length > 0) ?? []
  const marks = facts.saying('total partners').flatMap((atom) => {
    const value = counted(atom.value)
    return Number.isNaN(value) ? [] : [{ value, atoms: [atom.id], label: facts.label(atom.subject) }]
  })
  const goals = facts.from(hub).filter((atom) => !Number.isNaN(ofPartners(atom.value)))
  const last = marks.toSorted((a, b) => a.value - b.value).at(-1)
  const goal = goals.length > 0 ? { ...withComparator(firstKnown(goals, ofPartners), goals[0]?.value), of: nounOf(goals[0]?.value) } : { ...(last ?? notStated), comparator: '=' as const, of: '' }
  const targeted = groups.filter((group) => isStated(group.target))
  const typed = targeted.length === 0 ? NaN : targeted.reduce((sum, group) => sum + group.target.value, 0)
  const inside = targeted.length === 0 ? groups : targeted
  const grouped = new Set(groups.flatMap((group) => group.named.map((seat) => seat.id)))
  const loose = facts
    .nodes('Partner')
    .map((node): Seat => ({ id: facts.id(node), label: facts.label(node), atoms: firstNaming(facts, node) }))
    .filter((seat) => !grouped.has(seat.id) && !without.has(seat.id))
  return {
    goal,
    marks,
    groups: inside,
    typed,
    untyped: goal.value - typed,
    named: new Set(inside.flatMap((group) => group.named.map((seat) => seat.id))).size,
    outside: groups.filter((group) => !inside.includes(group)),
    loose,
    atoms: atomsOf(goal, ...marks, ...groups.flatMap((group) => [group.target, group])),
  }
}

/** The first fact of the document that speaks of the node. */
function firstNaming(facts: Facts, node: number): readonly AtomId[] {
  const [said] = facts.from(node)
  const [named] = facts.to(node)
  const first = said === undefined || named === undefined ? (said ?? named) : facts.place(said) < facts.place(named) ? said : named
  return first === undefined ? [] : [first.id]
}

function groupOf(facts: Facts, node: number, stating: readonly AtomId[], without: ReadonlySet<NodeId>): TargetGroup {
  const stated = [...facts.of(node, 'stated partner count'), ...facts.of(node, 'metric: partnerships')]
  const target = withComparator(firstKnown(stated, counted), stated[0]?.value)
  const named = members(facts, node, 'Partner').filter((seat) => !without.has(seat.id))
  return {
    id: facts.id(node),
    label: facts.label(node),
    target,
    text: stated[0]?.text ?? '',
    named,
    classes: members(facts, node, 'PartnerClass'),
    empty: Math.max(0, target.value - named.length),
    atoms: stating,
  }
}

/** Directly, through a segment, or in the words of another list ("tier 2 partner" of a region is one of "Tier 2: ..."). */
function members(facts: Facts, group: number, type: 'Partner' | 'PartnerClass'): readonly Seat[] {
  const found = new Map<number, AtomId[]>()
  const typeOf = (node: number) => nodeTypes[facts.ecosystem.nodes.types[node] ?? -1]
  const collect = (subject: number): void => {
    for (const atom of facts.from(subject)) {
      if (atom.object === -1) continue
      if (typeOf(atom.object) === type && atom.predicate !== 'example partner') found.set(atom.object, [...(found.get(atom.object) ?? []), atom.id])
      else if (facts.ecosystem.nodes.kinds[atom.object] === 'Segment' && atom.object !== group) collect(atom.object)
    }
  }
  collect(group)
  const rank = /^(tier \d+)\b/i.exec(facts.label(group))?.[1]?.toLowerCase()
  if (rank !== undefined && type === 'Partner') for (const atom of facts.saying(`${rank} partner`)) found.set(atom.object, [...(found.get(atom.object) ?? []), atom.id])
  return [...found].map(([node, atoms]) => ({ id: facts.id(node), label: facts.label(node), atoms }))
}

const withComparator = (known: Known, value: Value | undefined): Known & { comparator: Comparator } => ({ ...known, comparator: value !== undefined && 'comparator' in value ? value.comparator : '=' })
