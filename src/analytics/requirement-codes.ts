import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface RequirementCode {
  id: NodeId
  /** as cited: NFR3, NFR13–NFR15 */
  code: string
  /** letters in front: FR, NFR, TR, R */
  family: string
  /** first number of it; NaN without one */
  number: number
  /** one entry that stands for several codes */
  range: boolean
  /** entities whose facts cite it, each once, in stated order */
  citedBy: readonly NodeId[]
  /** facts that cite it, and facts that say what it asks for */
  atoms: readonly AtomId[]
  definitions: readonly AtomId[]
}

/**
 * Requirement codes a document cites, in order of family and number. A code is defined when a fact has it as its subject:
 * a citation says that it exists, not what it asks for.
 */
export function requirementCodes(facts: Facts): readonly RequirementCode[] {
  return facts
    .nodes('Standard', 'Requirement')
    .map((node): RequirementCode => {
      const code = facts.label(node)
      const citing = facts.to(node)
      return {
        id: facts.id(node),
        code,
        family: /^[A-Za-z]+/.exec(code)?.[0] ?? '',
        number: Number(/\d+/.exec(code)?.[0] ?? NaN),
        range: /[–—]|\d-\D*\d/.test(code),
        citedBy: [...new Set(citing.map((atom) => facts.id(atom.subject)))],
        atoms: citing.map((atom) => atom.id),
        definitions: facts.from(node).map((atom) => atom.id),
      }
    })
    .toSorted((a, b) => (a.family === b.family ? a.number - b.number || Number(a.range) - Number(b.range) : a.family < b.family ? -1 : 1))
}

/** Cited and never defined. */
export const undefinedCodes = (codes: readonly RequirementCode[]): readonly RequirementCode[] => codes.filter((code) => code.definitions.length === 0)
