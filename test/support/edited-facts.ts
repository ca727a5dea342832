import type { AtomId } from '#model/ids.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { readValue } from '#model/value-grammar.ts'

/** What a document would say with some facts left out (null) or stated otherwise. The date is the first programme's. */
export function editedFacts(
  ecosystem: Ecosystem,
  edits: Readonly<Record<AtomId, string | null>>,
  asOf = ecosystem.programmes[0]?.asOf,
): Ecosystem {
  const atoms = ecosystem.atoms
    .filter((atom) => edits[atom.id] !== null)
    .map((atom) => {
      const text = edits[atom.id]
      return text === undefined || text === null ? atom : { ...atom, text, value: readValue(text, atom.predicate) }
    })
  const programmes = ecosystem.programmes.map(({ asOf: dated, ...programme }, i) => {
    const day = i === 0 ? asOf : dated
    return day === undefined ? programme : { ...programme, asOf: day }
  })
  return { ...ecosystem, atoms, programmes }
}
