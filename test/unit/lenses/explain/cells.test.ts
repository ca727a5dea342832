import { expect, test } from 'vitest'
import { constant } from '#analytics/explain/terms.ts'
import { cellLaws } from '#test/support/cell-laws.ts'
import { unworded, wrongCells } from '#test/support/explained.ts'

// AIA, the one with partners and deals; the other programs: test/fuzz.
cellLaws((programme) => programme === 0)

test('a number that nobody explains, one that comes out otherwise and words that are missing are all told', () => {
  const cell = { node: 'partner:somebody', column: 'share', value: 2, term: undefined, again: NaN, unworded: [] }
  expect(wrongCells([cell])).toEqual(['partner:somebody share: nobody explains 2'])
  expect(wrongCells([{ ...cell, term: constant(1, 'count', 'no-such-key'), again: 3, unworded: unworded(constant(1, 'count', 'no-such-key')) }])).toEqual([
    'partner:somebody share: 2 explained as 3', 'partner:somebody share: 2 shown as 1', 'partner:somebody share: no words for "no-such-key"',
  ])
})
