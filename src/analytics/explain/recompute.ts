import { operations } from '#analytics/explain/operations.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'
import type { Term, TermPart } from '#model/term.ts'

/**
 * The number that the leaves of a tree give, read anew from the facts: what makes an explanation one. `value` of a branch is never looked at. Throws
 * where a fact does not exist.
 */
export function recompute(term: Term, atomOf: (id: AtomId) => Atom | undefined): number {
  switch (term.kind) {
    case 'fact': {
      const atom = atomOf(term.atom)
      if (atom === undefined) throw new Error(`no fact ${term.atom}`)
      return readAtom(atom, term.read)
    }
    case 'given':
    case 'constant': return term.value
    case 'count': return term.things.length
    case 'unknown': return NaN
    default: return operations[term.operation](term.parts.map((part) => recompute(part.term, atomOf)))
  }
}

/** Every fact that a tree rests on, each once, in order of first use. */
export function factsUnder(term: Term): readonly AtomId[] {
  const found = new Set<AtomId>()
  // Trees share branches: the largest revenue is a part of every mark.
  const seen = new Set<Term>()
  const walk = (each: Term): void => {
    if (seen.has(each)) return
    seen.add(each)
    if (each.kind === 'fact') found.add(each.atom)
    if (each.kind === 'count') for (const thing of each.things) for (const atom of thing.atoms) found.add(atom)
    if (each.kind === 'formula') each.parts.forEach(part)
  }
  const part = ({ term: each, because }: TermPart): void => {
    walk(each)
    because?.forEach(part)
  }
  walk(term)
  return [...found]
}
