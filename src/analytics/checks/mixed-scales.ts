import type { CheckRule } from '#analytics/checks/check.ts'

/** Criteria of one scorecard are marked on different scales, so their weights add up nothing yet. A.3 row 32. */
export const mixedScales: CheckRule = {
  id: 'mixed-scales',
  severity: 'medium',
  row: 32,
  find({ facts }) {
    for (const scorecard of facts.nodes('Scorecard')) {
      const stated = facts.from(scorecard).filter((atom) => /^scale: /i.test(atom.predicate))
      const scales = stated.map((atom) => scaleOf(atom.text))
      const kinds = new Set(scales)
      if (kinds.size < 2) continue
      const weights = facts.from(scorecard).filter((atom) => /^weight: /i.test(atom.predicate))
      return {
        values: {
          scorecard: facts.label(scorecard),
          criteria: stated.length,
          scales: kinds.size,
          undefinedScales: scales.filter((scale) => scale === '').length,
          undefinedTexts: stated.filter((atom) => scaleOf(atom.text) === '').map((atom) => atom.text),
        },
        inputs: [...stated, ...weights].map((atom) => atom.id),
        nodes: [facts.id(scorecard)],
      }
    }
    return undefined
  },
}

/** What a scale runs over ("1-10", "high/medium/low", "aaa to cc"); empty where its text names no mark at all. */
function scaleOf(text: string): string {
  const range = /\d+(?:\.\d+)?\s*[-–]\s*\d+/.exec(text)?.[0] ?? /\S+ to \S+/i.exec(text)?.[0]
  return (range ?? (text.includes('/') ? text : '')).toLowerCase()
}
