import fc from 'fast-check'
import type { Ecosystem } from '#model/ecosystem.ts'
import { EcosystemBuilder } from '#model/build.ts'
import { writeBundle } from '#model/bundle.ts'
import type { Value } from '#model/value.ts'
import { readJson } from '#importers/json.ts'
import { day } from '#test/support/books.ts'

/** A row of a list that a person might drop; what is absent is not stated. Money in whole units, shares as 0..1 (and beyond, where a list says so). */
export interface OwnPartner {
  name: string
  value?: number
  currency?: string
  revenue?: number
  growth?: number
  satisfaction?: number
  completion?: number
  service?: number
  tier?: string
  owner?: string
}
export interface OwnDeal {
  name: string
  partner?: string
  value?: number
  currency?: string
  probability?: number
  /** ISO day */
  due?: string
  outcome?: 'open' | 'won' | 'lost'
}
export interface OwnTier {
  name: string
  low?: number
  high?: number
  completion?: number
  satisfaction?: number
  service?: number
  revenue?: number
}
export interface OwnList {
  label?: string
  asOf?: string
  target?: number
  due?: string
  revenueTarget?: number
  partners?: readonly OwnPartner[]
  deals?: readonly OwnDeal[]
  tiers?: readonly OwnTier[]
}

const money = (amount: number, currency = 'USD'): Value => ({ kind: 'money', amount, currency, comparator: '=', period: 'once' })
const ratio = (value: number): Value => ({ kind: 'ratio', value, comparator: '=' })
const atLeast = (value: Value): Value => ({ ...value, comparator: '>=' }) as Value

/** The list as an ecosystem with the predicates of an import, through the text of Orrery's own JSON: what cannot be written and read is no list. */
export function ownList({ label = 'Own list', asOf, target, due, revenueTarget, partners = [], deals = [], tiers = [] }: OwnList): Ecosystem {
  const builder = new EcosystemBuilder('own-list', label)
  const document = builder.document({ id: 'file', title: 'list.csv', file: 'list.csv', lines: 1 })
  const programme = builder.programme({ id: 'own', label, document, ...(asOf !== undefined && { asOf: day(asOf) }) })
  let line = 0
  const say = (subject: number, predicate: string, value: Value | undefined, text: string): void => {
    if (value !== undefined) builder.fact(programme, subject, predicate, text, { document, section: '', line: (line += 1) }, { value })
  }
  const amount = (subject: number, predicate: string, value: number | undefined, currency?: string): void => say(subject, predicate, value === undefined ? undefined : money(value, currency), `${value}`)
  const share = (subject: number, predicate: string, value: number | undefined): void => say(subject, predicate, value === undefined ? undefined : ratio(value), `${value}`)
  const join = (subject: number, predicate: string, object: number): void => builder.relation(programme, subject, predicate, object, { document, section: '', line: (line += 1) })
  const when = (subject: number, predicate: string, iso: string | undefined): void =>
    say(subject, predicate, iso === undefined ? undefined : { kind: 'when', calendar: true, first: day(iso), last: day(iso), comparator: '=' }, iso ?? '')
  for (const tier of tiers) {
    const node = builder.node('Tier', 'Tier', tier.name, programme)
    join(0, 'has tier', node)
    if (tier.low !== undefined) say(node, 'contract value band', { ...money(tier.low), ...(tier.high !== undefined && { max: tier.high }) }, `${tier.low}-${tier.high ?? ''}`)
    const rules = { 'integration completion': tier.completion, 'stakeholder satisfaction': tier.satisfaction, 'technical performance (SLA compliance)': tier.service }
    for (const [rule, value] of Object.entries(rules)) say(node, `success metric: ${rule}`, value === undefined ? undefined : atLeast(ratio(value)), `${value}`)
    say(node, 'success metric: revenue impact', tier.revenue === undefined ? undefined : atLeast(money(tier.revenue)), `${tier.revenue}`)
  }
  for (const partner of partners) {
    const node = builder.node('Partner', 'Partner', partner.name, programme)
    join(0, 'has partner', node)
    amount(node, 'contract value', partner.value, partner.currency)
    amount(node, 'annual revenue', partner.revenue, partner.currency)
    share(node, 'growth rate', partner.growth)
    share(node, 'satisfaction', partner.satisfaction)
    share(node, 'integration completion', partner.completion)
    share(node, 'service level', partner.service)
    if (partner.owner !== undefined) say(node, 'owner', { kind: 'text', text: partner.owner }, partner.owner)
    if (partner.tier !== undefined) {
      const tier = builder.node('Tier', 'Tier', partner.tier, programme)
      if (!tiers.some((each) => each.name === partner.tier)) join(0, 'has tier', tier)
      join(tier, 'current partner', node)
    }
  }
  for (const deal of deals) {
    const node = builder.node('Opportunity', 'Opportunity', deal.name, programme)
    join(0, 'has opportunity', node)
    if (deal.partner !== undefined) join(node, 'with partner', builder.node('Partner', 'Partner', deal.partner, programme))
    amount(node, 'estimated value', deal.value, deal.currency)
    share(node, 'probability', deal.probability)
    when(node, 'timeline', deal.due)
    if (deal.outcome !== undefined) say(node, 'status', { kind: 'text', text: deal.outcome }, deal.outcome)
  }
  if (target !== undefined) say(0, 'portfolio target', atLeast(money(target)), `${target}`)
  when(0, 'target date', due)
  if (revenueTarget !== undefined) say(0, 'recurring revenue target', atLeast(money(revenueTarget)), `${revenueTarget}`)
  const { ecosystem, problems } = readJson(writeBundle(builder.finish()))
  if (ecosystem === undefined) throw new Error(JSON.stringify(problems))
  return ecosystem
}

