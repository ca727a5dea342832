import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { segments } from '#analytics/segments.ts'
import { bundled } from '#test/support/bundled.ts'

const found = segments(factsOf(bundled(), 3))

test('AI Agent Collaboration Platform has 12 segments, four of each of three types', () => {
  const types = [...new Set(found.map((segment) => segment.typeLabel))]
  expect(types.map((type) => [type, found.filter((segment) => segment.typeLabel === type).length])).toEqual([['Technology Partners', 4], ['Channel Partners', 4], ['Solution Partners', 4]])
})
test('a segment without a firm names classes only', () => {
  expect(found.filter((segment) => segment.partners.length === 0).map((segment) => [segment.label, segment.classes.length])).toEqual([
    ['Regional Partners', 2], ['Industry Specialists', 3], ['Specialized Agencies', 2], ['Academic Institutions', 2],
  ])
})
test('every segment carries the fact that states it and one for each it names', () => {
  for (const segment of found) expect(segment.atoms, segment.label).toHaveLength(1 + segment.partners.length + segment.classes.length)
})
