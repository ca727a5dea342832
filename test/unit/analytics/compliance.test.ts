import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { complianceMatrix } from '#analytics/compliance.ts'
import { factsOf } from '#analytics/facts.ts'
import { openBundle } from '#model/bundle.ts'

const ecosystem = openBundle(bundle)

test('A.2.1 four of 28 partner-standard pairs are named, 14.29 %', () => {
  const matrix = complianceMatrix(factsOf(ecosystem, 0))
  expect([matrix.partners.length, matrix.standards.length, matrix.share.toFixed(4)]).toEqual([4, 7, '0.1429'])
  expect(matrix.named.map((cell) => `${cell.partner} ${cell.standard}`)).toEqual([
    'partner:ey-global standard:soc-2',
    'partner:ey-global standard:iso-27001',
    'partner:ey-global standard:gdpr',
    'partner:jpmorgan-chase standard:basel-iii',
  ])
})

test('a programme without standards has no share', () => {
  expect(complianceMatrix(factsOf(ecosystem, 4)).share).toBeNaN()
})
