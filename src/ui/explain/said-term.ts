import type { NodeId } from '#model/ids.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'

/** An explanation tree in words: what a person reads, copies and walks through. `value` '' where the part is no number (a thing that is counted). */
export interface SaidTerm {
  /** place in the tree: "0.2.1" */
  id: string
  name: string
  value: string
  /** how the number is made of its parts */
  formula: string
  /** of what is no fact: "supposed", "your own rule", "not stated"; '' for a fact */
  note: string
  tone?: 'supposed' | 'unknown'
  /** what is stated, and where */
  facts: readonly FactLine[]
  /** the entity concerned, where the data has it */
  node?: { id: NodeId; label: string }
  parts: readonly SaidTerm[]
  /** why it is one of the parts of the number above */
  because: readonly SaidTerm[]
}

/** What can be done with the entities of an explanation. */
export interface TermActions { onGraph(nodes: readonly NodeId[]): void; onTable(nodes: readonly NodeId[]): void }

/** Entities of a tree, each once, in order. */
export function nodesUnder(term: SaidTerm): readonly NodeId[] {
  const found = new Set<NodeId>()
  const walk = (each: SaidTerm): void => {
    if (each.node !== undefined) found.add(each.node.id)
    each.parts.forEach(walk)
    each.because.forEach(walk)
  }
  walk(term)
  return [...found]
}