const many = <Item>(count: number, make: (i: number) => Item): Item[] => Array.from({ length: count }, (_, i) => make(i))
const full = { revenue: 250_000, growth: 0.15, satisfaction: 0.9, completion: 0.8, service: 0.95, owner: 'Dana' } as const
const bands: readonly OwnTier[] = [
  { name: 'Gold', low: 10e6, completion: 0.85, satisfaction: 0.9, service: 0.95, revenue: 2e6 },
  { name: 'Silver', low: 1e6, high: 10e6, completion: 0.75, satisfaction: 0.8 },
]
const dated = (i: number): string => `${2025 + (i % 3)}-${String((i % 12) + 1).padStart(2, '0')}-28`

/** A thorough list: partners, deals, tiers, a target; the base of many others. */
export const usualList: OwnList = {
  asOf: '2025-10-03', target: 50e6, due: '2026-12-31', revenueTarget: 5e6, tiers: bands,
  partners: many(5, (i) => ({ ...full, name: `Firm ${i}`, value: (i + 1) * 2.5e6, completion: 0.6 + i / 20, satisfaction: 0.85 + i / 40, tier: i > 2 ? 'Gold' : 'Silver' })),
  deals: many(6, (i) => ({ name: `Chance ${i}`, partner: `Prospect ${i}`, value: (i + 1) * 3e6, probability: 0.3 + i / 10, due: dated(i) })),
}

const undated = ({ asOf: _asOf, ...list }: OwnList): OwnList => list
const odd = ['L'.repeat(300), '🚀🌍👩‍👩‍👧‍👦', 'شركة النور للتقنية', '<img src=x onerror=alert(1)>', 'A, "B" & \'C\'', 'tab\tname', '%s ${x} {0}', 'partner:firm-0', '__proto__', 'constructor', '0', '-1', 'Z̷̈a̶l̵g̶o̷', '=1+1', 'Total', 'toString']

