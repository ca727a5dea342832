import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { Money } from '#model/value.ts'

/**
 * The stated benefits cannot return what is wanted even at the least investment: benefits once and benefits each year, against the
 * partners of the roadmap at the minimum of their class. A.3 row 28.
 */
export const returnAgainstCosts: CheckRule = {
  id: 'return-against-costs',
  severity: 'high',
  row: 28,
  find({ facts }) {
    const aim = facts.saying('target').flatMap((atom) => {
      const years = Number(/\bover (\d+) years?\b/i.exec(atom.text)?.[1])
      return atom.value?.kind === 'ratio' && years > 0 && /\bROI\b/.test(facts.label(atom.subject))
        ? [{ atom, years, wanted: atom.value.value }]
        : []
    })[0]
    const gain = benefit(facts)
    const crew = leastInvestment(facts)
    if (!aim || !gain || !crew) return undefined
    const costs = crew.partners * crew.money.amount * aim.years
    const yearly = (gain.money.amount * aim.years - costs) / costs
    const once = gain.money.period === 'annual' ? yearly : (gain.money.amount - costs) / costs
    if (Math.max(once, yearly) >= aim.wanted) return undefined
    return {
      values: {
        target: aim.wanted,
        years: aim.years,
        benefits: gain.money.amount,
        partners: crew.partners,
        tier: facts.label(crew.tier),
        minimum: crew.money.amount,
        costs,
        once,
        yearly,
        currency: crew.money.currency,
      },
      inputs: [aim.atom, gain.atom, crew.level, crew.recruiting].map((atom) => atom.id),
      nodes: [aim.atom.subject, gain.atom.subject, crew.tier, crew.recruiting.object].map((node) => facts.id(node)),
    }
  },
}

function benefit(facts: Facts): { atom: Atom; money: Money } | undefined {
  return facts
    .nodes('KPI')
    .filter((node) => /\brevenue\b/i.test(facts.label(node)))
    .flatMap((node) => facts.of(node, 'target'))
    .flatMap((atom) => (atom.value?.kind === 'money' ? [{ atom, money: atom.value }] : []))[0]
}

interface Crew {
  partners: number
  tier: number
  money: Money
  level: Atom
  recruiting: Atom
}

/** "Initial partner recruitment (5 strategic partners)" with what a partner of the class called strategic costs a year at least. */
function leastInvestment(facts: Facts): Crew | undefined {
  for (const recruiting of facts.all) {
    const [, partners, word] = /\b(\d+) (\w+) partners\b/i.exec(recruiting.object >= 0 ? recruiting.text : '') ?? []
    if (partners === undefined || word === undefined || !/\bmilestone\b/i.test(recruiting.predicate)) continue
    for (const tier of facts.nodes('Tier')) {
      if (!facts.label(tier).toLowerCase().split(' ').includes(word.toLowerCase())) continue
      const level = facts.of(tier, 'investment level').find((atom) => atom.value?.kind === 'money' && atom.value.period === 'annual')
      if (level?.value?.kind === 'money') return { partners: Number(partners), tier, money: level.value, level, recruiting }
    }
  }
  return undefined
}
