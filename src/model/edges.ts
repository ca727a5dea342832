import type { Atom, EdgeTable } from '#model/ecosystem.ts'
import type { EdgeId, NodeId, ProgrammeId } from '#model/ids.ts'
import { slug } from '#model/ids.ts'

/**
 * The links that the facts state: one per programme, predicate and pair, in the order in which the facts first state them.
 * Derived, never stored: a link without a fact cannot exist.
 */
export function edgesOf(atoms: readonly Atom[], nodeIds: readonly NodeId[], programmeIds: readonly ProgrammeId[]): EdgeTable {
  const predicateNumbers = new Map<string, number>()
  const predicateSlugs: string[] = []
  const numbers = new Map<string, number>()
  const stating: number[][] = []
  const first: number[] = []
  for (const [index, atom] of atoms.entries()) {
    if (atom.object < 0) continue
    let predicate = predicateNumbers.get(atom.predicate)
    if (predicate === undefined) {
      predicate = predicateSlugs.length
      predicateNumbers.set(atom.predicate, predicate)
      predicateSlugs.push(freeSlug(slug(atom.predicate), predicateSlugs))
    }
    const key = `${atom.programme} ${predicate} ${atom.subject} ${atom.object}`
    const known = numbers.get(key)
    if (known === undefined) {
      numbers.set(key, stating.length)
      stating.push([index])
      first.push(index)
    } else stating[known]?.push(index)
  }
  const count = first.length
  const from = new Uint32Array(count)
  const to = new Uint32Array(count)
  const programme = new Uint8Array(count)
  const ids: EdgeId[] = []
  const predicates: string[] = []
  for (const [edge, index] of first.entries()) {
    const atom = atoms[index]
    if (atom === undefined) continue
    from[edge] = atom.subject
    to[edge] = atom.object
    programme[edge] = atom.programme
    const predicate = predicateSlugs[predicateNumbers.get(atom.predicate) ?? 0]
    ids.push(`${programmeIds[atom.programme]}/${predicate}:${nodeIds[atom.subject]}>${nodeIds[atom.object]}`)
    predicates.push(atom.predicate)
  }
  return { count, ids, from, to, predicates, programme, atoms: stating }
}

function freeSlug(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}-${number}`
  return name
}