/** Lists that somebody drops on the page one day, by what is odd about them. */
export const ownLists: Readonly<Record<string, OwnList>> = {
  'nothing at all': {},
  'a target and nobody': { target: 1e6, due: '2026-12-31', asOf: '2025-10-03' },
  'one partner': { partners: [{ name: 'Solo', value: 1e6 }] },
  'one partner with everything': { ...usualList, deals: [], partners: usualList.partners!.slice(0, 1) },
  'partners without values': { partners: many(4, (i) => ({ name: `Firm ${i}` })) },
  'partners that state all but a value': { tiers: bands, partners: many(4, (i) => ({ ...full, name: `Firm ${i}`, tier: 'Gold' })) },
  'some without values': { ...usualList, partners: [...usualList.partners!, { name: 'Silent' }, { name: 'Mute', tier: 'Gold' }] },
  'deals alone': { deals: usualList.deals! },
  'deals alone, past due, a target': { ...usualList, partners: [], tiers: [] },
  'deals that state nothing': { deals: many(5, (i) => ({ name: `Chance ${i}` })), partners: [{ name: 'Firm', value: 1 }] },
  'deals without a date': { ...usualList, deals: usualList.deals!.map(({ due: _due, ...deal }) => deal) },
  'deals without a probability': { ...usualList, deals: usualList.deals!.map(({ probability: _probability, ...deal }) => deal) },
  'all deals closed': { ...usualList, deals: usualList.deals!.map((deal, i) => ({ ...deal, outcome: i % 2 === 0 ? 'won' as const : 'lost' as const })) },
  'every chance 0 or 1': { ...usualList, deals: usualList.deals!.map((deal, i) => ({ ...deal, probability: i % 2 })) },
  'chances beyond 0 and 1': { ...usualList, deals: usualList.deals!.map((deal, i) => ({ ...deal, probability: i % 2 === 0 ? 1.5 : -0.2 })) },
  'all values zero': { ...usualList, partners: usualList.partners!.map((partner) => ({ ...partner, value: 0, revenue: 0, growth: 0 })), deals: usualList.deals!.map((deal) => ({ ...deal, value: 0, probability: 0 })) },
  'a target of zero': { ...usualList, target: 0, revenueTarget: 0 },
  'negative values': { ...usualList, partners: usualList.partners!.map((partner, i) => ({ ...partner, value: i % 2 === 0 ? -1e6 : 2e6, revenue: -5e4, growth: -0.5 })), deals: usualList.deals!.map((deal) => ({ ...deal, value: -1e6 })) },
  'all values negative': { partners: many(3, (i) => ({ name: `Firm ${i}`, value: -1e6 * (i + 1), revenue: -1 })) },
  'huge values': { ...usualList, target: 9e15, partners: usualList.partners!.map((partner) => ({ ...partner, value: 1e15, revenue: 1e15, growth: 99 })), deals: usualList.deals!.map((deal) => ({ ...deal, value: 1e15 })) },
  'beyond every number': { ...usualList, target: 1e300, partners: many(3, (i) => ({ name: `Firm ${i}`, value: 1e308, revenue: 1e308, growth: 1e6 })) },
  'tiny values': { partners: many(3, (i) => ({ name: `Firm ${i}`, value: 0.01 * (i + 1), revenue: 0.004 })), target: 0.05 },
  'one giant among dwarfs': { ...usualList, partners: [{ name: 'Giant', value: 1e12 }, ...many(30, (i) => ({ name: `Dwarf ${i}`, value: 1 }))] },
  euros: { ...usualList, partners: usualList.partners!.map((partner) => ({ ...partner, currency: 'EUR' })), deals: usualList.deals!.map((deal) => ({ ...deal, currency: 'EUR' })) },
  'four currencies': { ...usualList, partners: usualList.partners!.map((partner, i) => ({ ...partner, currency: ['USD', 'EUR', 'GBP', 'JPY'][i % 4]! })), deals: usualList.deals!.map((deal, i) => ({ ...deal, currency: ['EUR', 'USD'][i % 2]! })) },
  'a currency nobody knows': { partners: many(3, (i) => ({ name: `Firm ${i}`, value: i * 1e5, currency: 'ZZZ' })) },
  'tiers without rules': { ...usualList, tiers: [{ name: 'Gold' }, { name: 'Silver' }] },
  'tiers without partners': { tiers: bands },
  'bands upside down': { ...usualList, tiers: [{ name: 'Gold', low: 5e6, high: 1e6 }, { name: 'Silver', low: 5e6, high: 5e6 }] },
  'rules beyond 100%': { ...usualList, tiers: bands.map((tier) => ({ ...tier, completion: 1.2, satisfaction: 0, service: 2, revenue: 0 })) },
  '200 tiers': { ...usualList, tiers: many(200, (i) => ({ name: `Level ${i}`, low: (200 - i) * 1e5, completion: 0.5 })), partners: many(40, (i) => ({ ...full, name: `Firm ${i}`, value: i * 1e6, tier: `Level ${i * 5}` })) },
  'satisfaction beyond 100%': { ...usualList, partners: usualList.partners!.map((partner, i) => ({ ...partner, satisfaction: 1.2 + i, completion: i % 2 === 0 ? 1.5 : -0.5, service: 3, growth: 12 })) },
  'completion 0 and 1': { ...usualList, partners: usualList.partners!.map((partner, i) => ({ ...partner, completion: i % 2 })) },
  'growth of minus one': { ...usualList, partners: usualList.partners!.map((partner) => ({ ...partner, growth: -1 })) },
  'growth below minus one': { ...usualList, partners: usualList.partners!.map((partner) => ({ ...partner, growth: -3 })) },
  'dates far off': { ...usualList, deals: usualList.deals!.map((deal, i) => ({ ...deal, due: i % 2 === 0 ? '1900-01-01' : '2999-12-31' })), due: '2999-12-31' },
  'as of long ago': { ...usualList, asOf: '1950-01-01' },
  'a target date in the past': { ...usualList, due: '1999-12-31' },
  'no dates at all': { partners: usualList.partners!, target: 50e6, deals: usualList.deals!.map(({ due: _due, ...deal }) => deal) },
  'past due without an as-of date': undated(usualList),
  'all on one day': { ...usualList, deals: usualList.deals!.map((deal) => ({ ...deal, due: '2026-03-31' })) },
  'odd names': { ...usualList, partners: odd.map((name, i) => ({ ...full, name, value: (i + 1) * 1e6, tier: i % 2 === 0 ? 'Gold' : 'Silver', owner: odd[(i + 1) % odd.length]! })), deals: odd.map((name, i) => ({ name, partner: odd[(i + 2) % odd.length]!, value: 1e6, probability: 0.5, due: dated(i) })) },
  'one name for everything': { label: 'Same', asOf: '2025-10-03', target: 5e6, tiers: [{ name: 'Same', low: 1e6 }], partners: [{ ...full, name: 'Same', value: 1e6, tier: 'Same' }], deals: [{ name: 'Same', partner: 'Same', value: 2e6, probability: 0.5, due: '2025-01-01' }] },
  'names that differ in case alone': { partners: [{ name: 'Acme', value: 1 }, { name: 'ACME', value: 2 }, { name: 'acme', value: 3 }] },
  'deals of partners that have signed': { ...usualList, deals: many(4, (i) => ({ name: `More ${i}`, partner: 'Firm 0', value: 1e6, probability: 0.5, due: dated(i) })) },
  'deals without a partner': { ...usualList, deals: usualList.deals!.map(({ partner: _partner, ...deal }) => deal) },
  '24 open deals': { ...usualList, deals: many(24, (i) => ({ name: `Chance ${i}`, partner: `Prospect ${i}`, value: 1e6 + i * 1e4, probability: 0.5, due: dated(i) })) },
  '200 open deals': { ...usualList, deals: many(200, (i) => ({ name: `Chance ${i}`, partner: `Prospect ${i % 50}`, value: 1e6 + i * 1e4, probability: (i % 10) / 10, due: dated(i) })) },
  'two rows only in name': { partners: [{ name: 'Firm', value: 3 }, { name: 'Firm', value: 5, revenue: 1 }] },
  'usual': usualList,
}

