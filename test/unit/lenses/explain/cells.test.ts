import { describe, expect, test } from 'vitest'
import { constant } from '#analytics/explain/terms.ts'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explainedCells, givenLeaves, unworded, wrongCells } from '#test/support/explained.ts'

/** Lenses whose every number is explained. */
const explained = new Set<string>([
  'portfolio', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'geography', 'ecosystem', 'compliance', 'risk', 'roadmap', 'integration', 'stakeholders', 'knowledge', 'data-quality',
])
const told = lenses.filter(({ id }) => explained.has(id)).map((lens) => ({ id: lens.id, lens }))

describe.each(bundled().programmes.map(({ label }, programme) => ({ label, programme })))('$label', ({ programme }) => {
  test.each(told)('every number in the table of $id ends in facts that give it again, and has words', ({ lens }) => {
    const cells = explainedCells(lens, lensContext(programme))
    expect(wrongCells(cells)).toEqual([])
    // While nothing is supposed nothing is given by the reader.
    expect(cells.filter(({ term }) => term !== undefined && givenLeaves(term).length > 0)).toEqual([])
  })
})

test('a number that nobody explains, one that comes out otherwise and words that are missing are all told', () => {
  const cell = { node: 'partner:somebody', column: 'share', value: 2, term: undefined, again: NaN, unworded: [] }
  expect(wrongCells([cell])).toEqual(['partner:somebody share: nobody explains 2'])
  expect(wrongCells([{ ...cell, term: constant(1, 'count', 'no-such-key'), again: 3, unworded: unworded(constant(1, 'count', 'no-such-key')) }])).toEqual([
    'partner:somebody share: 2 explained as 3', 'partner:somebody share: 2 shown as 1', 'partner:somebody share: no words for "no-such-key"',
  ])
})
