import type { CheckRule } from '#analytics/checks/check.ts'
import { requirementCodes, undefinedCodes } from '#analytics/requirement-codes.ts'

/** Requirements are cited by their code and none says what it asks for; years are counted from a year that is not stated. A.3 row 27. */
export const danglingReferences: CheckRule = {
  id: 'dangling-references',
  severity: 'low',
  row: 27,
  find({ facts, book }) {
    const codes = undefinedCodes(requirementCodes(facts)).filter((code) => code.atoms.length > 0)
    if (codes.length === 0) return undefined
    const citing = codes.flatMap((code) => code.atoms)
    const counted = book.asOf === undefined ? facts.all.filter((atom) => /\bYear \d/.test(atom.text)).map((atom) => atom.id) : []
    return {
      values: { codes: codes.length, citations: citing.length, years: counted.length },
      inputs: [...citing, ...counted],
      nodes: codes.map((code) => code.id),
    }
  },
}
