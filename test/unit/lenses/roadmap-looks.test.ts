import { expect, test } from 'vitest'
import { folded, verbOf } from '#lenses/roadmap-looks.ts'

test('a short name stays on one line, a long one is cut near its middle', () => {
  expect(folded('API platform deployment', 24)).toEqual(['API platform deployment'])
  expect(folded('Develop industry-specific solution templates', 24)).toEqual(['Develop industry-specific', 'solution templates'])
})
test('one long word is not cut', () => expect(folded('Interoperabilitätsprogramm', 10)).toEqual(['Interoperabilitätsprogramm']))
test('a plan is written as orders', () => expect(verbOf('Deploy Microsoft Azure integration')).toBe('deploy'))
