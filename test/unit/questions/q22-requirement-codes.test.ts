import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { requirementCodes, undefinedCodes } from '#analytics/requirement-codes.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const codes = requirementCodes(factsOf(ecosystem, 1))

test('AIC-Platform cites 28 codes and defines none', () => {
  expect([codes.length, undefinedCodes(codes).length]).toEqual([28, 28])
})
test('they come from four families; two entries are ranges', () => {
  expect(['FR', 'NFR', 'R', 'TR'].map((family) => codes.filter((code) => code.family === family).length)).toEqual([7, 12, 4, 5])
  expect(codes.filter((code) => code.range).map((code) => code.code)).toEqual(['NFR13–NFR15', 'NFR29–NFR33'])
})
test('every code is cited by something, with the facts that cite it', () => {
  for (const code of codes) {
    expect(code.citedBy.length, code.code).toBeGreaterThan(0)
    expect(code.atoms.length, code.code).toBeGreaterThanOrEqual(code.citedBy.length)
  }
})
test('a code with a fact of its own counts as defined', () => {
  const like = ecosystem.atoms.find((atom) => atom.id === '001-0030')!
  const own = { ...ecosystem, atoms: [...ecosystem.atoms, { ...like, id: 'row-1', subject: like.object, object: -1, predicate: 'definition', text: 'Plugins are sandboxed' }] }
  const found = requirementCodes(factsOf(own, 1))
  expect(undefinedCodes(found)).toHaveLength(27)
  expect(found.find((code) => code.definitions.length > 0)?.code).toBe('FR31')
})
test('the other four documents cite none', () => {
  for (const programme of [0, 2, 3, 4]) expect(requirementCodes(factsOf(ecosystem, programme))).toEqual([])
})
