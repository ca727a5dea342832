import { expect, test } from 'vitest'
import { capabilityPartners, singlePartnerCapabilities } from '#analytics/single-partner-capabilities.ts'
import { factsOf } from '#analytics/facts.ts'
import { nodeIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const facts = (programme: number) => factsOf(ecosystem, programme)
const counts = (programme: number) => {
  const found = new Map<string, number>()
  for (const { partners } of singlePartnerCapabilities(facts(programme))) found.set(partners[0]!, (found.get(partners[0]!) ?? 0) + 1)
  return [...found].map(([partner, count]) => [ecosystem.nodes.labels[nodeIndex(ecosystem, partner)], count])
}

test('AIA: all seven endpoints rest on one partner each, 2, 2, 2 and 1', () => {
  expect(counts(0)).toEqual([['EY Global', 2], ['JPMorgan Chase', 2], ['Google Cloud', 2], ['Apple Vision Pro', 1]])
})
test('Technology Alliance Programme: of 16 technologies only Multi-Cloud Strategy names partners, three of them', () => {
  const technologies = capabilityPartners(facts(2)).filter((each) => each.kind === 'Technology')
  expect(technologies).toHaveLength(16)
  expect(technologies.filter((each) => each.partners.length > 0).map((each) => [each.label, each.partners])).toEqual([
    ['Multi-Cloud Strategy', ['partner:aws', 'partner:microsoft-azure', 'partner:google-cloud']],
  ])
  expect(singlePartnerCapabilities(facts(2))).toEqual([])
})
test('AIC-Platform: none of 14 technologies and five integration points is joined to a partner', () => {
  expect(capabilityPartners(facts(1)).map((each) => each.partners.length)).toEqual(Array.from({ length: 19 }, () => 0))
})
test('Global Partnership Network: each of 14 joint solutions rests on one partner', () => {
  expect(singlePartnerCapabilities(facts(4))).toHaveLength(14)
  expect(counts(4).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(14)
})
test('every joined pair carries its fact', () => {
  for (const each of [...capabilityPartners(facts(0)), ...capabilityPartners(facts(4))]) expect(each.atoms.length).toBeGreaterThanOrEqual(each.partners.length)
})
