import type { CheckRule } from '#analytics/checks/check.ts'
import { rateFits } from '#analytics/certification-rate.ts'
import { complianceMatrix } from '#analytics/compliance.ts'
import { firstKnown, ratioOf } from '#analytics/reading.ts'
import { isStated } from '#analytics/known.ts'

/** A certification rate that no count of the partners or the standards gives. A.3 row 9. */
export const impossibleRate: CheckRule = {
  id: 'impossible-rate',
  severity: 'medium',
  row: 9,
  find({ facts }) {
    const { partners, standards, named } = complianceMatrix(facts)
    const counts = [partners.length, standards.length].filter((count) => count > 0)
    for (const node of facts.nodes('KPI')) {
      if (!/certification/i.test(facts.label(node))) continue
      const rate = firstKnown(facts.of(node, 'current'), ratioOf)
      if (!isStated(rate) || counts.length === 0 || counts.some((count) => rateFits(rate.value, count))) continue
      return {
        values: {
          rate: rate.value,
          partners: partners.length,
          standards: standards.length,
          denominators: [2, 3, 4, 5, 6, 7, 8, 9]
            .filter((count) => rateFits(rate.value, count))
            .slice(0, 2)
            .map(String),
          named: named.length,
          pairs: partners.length * standards.length,
        },
        inputs: [
          ...rate.atoms,
          ...facts.saying('has partner').map((atom) => atom.id),
          ...facts.saying('complies with').map((atom) => atom.id),
        ],
        nodes: [facts.id(node)],
      }
    }
    return undefined
  },
}
