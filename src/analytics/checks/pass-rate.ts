import type { CheckRule } from '#analytics/checks/check.ts'
import { ratioOf } from '#analytics/reading.ts'

/** An exam with a "pass rate" that reads like a pass mark, and two completion rates with two targets. A.3 row 47. */
export const passRate: CheckRule = {
  id: 'pass-rate',
  severity: 'medium',
  row: 47,
  find({ facts }) {
    const exams = facts.saying('assessment').filter((atom) => /\d%? pass rate\b/i.test(atom.text))
    const rates = facts.nodes('KPI').flatMap((node) => {
      const target = facts.of(node, 'target').find((atom) => Number.isFinite(ratioOf(atom.value)))
      return target && /\b(certification|training) completion rate\b/i.test(facts.label(node)) ? [{ node, target }] : []
    })
    const apart = new Set(rates.map(({ target }) => ratioOf(target.value))).size > 1 ? rates : []
    if (exams.length === 0 && apart.length === 0) return undefined
    return {
      values: {
        exam: exams[0] ? facts.label(exams[0].subject) : '',
        stated: exams[0]?.text ?? '',
        rates: apart.map(({ node }) => facts.label(node)),
        targets: apart.map(({ target }) => target.text),
      },
      inputs: [...exams.map((atom) => atom.id), ...apart.map(({ target }) => target.id)],
      nodes: [...exams.map((atom) => facts.id(atom.subject)), ...apart.map(({ node }) => facts.id(node))],
    }
  },
}
