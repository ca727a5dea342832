import type { CheckRule } from '#analytics/checks/check.ts'
import { countedRegions, countedTiers } from '#analytics/checks/partner-counts.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'

/**
 * Partners stand where their own facts do not put them: key partners of a region outside its tiers, homes in two places, joint solutions
 * that match no specialization. A.3 row 48, as far as the facts carry it: where NTT Data is at home and that Tieto has another name today
 * is knowledge from outside.
 */
export const partnerPlacement: CheckRule = {
  id: 'partner-placement',
  severity: 'low',
  row: 48,
  find({ facts }) {
    const outside = keyPartnersOutside(facts)
    const homes = facts.saying('based in').filter((atom) => atom.text.includes('/') && countedRegions(facts).some((region) => region.named.includes(atom.subject)))
    const odd = solutionsWithoutSpecialty(facts)
    if (outside.length + homes.length + odd.length === 0) return undefined
    return {
      values: {
        keyPartners: outside.map((atom) => atom.text),
        keyRegions: outside.map((atom) => facts.label(atom.subject)),
        abroad: homes.map((atom) => facts.label(atom.subject)),
        homes: homes.map((atom) => atom.text),
        solutions: odd.map((atom) => facts.label(atom.subject)),
        solutionPartners: odd.map((atom) => atom.text),
      },
      inputs: [
        ...outside.map((atom) => atom.id),
        ...homes.map((atom) => atom.id),
        ...odd.flatMap((atom) => [atom.id, ...facts.of(atom.object, 'specialization').map((specialty) => specialty.id)]),
      ],
      nodes: [
        ...outside.flatMap((atom) => [facts.id(atom.subject), facts.id(atom.object)]),
        ...homes.map((atom) => facts.id(atom.subject)),
        ...odd.flatMap((atom) => [facts.id(atom.subject), facts.id(atom.object)]),
      ],
    }
  },
}

/** A region's key partners are in a tier of the whole world or in the region's own; others stand elsewhere, or under another name. */
function keyPartnersOutside(facts: Facts): readonly Atom[] {
  const [world] = countedTiers(facts)
  if (!world) return []
  const regions = countedRegions(facts)
  return facts.saying('key partner').filter((atom) => ![...world.named, ...(regions.find((region) => region.node === atom.subject)?.named ?? [])].includes(atom.object))
}

/** Solutions whose name shares no word with what their partner is said to be specialized in. */
function solutionsWithoutSpecialty(facts: Facts): readonly Atom[] {
  return facts.saying('with partner').filter((atom) => {
    const specialties = facts.of(atom.object, 'specialization')
    if (facts.ecosystem.nodes.kinds[atom.subject] !== 'Solution' || specialties.length === 0) return false
    const words = new Set(specialties.flatMap((specialty) => wordsOf(specialty.text)))
    return !wordsOf(facts.label(atom.subject)).some((word) => words.has(word))
  })
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []
