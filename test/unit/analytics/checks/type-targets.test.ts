import { expect, test } from 'vitest'
import { placedPartners, typeTargets } from '#analytics/checks/type-targets.ts'
import { factsOf } from '#analytics/facts.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const facts = factsOf(ecosystem, 1)

test('five of six partner types of AIC-Platform say how many partnerships they want, and by when', () => {
  expect(typeTargets(facts).map(({ label, target, due, named }) => [label, target.value, due?.year, named.length])).toEqual([
    ['Cloud Providers', 3, 3, 3],
    ['Hardware Vendors', 5, 7, 3],
    ['Academic Institutions', 10, 7, 2],
    ['Regional Partners', 20, 7, 0],
    ['System Integrators', 10, 5, 2],
  ])
})

test('the roadmap places five partners by years', () => {
  expect(placedPartners(facts).map((place) => [place.label, place.first, place.last])).toEqual([
    ['AWS', 1, 3],
    ['Microsoft Azure', 1, 3],
    ['NVIDIA', 1, 3],
    ['Intel', 4, 7],
    ['IBM Quantum', 4, 7],
  ])
})

test('the other documents state neither', () => {
  expect(
    [0, 2, 3, 4].flatMap((programme) => [...typeTargets(factsOf(ecosystem, programme)), ...placedPartners(factsOf(ecosystem, programme))]),
  ).toEqual([])
})
