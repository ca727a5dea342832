import type { CheckRule } from '#analytics/checks/check.ts'
import { atomsOfAll } from '#analytics/known.ts'
import { dealSum, isInTime, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'

/** A dated portfolio mark of the roadmap is not what signed contracts and weighted deals come to by then. A.3 row 6. */
export const planMarks: CheckRule = {
  id: 'plan-marks',
  severity: 'medium',
  row: 6,
  find({ book }) {
    const signed = portfolio(book)
    const found = book.marks
      // The mark on the target's own day is the target again: rule no-slack speaks of it.
      .filter((mark) => mark.due.value !== book.target.due.value)
      .map((mark) => {
        const due = dealSum(openDeals(book).filter((deal) => isInTime(book, deal, mark.due.value)))
        return { mark, due, expected: signed.total + due.weighted, allWon: signed.total + due.total }
      })
      .filter(({ mark, expected }) => Math.abs(expected - mark.value.value) >= 1)
    if (found.length === 0) return undefined
    return {
      values: {
        periods: found.map(({ mark }) => mark.text),
        marks: found.map(({ mark }) => String(mark.value.value)),
        expected: found.map(({ expected }) => String(expected)),
        allWon: found.map(({ allWon }) => String(allWon)),
        currency: book.currency,
      },
      inputs: [
        ...new Set([
          ...atomsOfAll(found.flatMap(({ mark }) => [mark.value, mark.due])),
          ...signed.atoms,
          ...found.flatMap(({ due }) => due.atoms),
        ]),
      ],
    }
  },
}
