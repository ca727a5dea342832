import { describe, expect, test } from 'vitest'
import { lenses } from '#lenses/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explainedCells, givenLeaves, wrongCells } from '#test/support/explained.ts'

/** Lenses whose every number is explained. */
const explained = new Set<string>([
  'portfolio', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'geography', 'ecosystem', 'compliance', 'risk', 'roadmap', 'integration', 'stakeholders', 'knowledge', 'data-quality',
])
const told = lenses.filter(({ id }) => explained.has(id)).map((lens) => ({ id: lens.id, lens }))

/** What holds for every number in the table of a lens; `which` picks the programs. */
export function cellLaws(which: (programme: number) => boolean): void {
  describe.each(bundled().programmes.map(({ label }, programme) => ({ label, programme })).filter(({ programme }) => which(programme)))('$label', ({ programme }) => {
    test.each(told)('every number in the table of $id ends in facts that give it again, and has words', ({ lens }) => {
      const cells = explainedCells(lens, lensContext(programme))
      expect(wrongCells(cells)).toEqual([])
      // While nothing is supposed nothing is given by the reader.
      expect(cells.filter(({ term }) => term !== undefined && givenLeaves(term).length > 0)).toEqual([])
    })
  })
}