const maybe = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item | undefined> => fc.option(item, { nil: undefined, freq: 3 })
const amounts = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 5_000 }).map((thousands) => thousands * 10_000) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.01, 1e12, 1e15, -5e6) })
const shares = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20) }, { weight: 1, arbitrary: fc.constantFrom(0.333, 1.4, -0.1) })
const days = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 1500 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)) }, { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '2999-12-31') })
const names = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }).map((i) => `Firm ${i}`) }, { weight: 1, arbitrary: fc.constantFrom(...odd) })
const currencies = maybe(fc.constantFrom('USD', 'USD', 'USD', 'EUR'))
const tierNames = fc.constantFrom('Gold', 'Silver', 'Bronze')

/** Drops what is undefined, so that "not stated" is a missing key. */
const present = <Item extends object>(item: Item): Item => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item

/** Any small list: a few partners, deals and tiers, each stating anything or nothing. */
export const anyList = fc
  .record({
    asOf: maybe(days), target: maybe(amounts), due: maybe(days), revenueTarget: maybe(amounts),
    tiers: fc.uniqueArray(fc.record({ name: tierNames, low: maybe(amounts), completion: maybe(shares), satisfaction: maybe(shares), service: maybe(shares), revenue: maybe(amounts) }).map(present), { maxLength: 3, selector: (tier) => tier.name }),
    partners: fc.uniqueArray(
      fc.record({ name: names, value: maybe(amounts), currency: currencies, revenue: maybe(amounts), growth: maybe(shares), satisfaction: maybe(shares), completion: maybe(shares), service: maybe(shares), tier: maybe(tierNames) }).map(present),
      { maxLength: 8, selector: (partner) => partner.name },
    ),
    deals: fc.uniqueArray(
      fc.record({ name: fc.integer({ min: 0, max: 20 }).map((i) => `Chance ${i}`), partner: maybe(names), value: maybe(amounts), currency: currencies, probability: maybe(shares), due: maybe(days), outcome: maybe(fc.constantFrom('open', 'open', 'won', 'lost')) }).map(present),
      { maxLength: 8, selector: (deal) => deal.name },
    ),
  })
  .map((list) => present(list) as OwnList)
