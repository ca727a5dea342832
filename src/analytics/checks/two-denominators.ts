import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'

/** One share of saved costs, stated of two different things. A.3 row 31. What only restates an earlier fact does not make two. */
export const twoDenominators: CheckRule = {
  id: 'two-denominators',
  severity: 'medium',
  row: 31,
  find({ facts }) {
    const savings = facts.all.flatMap((atom) =>
      atom.value?.kind === 'ratio' && speaksOfSavings(`${facts.label(atom.subject)} ${atom.predicate} ${atom.text}`)
        ? [{ atom, share: atom.value.value, base: baseOf(facts, atom) }]
        : [],
    )
    for (const { atom, share } of savings) {
      if (atom.restates) continue
      const same = savings.filter((each) => each.share === share)
      const bases = [...new Set(same.filter((each) => !each.atom.restates).map((each) => each.base))]
      if (bases.length < 2) continue
      return {
        values: { share, bases },
        inputs: same.map((each) => each.atom.id),
        nodes: [...new Set(same.map((each) => facts.id(each.atom.subject)))],
      }
    }
    return undefined
  },
}

const speaksOfSavings = (text: string): boolean => /\bcosts?\b/i.test(text) && /\b(?:reduc|sav)/i.test(text)

/** "R&D costs" of "30% reduction in R&D costs"; what the fact is about where the text names nothing. */
const baseOf = (facts: Facts, atom: Atom): string => /\b(?:in|of) (.+)$/i.exec(atom.text)?.[1] ?? facts.label(atom.subject)
