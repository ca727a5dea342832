import { expect, test } from 'vitest'
import { certification } from '#analytics/certification.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { bundled } from '#test/support/bundled.ts'

const of = (programme: number) => {
  const book = gather(bundled(), programme)
  return certification(factsOf(bundled(), programme), book.partners.map((partner) => partner.id), book.asOf)
}

test('004: three levels of 2, 5 and at least 10 days; more than 80% are to complete', () => {
  expect(of(4).levels.map((level) => [level.days.value, level.atLeast])).toEqual([[2, false], [5, false], [10, true]])
  expect([of(4).goal.value, of(4).goal.comparator]).toEqual([0.8, '>'])
})
test('who is certified is stated nowhere: coverage is unknown, and so is the verdict of 004', () => {
  for (const programme of [0, 1, 2, 3, 4]) expect(of(programme).coverage.value).toBeNaN()
  expect(of(4).verdict).toBe('not-stated')
})
test('000 states 67% of 100% itself', () => {
  expect([of(0).current.value, of(0).goal.value, of(0).verdict]).toEqual([0.67, 1, 'misses'])
})
test('003 names three levels without their length', () => {
  expect(of(3).levels.map((level) => level.days.value)).toEqual([NaN, NaN, NaN])
})
