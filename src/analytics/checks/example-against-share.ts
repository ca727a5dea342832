import type { CheckRule } from '#analytics/checks/check.ts'
import { nodeTypes } from '#model/ecosystem.ts'

const example = /^example: /i

/** The example of a model gives another share than the model, and whether it is a share of something else is not stated. A.3 row 24. */
export const exampleAgainstShare: CheckRule = {
  id: 'example-against-share',
  severity: 'medium',
  row: 24,
  find({ facts }) {
    for (const model of facts.nodes('CommercialModel')) {
      const about = facts.from(model)
      const shares = about.flatMap((atom) => (atom.value?.kind === 'ratio' ? [{ atom, value: atom.value }] : []))
      const rule = shares.find(({ atom }) => !example.test(atom.predicate))
      const shown = shares.find(({ atom, value }) => example.test(atom.predicate) && value.value !== rule?.value.value)
      if (rule === undefined || shown === undefined) continue
      const partners = about.filter((atom) => nodeTypes[facts.ecosystem.nodes.types[atom.object] ?? -1] === 'Partner')
      return {
        values: {
          model: facts.label(model),
          share: rule.value.value,
          basis: rule.value.basis ?? '',
          example: shown.atom.predicate.replace(example, ''),
          exampleShare: shown.value.value,
          exampleBasis: shown.value.basis ?? '',
        },
        inputs: [rule.atom.id, shown.atom.id, ...partners.map((atom) => atom.id)],
        nodes: [model, ...partners.map((atom) => atom.object)].map((node) => facts.id(node)),
      }
    }
    return undefined
  },
}
