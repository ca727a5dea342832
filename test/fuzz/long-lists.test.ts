import { expect, test } from 'vitest'
import { concentration } from '#analytics/concentration.ts'
import { gather } from '#analytics/gather.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { defaultView } from '#state/view.ts'
import { ownList, usualList } from '#test/support/own-lists.ts'

test('more partners than an engine holds as arguments still have a total', () => {
  const { partners } = gather(ownList({ partners: [{ name: 'Firm', value: 1 }] }), 0)
  const book = { ...gather(ownList({}), 0), partners: Array.from({ length: 150_000 }, (_, i) => ({ ...partners[0]!, id: `partner:${i}` })) }
  expect(concentration(book).effective).toBeCloseTo(150_000)
})

test('checks and the strip never walk the whole list once per partner', () => {
  const size = 2000
  const ecosystem = ownList({ ...usualList, partners: Array.from({ length: size }, (_, i) => ({ name: `Firm ${i}`, value: 1e5 + i, revenue: 1e4, growth: 0.1, satisfaction: 0.9, completion: 0.5, tier: i % 2 === 0 ? 'Gold' : 'Silver' })) })
  // Every fact of the list may be looked at a few dozen times for all checks and the strip together, not once per partner.
  const reads = counted(ecosystem)
  pictureOf(reads.ecosystem, { ...defaultView, data: { id: 'own' } }, false, fullShelf)
  expect(reads.count() / ecosystem.atoms.length).toBeLessThan(200)
})

/** The same data, with every look at a fact's subject counted. */
function counted(ecosystem: Ecosystem): { ecosystem: Ecosystem; count: () => number } {
  let looks = 0
  const atoms = ecosystem.atoms.map((atom) => {
    const { subject } = atom
    return Object.defineProperty({ ...atom }, 'subject', { enumerable: true, get: () => ((looks += 1), subject) })
  })
  return { ecosystem: { ...ecosystem, atoms }, count: () => looks }
}
