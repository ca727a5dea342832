import type { CheckRule } from '#analytics/checks/check.ts'

/** Requirements are cited by their code and none is defined; years are counted from a year that is not stated. A.3 row 27. */
export const danglingReferences: CheckRule = {
  id: 'dangling-references',
  severity: 'low',
  row: 27,
  find({ facts, book }) {
    const { kinds } = facts.ecosystem.nodes
    const defined = new Set(facts.all.map((atom) => atom.subject))
    const citing = facts.all.filter((atom) => atom.object >= 0 && kinds[atom.object] === 'Requirement' && !defined.has(atom.object))
    if (citing.length === 0) return undefined
    const codes = [...new Set(citing.map((atom) => atom.object))]
    const counted = book.asOf === undefined ? facts.all.filter((atom) => /\bYear \d/.test(atom.text)) : []
    return {
      values: { codes: codes.length, citations: citing.length, years: counted.length },
      inputs: [...citing, ...counted].map((atom) => atom.id),
      nodes: codes.map((code) => facts.id(code)),
    }
  },
}
