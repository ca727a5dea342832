import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import { firstRange, isRange } from '#analytics/ranges.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** (benefits - costs) / costs: 2.5 = 250 %. NaN without costs. */
export const returnOn = (benefits: number, costs: number): number => (costs > 0 ? (benefits - costs) / costs : NaN)
/** Least benefits at which `costs` return `target`. */
export const benefitsNeeded = (costs: number, target: number): number => costs * (1 + target)
/** Largest costs at which `benefits` still return `target`. */
export const costsAllowed = (benefits: number, target: number): number => benefits / (1 + target)

/** The return at one end of the investment band. */
export interface ReturnCase {
  /** one partner a year */
  each: number
  /** all partners over all years */
  costs: number
  /** with the stated benefits once in the whole time, and with as much every year: the period is not stated */
  once: number
  yearly: number
  /** benefits at which the target is met */
  needed: number
}

export interface AllianceReturn {
  /** the node that states formula and target */
  formula: NodeId
  target: Known
  years: Known
  /** the tier whose investment is counted, and how many partners it is to have */
  tier: NodeId
  tierLabel: string
  partners: Known
  /** node that states the benefits */
  benefitsNode: NodeId
  benefits: Known
  least: ReturnCase
  most: ReturnCase
  /** largest costs that still meet the target with the stated benefits */
  allowed: number
  atoms: readonly AtomId[]
}

/** undefined: no formula with a target and a period, no investment band with a number of partners, or no benefits. `partners`: the reader's own number. */
export function allianceReturn(facts: Facts, partners?: number): AllianceReturn | undefined {
  const rule = facts.saying('target').find((atom) => facts.ecosystem.nodes.kinds[atom.subject] === 'Formula' && !Number.isNaN(ratioOf(atom.value)))
  if (rule === undefined) return undefined
  const span = /(\d+(?:\.\d+)?)\s*years?/i.exec(rule.text)
  const target: Known = { value: ratioOf(rule.value), atoms: [rule.id] }
  const years: Known = span === null ? notStated : { value: Number(span[1]), atoms: [rule.id] }
  const counted = countedTier(facts)
  const stated = statedBenefits(facts)
  if (!isStated(years) || counted === undefined || stated === undefined) return undefined
  const number: Known = partners === undefined ? counted.partners : { value: partners, atoms: [], assumed: true }
  const caseOf = (each: number): ReturnCase => {
    const costs = each * number.value * years.value
    return {
      each,
      costs,
      once: returnOn(stated.benefits.value, costs),
      yearly: returnOn(stated.benefits.value * years.value, costs),
      needed: benefitsNeeded(costs, target.value),
    }
  }
  return {
    formula: facts.id(rule.subject),
    target,
    years,
    tier: facts.id(counted.node),
    tierLabel: facts.label(counted.node),
    partners: number,
    benefitsNode: facts.id(stated.node),
    benefits: stated.benefits,
    least: caseOf(counted.low),
    most: caseOf(counted.high),
    allowed: costsAllowed(stated.benefits.value, target.value),
    atoms: atomsOf(target, counted, number, stated.benefits),
  }
}

/** The tier with an investment band whose first word a milestone counts: "5 strategic partners". */
function countedTier(facts: Facts): { node: number; low: number; high: number; partners: Known; atoms: readonly AtomId[] } | undefined {
  for (const band of facts.saying('investment level')) {
    const range = firstRange([band], 'money')
    const word = facts.label(band.subject).split(' ')[0] ?? ''
    const said = facts.all.find((atom) => atom.object >= 0 && new RegExp(`\\b\\d+ ${word} partners\\b`, 'i').test(atom.text))
    if (!isRange(range) || said === undefined) continue
    const partners: Known = { value: Number(/\d+/.exec(said.text)?.[0] ?? NaN), atoms: [said.id] }
    return { node: band.subject, ...range, partners }
  }
  return undefined
}

/** A KPI of partner revenue, else what the programme says of it. */
function statedBenefits(facts: Facts): { node: number; benefits: Known } | undefined {
  const kpis = facts.nodes('KPI').filter((node) => /revenue/i.test(facts.label(node)))
  for (const node of kpis) {
    const benefits = firstKnown(facts.of(node, 'target'), (value) => (value?.kind === 'money' ? amountOf(value) : NaN))
    if (isStated(benefits)) return { node, benefits }
  }
  const own = facts.saying('quantitative metric: revenue attribution')[0]
  return own === undefined ? undefined : { node: own.subject, benefits: firstKnown([own], amountOf) }
}
