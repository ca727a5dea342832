import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, atomsOfAll, isStated, notStated, toCents } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Comparator, Value } from '#model/value.ts'

/** A partner that a region names. */
export interface RegionPartner { id: NodeId; label: string; atoms: readonly AtomId[] }

export interface RegionRow {
  id: NodeId
  label: string
  /** share of partner revenue, 0..1 */
  share: Known
  /** share x the programme's partner revenue */
  revenue: Known
  /** a year, as stated or moved by the reader */
  investment: Known
  /** 0..1 of all regions' investment */
  investmentShare: number
  /** investment share minus revenue share; NaN where either is not stated */
  offset: number
  /** investment over revenue */
  ratio: number
  /** stated number of regional partners */
  seats: Known
  /** partners in those seats */
  named: readonly RegionPartner[]
  /** seats without a name; NaN = no number stated */
  empty: number
  /** key partners, in a seat or not */
  keys: readonly RegionPartner[]
  /** classes named beside them ("local SIs") */
  keyClasses: readonly string[]
  focus: readonly string[]
  atoms: readonly AtomId[]
}

export interface Regions {
  rows: readonly RegionRow[]
  /** partner revenue a year that the shares are of */
  revenue: Known & { comparator: Comparator }
  /** sum of the stated shares; NaN when none is stated */
  shares: number
  investment: Known
  /** all investment over all revenue */
  ratio: number
  /** countries the programme says it covers */
  countries: Known & { comparator: Comparator }
  atoms: readonly AtomId[]
}

/** Money moved from one region to another by the reader. */
export interface Shift { from: NodeId; to: NodeId; amount: number }

const count = (value: Value | undefined): number => (value?.kind === 'count' ? value.value : NaN)

/** Regions a programme operates in or aims at, in stated order, with what is stated of each. Money is never split without a stated share. */
export function regions(facts: Facts, shift?: Shift): Regions {
  const hub = facts.ecosystem.programmes[facts.programme]?.node ?? -1
  const stating = [...facts.saying('operates in region'), ...facts.saying('targets region')]
  const nodes = [...new Set(stating.map((atom) => atom.object))]
  const target = facts.of(hub, 'revenue target amount')
  const revenue = withComparator(firstKnown(target, amountOf), target[0]?.value)
  const coverage = [...facts.of(hub, 'geographic coverage'), ...facts.saying('success metric: global partner coverage')]
  const countries = withComparator(firstKnown(coverage, count), coverage[0]?.value)
  const stated = nodes.map((node) => firstKnown(facts.of(node, 'investment'), amountOf))
  const invested = nodes.map((node, i) => moved(stated[i]!, facts.id(node), shift))
  const investment: Known = invested.some(isStated)
    ? { value: invested.filter(isStated).reduce((sum, each) => sum + toCents(each.value), 0) / 100, atoms: atomsOfAll(invested) }
    : notStated
  const rows = nodes.map((node, i): RegionRow => {
    const share = firstKnown(facts.of(node, 'share of partner revenue'), ratioOf)
    const money = isStated(share) && isStated(revenue) ? { value: share.value * revenue.value, atoms: atomsOf(share, revenue) } : notStated
    const own = invested[i]!
    const investmentShare = isStated(own) && investment.value > 0 ? own.value / investment.value : NaN
    const seats = firstKnown(facts.from(node).filter((atom) => /^stated .*partner count$/.test(atom.predicate)), count)
    const named = partnersBy(facts, node, (predicate) => /^tier \d+ partner$|^regional partner$/.test(predicate))
    return {
      id: facts.id(node),
      label: facts.label(node),
      share,
      revenue: money,
      investment: own,
      investmentShare,
      offset: investmentShare - share.value,
      ratio: own.value / money.value,
      seats,
      named,
      empty: Math.max(0, seats.value - named.length),
      keys: partnersBy(facts, node, (predicate) => predicate === 'key partner'),
      keyClasses: facts.of(node, 'key partner class').map((atom) => atom.text),
      focus: facts.of(node, 'focus').map((atom) => atom.text),
      atoms: stating.filter((atom) => atom.object === node).map((atom) => atom.id),
    }
  })
  const shared = rows.filter((row) => isStated(row.share))
  const shares = shared.length === 0 ? NaN : Math.round(shared.reduce((sum, row) => sum + row.share.value, 0) * 1e9) / 1e9
  return {
    rows,
    revenue,
    shares,
    investment,
    ratio: investment.value / (revenue.value * shares),
    countries,
    atoms: atomsOf(revenue, countries, investment, ...rows.flatMap((row) => [row.share, row.seats, row])),
  }
}

function moved(known: Known, id: NodeId, shift: Shift | undefined): Known {
  if (shift === undefined || !isStated(known) || shift.from === shift.to || !(shift.amount > 0)) return known
  if (id === shift.from) return { ...known, value: known.value - shift.amount, assumed: true }
  return id === shift.to ? { ...known, value: known.value + shift.amount, assumed: true } : known
}

const withComparator = (known: Known, value: Value | undefined): Known & { comparator: Comparator } => ({ ...known, comparator: value !== undefined && 'comparator' in value ? value.comparator : '=' })

function partnersBy(facts: Facts, region: number, says: (predicate: string) => boolean): readonly RegionPartner[] {
  const found = new Map<number, AtomId[]>()
  for (const atom of facts.from(region)) if (atom.object !== -1 && says(atom.predicate)) found.set(atom.object, [...(found.get(atom.object) ?? []), atom.id])
  return [...found].map(([node, atoms]) => ({ id: facts.id(node), label: facts.label(node), atoms }))
}

/** Where a partner says it works or sits, in the words of the document ("Canada/Europe" stays as it is). */
export function placesOf(facts: Facts, partner: number): readonly { label: string; predicate: string; atoms: readonly AtomId[] }[] {
  return [...facts.of(partner, 'covers region'), ...facts.of(partner, 'based in')].map((atom) => ({ label: atom.text, predicate: atom.predicate, atoms: [atom.id] }))
}
