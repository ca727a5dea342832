import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { Value } from '#model/value.ts'
import type { NodeId } from '#model/ids.ts'

/** A revenue target through partners and what follows from it. Sourced and influenced are two measures: they are never added. */
export interface ImpliedRevenue {
  /** who states the target */
  node: NodeId
  target: Known
  /** all revenue: target / share */
  share: Known
  total: Known
  sourced: Measure
  influenced: Measure
  /** mean deal through partners, and how many such deals the target takes a year */
  dealSize: Known
  dealNode: NodeId | undefined
  deals: number
}
export interface Measure {
  node: NodeId | undefined
  share: Known
  /** share x all revenue */
  amount: Known
}

/** undefined: the programme states no amount or no share of revenue through partners. */
export function impliedPartnerRevenue(facts: Facts): ImpliedRevenue | undefined {
  const said = facts.saying('revenue target amount')[0]
  const target = firstKnown(said === undefined ? [] : [said], amountOf)
  const share = firstKnown(facts.saying('revenue target share'), ratioOf)
  if (said === undefined || !isStated(target) || !isStated(share)) return undefined
  const total: Known = { value: target.value / share.value, atoms: atomsOf(target, share) }
  const deal = kpi(facts, /average deal size/i, (value) => (value?.kind === 'money' ? amountOf(value) : NaN))
  return {
    node: facts.id(said.subject),
    target,
    share,
    total,
    sourced: measure(facts, /partner-sourced revenue/i, total),
    influenced: measure(facts, /partner-influenced revenue/i, total),
    dealSize: deal.known,
    dealNode: deal.node,
    deals: target.value / deal.known.value,
  }
}

function measure(facts: Facts, name: RegExp, total: Known): Measure {
  const { node, known: share } = kpi(facts, name, ratioOf)
  return { node, share, amount: isStated(share) ? { value: share.value * total.value, atoms: atomsOf(share, total) } : notStated }
}

function kpi(facts: Facts, name: RegExp, read: (value: Value | undefined) => number): { node: NodeId | undefined; known: Known } {
  const node = facts.nodes('KPI').find((each) => name.test(facts.label(each)))
  return node === undefined ? { node: undefined, known: notStated } : { node: facts.id(node), known: firstKnown(facts.of(node, 'target'), read) }
}
