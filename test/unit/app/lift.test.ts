import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAtLift } from '#app/lift.ts'

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const azure = { due: day('2025-06-30'), stated: day('2025-06-30'), rise: 0.18, first: day('2024-10-01') }

describe('a step that is lifted', () => {
  test('lands on the end of the quarter nearest to its height', () => {
    expect(dayAtLift(azure, 0.18)).toBe(day('2025-09-30'))
    expect(dayAtLift(azure, 0.5)).toBe(day('2026-03-31'))
    expect(dayAtLift(azure, 0.54)).toBe(day('2026-03-31'))
    expect(dayAtLift(azure, -0.18)).toBe(day('2025-03-31'))
  })
  test('stays where it was until half a quarter is passed', () => {
    expect(dayAtLift(azure, 0.08)).toBe(azure.due)
    expect(dayAtLift(azure, 0.1)).toBe(day('2025-09-30'))
  })
  test('finds back to a stated day that ends no quarter', () => {
    const stated = day('2025-08-15')
    const lifted = { ...azure, due: day('2025-12-31'), stated }
    expect(dayAtLift(lifted, ((stated - lifted.due) / (365.25 / 4)) * 0.18)).toBe(stated)
  })
  test('is never due before the first day of the data, and follows the hand upwards', () => {
    const height = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100)
    expect(dayAtLift(azure, -3)).toBe(day('2024-12-31'))
    fc.assert(fc.property(height, (at) => dayAtLift(azure, at) >= azure.first))
    fc.assert(fc.property(height, height, (a, b) => (a <= b ? dayAtLift(azure, a) <= dayAtLift(azure, b) : true)))
  })
})
