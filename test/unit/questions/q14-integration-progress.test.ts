import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { integrationPace } from '#analytics/integration-pace.ts'
import { meanCompletion } from '#analytics/means.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'
import { day } from '#test/support/books.ts'

const ecosystem = bundled()
const pace = (asOf = '2025-10-03', from = ecosystem) => integrationPace(factsOf(from, 0), { ...gather(from, 0), asOf: day(asOf) })

test('A.2.1 mean completion is 80.00 %, 81.82 % weighted by contract value', () => {
  const mean = meanCompletion(gather(ecosystem, 0))
  expect([(100 * mean.simple).toFixed(2), (100 * mean.weighted).toFixed(2)]).toEqual(['80.00', '81.82'])
})
test('A.2.1 JPMorgan Chase has to rise 12 points in one quarter, Apple Vision Pro 20 and then 15', () => {
  expect(pace().flatMap(({ label, steps }) => steps.map((step) => [label, Number((100 * step.rise).toFixed(2)), step.period]))).toEqual([
    ['JPMorgan Chase', 12, 'Q1 2025'],
    ['Apple Vision Pro', 20, 'Q1 2025'],
    ['Apple Vision Pro', 15, 'Q2 2025'],
  ])
})
test('on 3 Oct 2025 JPMorgan Chase is 12 points behind its plan, Apple Vision Pro 35; the others have none', () => {
  expect(pace().map(({ label, actual, plan, gap }) => [label, actual.value, plan.value, gap])).toEqual([
    ['EY Global', 0.85, NaN, NaN],
    ['JPMorgan Chase', 0.78, 0.9, -0.12],
    ['Google Cloud', 0.92, NaN, NaN],
    ['Apple Vision Pro', 0.65, 1, -0.35],
  ])
})
test('on 15 May 2025 Apple Vision Pro is measured against 85 %, in January against nothing', () => {
  expect(pace('2025-05-15').map((each) => each.gap)).toEqual([NaN, -0.12, NaN, -0.2])
  expect(pace('2025-01-15').map((each) => each.gap)).toEqual([NaN, NaN, NaN, NaN])
})
test('a promise without a number is none', () => {
  expect(pace('2025-10-03', editedFacts(ecosystem, { '000-0409': null }))[1]).toMatchObject({ gap: NaN, steps: [] })
})
test('every rise carries the facts it is computed from', () => {
  expect(pace().flatMap(({ steps }) => steps.map((step) => [...step.from.atoms, ...step.to.atoms]))).toEqual([
    ['000-0396', '000-0409'],
    ['000-0402', '000-0411'],
    ['000-0411', '000-0415'],
  ])
})
