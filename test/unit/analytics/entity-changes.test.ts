import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookChanges } from '#analytics/book-changes.ts'
import { entityChanges, moved } from '#analytics/entity-changes.ts'
import { gather } from '#analytics/gather.ts'
import { bundled } from '#test/support/bundled.ts'
import { book, deal, known, partner } from '#test/support/books.ts'

const anyPartner = fc.record({ name: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'), value: fc.constantFrom(NaN, 0, 1, 2, 5), growth: fc.constantFrom(NaN, 0.1, 0.2) }).map(({ name, value, growth }) => partner(name, value, { growth: Number.isNaN(growth) ? { value: NaN, atoms: [] } : known(growth, `${name}-growth`) }))
const anyBook = fc.uniqueArray(anyPartner, { selector: ({ id }) => id, maxLength: 4 }).map((partners) => book({ partners }))
const keys = (all: ReturnType<typeof entityChanges>) => all.map(({ node, change }) => `${change} ${node}`).toSorted()

test('a book has not changed against itself', () => {
  fc.assert(fc.property(anyBook, (one) => {
    expect(entityChanges(one, one)).toEqual([])
  }))
  for (const programme of [0, 1, 2, 3, 4]) expect(entityChanges(gather(bundled(), programme), gather(bundled(), programme))).toEqual([])
})

test('the other way round who came has gone, and what rose has fallen', () => {
  fc.assert(fc.property(anyBook, anyBook, (before, after) => {
    const there = entityChanges(before, after)
    const back = entityChanges(after, before)
    const turned = keys(there).map((key) => key.replace(/^(added|gone)/, (word) => (word === 'added' ? 'gone' : 'added'))).toSorted()
    expect(keys(back)).toEqual(turned)
    for (const change of there) {
      const other = back.find(({ node }) => node === change.node)!
      expect([other.before.value, other.after.value]).toEqual([change.after.value, change.before.value])
    }
  }))
})

test('the order of rows changes nothing', () => {
  fc.assert(fc.property(anyBook, anyBook, (before, after) => {
    expect(entityChanges({ ...before, partners: before.partners.toReversed() }, { ...after, partners: after.partners.toReversed() })).toEqual(entityChanges(before, after))
  }))
})

test('what changes add up to is what the portfolio moved by', () => {
  fc.assert(fc.property(anyBook, anyBook, (before, after) => {
    const total = (one: typeof before) => one.partners.reduce((sum, { value }) => sum + (value.value || 0), 0)
    const signed = entityChanges(before, after).reduce((sum, change) => sum + (change.after.value || 0) - (change.before.value || 0), 0)
    expect(signed).toBe(total(after) - total(before))
  }))
})

test('several numbers of one partner are one change; money comes first', () => {
  const before = book({ partners: [partner('Acme', 5, { growth: known(0.1, 'g') })] })
  const after = book({ partners: [partner('Acme', 6, { growth: known(0.2, 'h') })] })
  expect(entityChanges(before, after).map(({ label, parts }) => [label, parts.map(({ measure }) => measure)])).toEqual([['Acme', ['value', 'growth']]])
  expect(moved(entityChanges(before, after)[0]!)).toBe(1)
})

test('better and worse need a rule: without a target a larger contract only changed', () => {
  const [before, after] = [[partner('Acme', 5)], [partner('Acme', 6)]]
  expect(entityChanges(book({ partners: before }), book({ partners: after }))[0]!.verdict).toBe('unruled')
  const target = { value: 10, comparator: '>=' as const, atoms: ['t'], due: known(100, 'd') }
  expect(entityChanges(book({ partners: before }), book({ partners: after, target }))[0]!.verdict).toBe('better')
  expect(entityChanges(book({ partners: after }), book({ partners: before, target }))[0]!.verdict).toBe('worse')
  expect(entityChanges(book({ partners: before }), book({ partners: [partner('Acme', NaN)], target }))[0]!.verdict).toBe('unruled')
})

test('a later date is worse where the target has one; a lost deal is worse, a won one better', () => {
  const target = { value: 10, comparator: '>=' as const, atoms: ['t'], due: known(100, 'd') }
  const verdict = (more: Parameters<typeof deal>[4], due: string) => entityChanges(book({ deals: [deal('D', 1, 0.5, '2026-01-01')] }), book({ deals: [deal('D', 1, 0.5, due, more)], target }))[0]?.verdict
  expect([verdict({}, '2026-02-01'), verdict({}, '2025-12-01'), verdict({ outcome: 'lost' }, '2026-01-01'), verdict({ outcome: 'won' }, '2026-01-01')]).toEqual(['worse', 'better', 'worse', 'better'])
  expect(bookChanges(book({ deals: [deal('D', 1, 0.5, '2026-01-01')] }), book({ deals: [deal('D', 1, 0.5, '2026-01-01', { outcome: 'lost' })] }))).toMatchObject([{ measure: 'outcome', texts: ['open', 'lost'] }])
})
