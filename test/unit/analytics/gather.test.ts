import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { gather } from '#analytics/gather.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { EcosystemBuilder } from '#model/build.ts'
import { openBundle } from '#model/bundle.ts'
import { aia } from '#test/support/books.ts'

const ecosystem = openBundle(bundle)

test('the AIA guide gathers to the book written by hand, fact by fact', () => {
  expect(gather(ecosystem, 0)).toEqual(aia)
})

test('A.2.1 the portfolio is computed from the four original contract values', () => {
  expect(portfolio(gather(ecosystem, 0)).atoms).toEqual(['000-0021', '000-0023', '000-0025', '000-0027'])
})

test('no number of the AIA book rests on a restated fact, except the mark that only a restatement dates', () => {
  const restated = new Set(ecosystem.atoms.filter((atom) => atom.restates).map((atom) => atom.id))
  const { partners, deals, tiers, target, revenueTarget, marks } = gather(ecosystem, 0)
  const used = JSON.stringify({ partners, deals, tiers, target, revenueTarget }).match(/\d{3}-\d{4}/g) ?? []
  expect(used.length).toBeGreaterThan(60)
  expect(used.filter((atom) => restated.has(atom))).toEqual([])
  expect(marks.flatMap((mark) => mark.value.atoms).filter((atom) => restated.has(atom))).toEqual(['000-0435'])
})

test('the plans name 13, 11, 30 and 36 partners and state no value for any', () => {
  const books = [1, 2, 3, 4].map((programme) => gather(ecosystem, programme))
  expect(books.map((own) => own.partners.length)).toEqual([13, 11, 30, 36])
  expect(books.map((own) => own.deals.length)).toEqual([0, 0, 0, 0])
  expect(books.every((own) => Number.isNaN(portfolio(own).total) && Number.isNaN(own.target.value))).toBe(true)
  expect(books.every((own) => own.partners.every((row) => row.atoms.length > 0))).toBe(true)
})

test('a fact about Google Cloud in another programme is not a fact of AIA', () => {
  const named = gather(ecosystem, 4).partners.find((row) => row.id === 'partner:google-cloud')
  expect(named?.value).toEqual({ value: NaN, atoms: [] })
})

test('an unknown programme is refused with what there is', () => {
  expect(() => gather(ecosystem, 9)).toThrow('no programme 9, "')
})

/** A list of one's own: the same predicates as the documents. */
function own(
  tell: (say: {
    value(kind: 'Partner' | 'Opportunity' | 'Programme', label: string, predicate: string, text: string): void
    join(predicate: string, label: string, kind?: 'Partner' | 'Opportunity'): void
    deal(label: string, partner: string): void
  }) => void,
) {
  const builder = new EcosystemBuilder('own', 'Own list')
  const source = { document: builder.document({ id: 'list', title: 'List', file: 'list.csv', lines: 9 }), section: 'Sheet 1', line: 2 }
  const programme = builder.programme({ id: 'own', label: 'Own list', document: 0 })
  const node = (kind: 'Partner' | 'Opportunity' | 'Programme', label: string): number =>
    kind === 'Programme' ? 0 : builder.node(kind, kind, label, programme)
  tell({
    value: (kind, label, predicate, text) => builder.fact(programme, node(kind, label), predicate, text, source),
    join: (predicate, label, kind = 'Partner') => builder.relation(programme, 0, predicate, node(kind, label), source),
    deal: (label, partner) => builder.relation(programme, node('Opportunity', label), 'with partner', node('Partner', partner), source),
  })
  return gather(builder.finish(), programme)
}

test("a list of one's own gathers by the same predicates", () => {
  const list = own(({ value, join, deal }) => {
    join('has partner', 'Acme')
    value('Partner', 'Acme', 'contract value', '$2,500,000')
    join('has opportunity', 'Acme renewal', 'Opportunity')
    deal('Acme renewal', 'Acme')
    value('Opportunity', 'Acme renewal', 'estimated value', '$400,000')
    value('Opportunity', 'Acme renewal', 'probability', '40%')
    value('Opportunity', 'Acme renewal', 'close date', '2026-03-31')
    value('Opportunity', 'Acme renewal', 'owner', 'Kim')
    value('Programme', 'Own list', 'portfolio target', '$10M')
  })
  expect(list).toMatchObject({
    currency: 'USD',
    partners: [{ label: 'Acme', value: { value: 2.5e6 } }],
    target: { value: 10e6, comparator: '>=' },
  })
  expect(list.deals).toMatchObject([
    {
      label: 'Acme renewal',
      partnerLabel: 'Acme',
      partner: 'partner:acme',
      value: { value: 400_000 },
      probability: { value: 0.4 },
      owner: 'Kim',
      outcome: 'open',
    },
  ])
})

test('money in another currency is never added: it reads as not stated', () => {
  const list = own(({ value, join }) => {
    for (const label of ['A', 'B', 'C']) join('has partner', label)
    value('Partner', 'A', 'contract value', '$1,000')
    value('Partner', 'B', 'contract value', '€9,000')
    value('Partner', 'C', 'contract value', '$2,000')
  })
  expect(list.currency).toBe('USD')
  expect(portfolio(list)).toMatchObject({ total: 3000, missing: ['partner:b'] })
})

test('a deal that its stage closes is not open', () => {
  const list = own(({ value, join }) => {
    for (const label of ['A', 'B', 'C']) join('has opportunity', label, 'Opportunity')
    value('Opportunity', 'A', 'status', 'Closed Won')
    value('Opportunity', 'B', 'status', 'closedlost')
    value('Opportunity', 'C', 'status', 'Negotiation')
  })
  expect(list.deals.map((row) => row.outcome)).toEqual(['won', 'lost', 'open'])
})
