import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'

/**
 * A partner is called by the first word of its name only. A.3 row 15, as far as the facts carry it: that EY is no Fortune 500
 * company and Apple Vision Pro is a product is knowledge from outside, and "Apple" alone stands in a sentence no fact was taken from.
 */
export const shortNames: CheckRule = {
  id: 'short-names',
  severity: 'low',
  row: 15,
  find({ facts }) {
    const said = sayings(facts)
    const words = new Set([...said.keys()].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)))
    const found = facts.nodes('Partner').flatMap((node) => {
      const name = facts.label(node)
      const [first = '', ...rest] = name.split(' ')
      // Lists of thousands of partners share a handful of words: only who is mentioned at all is looked for closely.
      if (rest.length === 0 || !first.split(/[^\p{L}\p{N}]+/u).every((word) => words.has(word))) return []
      const short = new RegExp(`(?<![\\p{L}\\p{N}/])${escape(first)}(?! ${escape(rest.join(' '))})(?![\\p{L}\\p{N}/])`, 'u')
      const inputs = [...said].filter(([text]) => short.test(text)).flatMap(([, atoms]) => atoms)
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

/** Texts that may use a short form, each once, with the facts that say it: predicates, and names of milestones. Names of partners do not count. */
function sayings(facts: Facts): Map<string, string[]> {
  const partners = new Set(facts.nodes('Partner'))
  const said = new Map<string, string[]>()
  const note = (text: string, atom: string): void => {
    const atoms = said.get(text)
    if (atoms === undefined) said.set(text, [atom])
    else if (atoms.at(-1) !== atom) atoms.push(atom)
  }
  for (const atom of facts.all) {
    note(atom.predicate, atom.id)
    if (atom.object >= 0 && !partners.has(atom.object) && facts.ecosystem.nodes.kinds[atom.object] === 'Milestone') note(atom.text, atom.id)
  }
  return said
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
