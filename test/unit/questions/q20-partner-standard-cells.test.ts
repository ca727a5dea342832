import { expect, test } from 'vitest'
import fc from 'fast-check'
import { certificationRate, rateFits } from '#analytics/certification-rate.ts'
import { cellStates, complianceCells, complianceMatrix, standardClaims } from '#analytics/compliance.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const facts = factsOf(ecosystem, 0)
const partners = gather(ecosystem, 0).partners.map((partner) => partner.id)
const cells = complianceCells(facts, partners)
const counts = (of = cells) => cellStates.map((state) => of.filter((cell) => cell.state === state).length)

/** AIA with one more fact partner -> standard */
function saying(predicate: string, partner: string, standard: string): Ecosystem {
  const like = ecosystem.atoms.find((atom) => atom.id === '000-0102')!
  return { ...ecosystem, atoms: [...ecosystem.atoms, { ...like, id: 'row-1', subject: nodeIndex(ecosystem, partner), object: nodeIndex(ecosystem, standard), predicate }] }
}

test('A.2.1 four of 28 pairs are named, 14.29 %; no certificate, nothing planned for one pair, nothing said missing', () => {
  expect(counts()).toEqual([0, 4, 0, 0, 24])
  expect((100 * complianceMatrix(facts).share).toFixed(2)).toBe('14.29')
})
test('JPMorgan Chase is named for Basel III through its risk-metrics endpoint, and for nothing else', () => {
  expect(cells.filter((cell) => cell.partner === 'partner:jpmorgan-chase' && cell.state !== 'not-stated')).toEqual([
    { partner: 'partner:jpmorgan-chase', standard: 'standard:basel-iii', state: 'named', endpoint: 'aia/endpoint:api-enterprise-jpmorgan-risk-metrics', atoms: ['000-0109', '000-0116'] },
  ])
})
test('a cell about which nothing is said has no facts', () => {
  for (const cell of cells) expect(cell.atoms.length > 0).toBe(cell.state !== 'not-stated')
})
test('AIA says of itself that it complies with all seven standards: a claim, no cell', () => {
  expect(standardClaims(facts).map((claim) => claim.by)).toEqual(Array.from({ length: 7 }, () => 'programme:aia'))
})
test('67 % fits neither four partners nor seven standards, but two of three', () => {
  const { current, target } = certificationRate(facts)
  expect([current.value, target.value]).toEqual([0.67, 1])
  expect([4, 7, 28, 3].map((count) => rateFits(current.value, count))).toEqual([false, false, false, true])
})
test('a certificate in a person’s own data outranks a name; a planned or missing one is its own state', () => {
  const stateAfter = (predicate: string, standard: string) => {
    const own = saying(predicate, 'partner:ey-global', standard)
    return complianceCells(factsOf(own, 0), partners).find((cell) => cell.partner === 'partner:ey-global' && cell.standard === standard)?.state
  }
  expect(stateAfter('holds certificate', 'standard:soc-2')).toBe('certificate')
  expect(stateAfter('plans certificate', 'standard:ccpa')).toBe('planned')
  expect(stateAfter('lacks certificate', 'standard:ccpa')).toBe('missing')
})
test('the order of partners changes no cell, and every cell is counted once', () => {
  const key = (of: typeof cells) => of.map((cell) => `${cell.partner} ${cell.standard} ${cell.state}`).toSorted()
  fc.assert(
    fc.property(fc.shuffledSubarray(partners, { minLength: 4 }), (order) => {
      const shuffled = complianceCells(facts, order)
      expect(key(shuffled)).toEqual(key(cells))
      expect(counts(shuffled).reduce((sum, count) => sum + count, 0)).toBe(28)
    }),
  )
})
