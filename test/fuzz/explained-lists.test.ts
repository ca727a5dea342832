import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { lenses } from '#lenses/index.ts'
import type { LensContext } from '#lenses/lens.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { LensId } from '#model/view-state.ts'
import { explainedCells, wrongCells } from '#test/support/explained.ts'
import { anyList, ownList, ownLists } from '#test/support/own-lists.ts'

const own: readonly LensId[] = ['portfolio', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'geography']
const told = lenses.filter(({ id }) => own.includes(id))

function contextOf(ecosystem: Ecosystem, readings: LensContext['book']['readings'] = {}): LensContext {
  const book = { ...gather(ecosystem, 0), readings }
  return { ecosystem, programme: 0, book, base: book, layout: 'composed', params: {}, focus: [], atoms: false, small: false }
}
/** Long tables at forty places: another forty would say the same. */
const wrongIn = (context: LensContext): string[] => told.flatMap((lens) => wrongCells(explainedCells(lens, context, 40)).map((wrong) => `${lens.id} ${wrong}`))

describe('every number of a list that somebody drops is explained', () => {
  test.each(Object.keys(ownLists))('%s', (name) => {
    expect(wrongIn(contextOf(ownList(ownLists[name]!)))).toEqual([])
  }, 30_000)

  test('any list, read one way or the other', () => {
    fc.assert(
      fc.property(anyList, fc.boolean(), (list, other) => {
        const readings = other ? ({ overdue: true, boundary: true, growth: true, unknown: true } as const) : {}
        expect(wrongIn(contextOf(ownList(list), readings))).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 30_000)
})
