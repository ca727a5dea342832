import { expect, test } from 'vitest'
import { accountOverlap, accountsOf } from '#analytics/account-overlap.ts'
import { factsOf } from '#analytics/facts.ts'
import { presence } from '#analytics/network/presence.ts'
import { bundled } from '#test/support/bundled.ts'
import { statedFacts } from '#test/support/stated.ts'

test('q33: overlap with a partner, by our population and theirs, whatever the letter case', () => {
  const facts = statedFacts([
    ['Programme:Own', 'customer', 'Initech'],
    ['Programme:Own', 'prospect', 'Hooli'],
    ['Programme:Own', 'open opportunity', 'Umbrella'],
    ['Partner:Acme', 'customer', 'HOOLI '],
    ['Partner:Acme', 'customer', 'Initech'],
    ['Partner:Acme', 'prospect', 'Stark'],
  ])
  const acme = facts.nodes('Partner')[0]!
  const cells = accountOverlap(accountsOf(facts, 0), accountsOf(facts, acme))
  expect(cells.filter((cell) => cell.shared > 0)).toEqual([
    { own: 'customer', their: 'customer', shared: 1, accounts: ['initech'], atoms: ['f-1', 'f-5'] },
    { own: 'prospect', their: 'customer', shared: 1, accounts: ['hooli'], atoms: ['f-2', 'f-4'] },
  ])
  expect(cells.length).toBe(9)
  expect(cells.filter((cell) => cell.shared === 0).length).toBe(7)
})

test('q33: no bundled document lists accounts, so no overlap is claimed, not even none', () => {
  const facts = factsOf(bundled(), 0)
  for (const partner of facts.nodes('Partner')) for (const cell of accountOverlap(accountsOf(facts, 0), accountsOf(facts, partner))) expect(cell.shared).toBeNaN()
})

test('q33: what the documents do share is names: 13 of 72', () => {
  const rows = presence(bundled())
  expect([rows.filter((row) => row.programmes.length > 1).length, rows.length]).toEqual([13, 72])
})
