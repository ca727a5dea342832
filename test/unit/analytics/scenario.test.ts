import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration } from '#analytics/concentration.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { applyScenario } from '#analytics/scenario.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { aia, book, deal, partner } from '#test/support/books.ts'

const azure = 'aia/opportunity:microsoft-azure'

test('A.2.1 without JPMorgan Chase: $13.0M, $3.25M recurring, HHI 5,059.17', () => {
  const { book: left } = applyScenario(aia, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
  expect(portfolio(left).total).toBe(13e6)
  expect(recurringRevenue(left).total).toBe(3.25e6)
  expect(concentration(left).hhi).toBeCloseTo(5059.17, 2)
  expect(left.removed.map((gone) => gone.label)).toEqual(['JPMorgan Chase'])
})

test('a won deal becomes a partnership with its value in the tier the value earns', () => {
  const won = applyScenario(aia, [{ op: 'win-deal', node: azure }]).book
  expect(portfolio(won).total).toBe(40e6)
  expect(won.partners.at(-1)).toMatchObject({
    id: 'partner:microsoft-azure',
    label: 'Microsoft Azure',
    tier: { id: 'aia/tier:strategic-tier' },
    fromDeal: azure,
  })
  expect(won.deals[0]?.outcome).toBe('won')
})

test('the revenue of a won deal is not stated and not counted', () => {
  const won = applyScenario(aia, [{ op: 'win-deal', node: azure }]).book
  expect(won.partners.at(-1)?.revenue).toEqual({ value: NaN, atoms: [] })
  expect(recurringRevenue(won)).toMatchObject({ total: 6.25e6, missing: ['partner:microsoft-azure'] })
})

test('a deal won with a partner already signed adds to its value', () => {
  const own = book({ partners: [partner('A', 5)], deals: [deal('More', 3, 0.5, undefined, { partner: 'partner:a' })] })
  const won = applyScenario(own, [{ op: 'win-deal', node: 'own/opportunity:more' }]).book
  expect(won.partners).toHaveLength(1)
  expect(won.partners[0]?.value).toEqual({ value: 8, atoms: ['partner:a-value', 'more-value'] })
})

test('a deal may be named by its partner where that is unambiguous', () => {
  expect(applyScenario(aia, [{ op: 'win-deal', node: 'partner:ibm' }]).book.deals[3]?.outcome).toBe('won')
  const two = book({
    deals: [deal('X', 1, 0.5, undefined, { partner: 'partner:p' }), deal('Y', 1, 0.5, undefined, { partner: 'partner:p' })],
  })
  expect(applyScenario(two, [{ op: 'lose-deal', node: 'partner:p' }])).toMatchObject({
    book: two,
    refused: [{ id: 'scenario-several-deals', values: { count: 2 } }],
  })
})

test('a probability set by the reader rests on no fact', () => {
  const { book: changed } = applyScenario(aia, [{ op: 'set-probability', node: azure, value: 0.4 }])
  expect(changed.deals[0]?.probability).toEqual({ value: 0.4, atoms: [], assumed: true })
})

test('what cannot be done is refused with what came, and changes nothing', () => {
  const bad: [ScenarioOp, string][] = [
    [{ op: 'remove-partner', node: 'partner:nobody' }, 'scenario-unknown-partner'],
    [{ op: 'win-deal', node: 'aia/opportunity:none' }, 'scenario-unknown-deal'],
    [{ op: 'set-probability', node: azure, value: 1.7 }, 'scenario-bad-probability'],
    [{ op: 'set-probability', node: azure, value: NaN }, 'scenario-bad-probability'],
  ]
  for (const [operation, id] of bad) {
    const { book: after, refused } = applyScenario(aia, [operation])
    expect(after).toBe(aia)
    expect(refused).toMatchObject([{ id, values: { op: operation.op, node: 'node' in operation && operation.node } }])
  }
  expect(applyScenario(aia, [{ op: 'set-probability', node: azure, value: 1.7 }]).refused[0]?.values['value']).toBe(1.7)
})

test('the second removal and the second win are refused, the first holds', () => {
  const twice = applyScenario(aia, [
    { op: 'remove-partner', node: 'partner:ey-global' },
    { op: 'remove-partner', node: 'partner:ey-global' },
  ])
  expect(twice.refused).toMatchObject([{ id: 'scenario-already-removed', values: { label: 'EY Global' } }])
  expect(portfolio(twice.book).total).toBe(16.5e6)
  const won = applyScenario(aia, [
    { op: 'win-deal', node: azure },
    { op: 'lose-deal', node: azure },
  ])
  expect(won.refused).toMatchObject([{ id: 'scenario-deal-closed', values: { outcome: 'won' } }])
})

test('a scenario leaves the book it started from as it was, and taking it back is taking it away', () => {
  const nodes = [...aia.partners.map((row) => row.id), ...aia.deals.map((row) => row.id), 'partner:nobody']
  const operation = fc.oneof(
    fc.record({ op: fc.constantFrom('remove-partner', 'win-deal', 'lose-deal'), node: fc.constantFrom(...nodes) }),
    fc.record({ op: fc.constant('set-probability'), node: fc.constantFrom(...nodes), value: fc.double({ min: -1, max: 2 }) }),
  ) as fc.Arbitrary<ScenarioOp>
  const before = JSON.stringify(aia)
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 8 }), operation, (ops, last) => {
      const reference = applyScenario(aia, ops)
      applyScenario(aia, [...ops, last])
      expect(applyScenario(aia, [...ops, last].slice(0, -1))).toEqual(reference)
      expect(JSON.stringify(aia)).toBe(before)
      expect(reference.refused.length).toBeLessThanOrEqual(ops.length)
      expect(reference.book.partners.length + reference.book.removed.length).toBe(
        4 + reference.book.deals.filter((row) => row.outcome === 'won').length,
      )
    }),
  )
})

test('no operation is the same book', () => {
  expect(applyScenario(aia, []).book).toBe(aia)
})
