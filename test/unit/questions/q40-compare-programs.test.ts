import { expect, test } from 'vitest'
import { allCheckRules } from '#analytics/checks/all.ts'
import { compareProgrammes } from '#analytics/programme-comparison.ts'
import { bundled } from '#test/support/bundled.ts'

const measures = compareProgrammes(bundled(), allCheckRules)
const row = (id: string) => measures.find((measure) => measure.id === id)!.cells.map((cell) => cell.value)

test('each program in its own terms: partners named, wanted, facts and findings', () => {
  expect(row('partners-named')).toEqual([9, 13, 11, 30, 36])
  expect(row('facts')).toEqual([444, 269, 510, 323, 314])
  expect(row('partners-wanted').slice(1)).toEqual([100, expect.any(Number), 300, 500])
  expect(row('to-check')).toEqual([18, 9, 7, 9, expect.any(Number)])
})
test('money that one document states is not stated for the others, never zero', () => {
  expect(row('signed-value')).toEqual([25e6, NaN, NaN, NaN, NaN])
  expect(row('portfolio-target')[0]).toBe(50e6)
})
test('there is one cell a program and nothing beside them: no total', () => {
  for (const { cells } of measures) expect(cells.length).toBe(5)
})
