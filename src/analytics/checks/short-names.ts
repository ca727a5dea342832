import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'

/**
 * A partner is called by the first word of its name only. A.3 row 15, as far as the facts carry it: that EY is no Fortune 500
 * company and Apple Vision Pro is a product is knowledge from outside, and "Apple" alone stands in a sentence no fact was taken from.
 */
export const shortNames: CheckRule = {
  id: 'short-names',
  severity: 'low',
  find({ facts }) {
    const found = facts.nodes('Partner').flatMap((node) => {
      const name = facts.label(node)
      const [first = '', ...rest] = name.split(' ')
      if (rest.length === 0) return []
      const short = new RegExp(`(?<![\\p{L}\\p{N}/])${escape(first)}(?! ${escape(rest.join(' '))})(?![\\p{L}\\p{N}/])`, 'u')
      const inputs = mentions(facts, short)
      return inputs.length > 0 ? [{ node, name, first, inputs }] : []
    })
    if (found.length === 0) return undefined
    return {
      values: { names: found.map(({ name }) => name), short: found.map(({ first }) => first) },
      inputs: found.flatMap(({ inputs }) => inputs),
      nodes: found.map(({ node }) => facts.id(node)),
    }
  },
}

/** Facts that use the short form: in what they say, or in the name of a milestone they list. Names of partners themselves do not count. */
function mentions(facts: Facts, short: RegExp): readonly string[] {
  const partners = new Set(facts.nodes('Partner'))
  return facts.all
    .filter(
      (atom) =>
        short.test(atom.predicate) ||
        (atom.object >= 0 &&
          !partners.has(atom.object) &&
          facts.ecosystem.nodes.kinds[atom.object] === 'Milestone' &&
          short.test(atom.text)),
    )
    .map((atom) => atom.id)
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
