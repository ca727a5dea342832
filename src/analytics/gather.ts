import type { Book, Deal, Known, Partnership } from '#analytics/book.ts'
import { currencyOf, inCurrency } from '#analytics/currency.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { gatherMarks, gatherRevenueTarget, gatherTarget } from '#analytics/gather-targets.ts'
import { gatherTiers } from '#analytics/gather-tiers.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { firstKnown, growthOf, lastDayOf, shareOf, worthOf } from '#analytics/reading.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

/**
 * One programme's business out of its facts; the bundled documents and a person's own list use the same predicates. Facts that
 * restate another are used only where no original exists. What no fact states is NaN without facts. Throws on a programme that
 * the ecosystem does not have.
 */
export function gather(ecosystem: Ecosystem, programme: number): Book {
  const owner = ecosystem.programmes[programme]
  if (owner === undefined) throw new Error(`no programme ${programme}, "${ecosystem.id}" has ${ecosystem.programmes.length}`)
  const facts = factsOf(ecosystem, programme)
  const currency = currencyOf(facts)
  const deals = gatherDeals(facts, currency)
  return {
    programme: facts.id(owner.node),
    label: owner.label,
    currency,
    asOf: owner.asOf,
    target: gatherTarget(facts, owner.node),
    revenueTarget: gatherRevenueTarget(facts, owner.node),
    partners: gatherPartners(facts, currency, new Set(deals.map((deal) => deal.partner))),
    deals,
    tiers: gatherTiers(facts),
    marks: gatherMarks(facts),
    removed: [],
  }
}

function gatherPartners(facts: Facts, currency: string, prospects: ReadonlySet<string>): readonly Partnership[] {
  const stating = new Map<number, AtomId[]>()
  const note = (node: number, atom: Atom): void => void stating.set(node, [...(stating.get(node) ?? []), atom.id])
  for (const atom of facts.saying('has partner')) note(atom.object, atom)
  for (const atom of facts.saying('contract value')) if (!stating.has(atom.subject)) note(atom.subject, atom)
  // A plan that signs nobody still names firms: they are its partners without values. Who only stands behind a deal is none yet.
  if (stating.size === 0)
    for (const node of facts.nodes('Partner')) if (!prospects.has(facts.id(node))) stating.set(node, naming(facts, node))
  return [...stating].map(([node, atoms]) => partnership(facts, node, currency, atoms))
}

const naming = (facts: Facts, node: number): AtomId[] => facts.to(node).map((atom) => atom.id)

function partnership(facts: Facts, node: number, currency: string, atoms: readonly AtomId[]): Partnership {
  const share = (...predicates: readonly string[]): Known => first(facts, node, predicates, shareOf)
  const listed = facts.about(node, 'current partner')[0]
  const status = facts.of(node, 'status')[0]?.text
  const owner = facts.of(node, 'owner')[0]?.text
  return {
    id: facts.id(node),
    label: facts.label(node),
    value: first(facts, node, ['contract value'], inCurrency(currency, worthOf)),
    revenue: first(facts, node, ['annual revenue'], inCurrency(currency, worthOf)),
    growth: first(facts, node, ['growth rate'], growthOf),
    satisfaction: share('satisfaction'),
    completion: completion(facts, node),
    service: share('service level', 'SLA compliance'),
    ...(listed && { tier: { id: facts.id(listed.subject), atoms: [listed.id] } }),
    ...(status !== undefined && { status }),
    ...(owner !== undefined && { owner }),
    atoms,
  }
}

/** As stated of the partner itself, else of the last milestone that concerns it and states progress. */
function completion(facts: Facts, node: number): Known {
  const own = first(facts, node, ['integration completion', 'integration progress'], shareOf)
  if (isStated(own)) return own
  const progress = facts.about(node, 'concerns partner').map((atom) => firstKnown(facts.of(atom.subject, 'integration progress'), shareOf))
  return progress.findLast(isStated) ?? notStated
}

function gatherDeals(facts: Facts, currency: string): readonly Deal[] {
  const stated = facts.saying('has opportunity').map((atom) => atom.object)
  const nodes = stated.length > 0 ? [...new Set(stated)] : facts.nodes('Opportunity')
  return nodes.map((node) => {
    const joined = facts.of(node, 'with partner')[0]
    const timing = dueFacts.flatMap((predicate) => facts.of(node, predicate))
    const due = firstKnown(timing, lastDayOf)
    const stage = facts.of(node, 'status')[0] ?? facts.of(node, 'stage')[0]
    const owner = facts.of(node, 'owner')[0]?.text
    return {
      id: facts.id(node),
      partner: joined ? facts.id(joined.object) : facts.id(node),
      label: facts.label(node),
      ...(joined && { partnerLabel: facts.label(joined.object) }),
      value: first(facts, node, ['estimated value'], inCurrency(currency, worthOf)),
      probability: first(facts, node, ['probability'], shareOf),
      due: { ...due, text: timing[0]?.text ?? '' },
      outcome: outcomeOf(stage?.text ?? ''),
      ...(owner !== undefined && { owner }),
      atoms: [...facts.about(node, 'has opportunity'), ...(joined ? [joined] : []), ...(stage ? [stage] : [])].map((atom) => atom.id),
    }
  })
}

const dueFacts = ['timeline', 'close date', 'due']

/** As people and the known exports write it: Closed Won, closedwon, Lost. Everything else is still open. */
const outcomeOf = (stage: string): Deal['outcome'] =>
  /\blost\b|closedlost/i.test(stage) ? 'lost' : /\bwon\b|closedwon/i.test(stage) ? 'won' : 'open'

const first = (facts: Facts, node: number, predicates: readonly string[], read: (value: Value | undefined) => number): Known =>
  firstKnown(
    predicates.flatMap((predicate) => facts.of(node, predicate)),
    read,
  )
