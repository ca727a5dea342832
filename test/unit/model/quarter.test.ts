import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay, quartersLater } from '#model/quarter.ts'
import { dayNumber } from '#words/format.ts'

test.each([
  ['2025-06-30', 1, '2025-09-30'], ['2025-09-30', 1, '2025-12-31'], ['2025-12-31', 1, '2026-03-31'], ['2026-03-31', -1, '2025-12-31'], ['2024-02-29', 4, '2025-02-28'],
  ['2025-02-28', -4, '2024-02-29'], ['2025-11-15', 1, '2026-02-15'], ['2025-08-30', 2, '2026-02-28'], ['2025-01-01', -1, '2024-10-01'],
])('%s and %i quarters: %s', (from, quarters, to) => expect(isoDay(quartersLater(dayNumber(from), quarters))).toBe(to))
test('the end of a quarter goes to and fro without loss', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -40, max: 40 }), (index, quarters) => {
    const end = Date.UTC(1990, index * 3 + 3, 0) / 86_400_000
    expect(quartersLater(quartersLater(end, quarters), -quarters)).toBe(end)
  }))
})
test('no date stays no date', () => expect(quartersLater(NaN, 1)).toBeNaN())
