import type { Axis } from '#model/tabular.ts'
import { amount, percent } from '#words/format.ts'
import { textWidth } from '#ui/flat/scale.ts'
import { words } from '#ui/words.ts'

interface OutcomesProps { outcomes: readonly { amount: number; chance: number }[]; axis: Axis; at(value: number): number; top: number; height: number }

/** Exact chance of each possible sum, on the same axis as the steps above. */
export function Outcomes({ outcomes, axis, at, top, height }: OutcomesProps) {
  const most = Math.max(...outcomes.map((outcome) => outcome.chance))
  let last = -Infinity
  return (
    <g className="outcomes" role="img" aria-label={`${words.flat.outcomes}. ${outcomes.map((each) => words.flat.outcome(amount(each.amount, axis.unit, axis.currency), each.chance)).join('; ')}`}>
      <text x={at(axis.min)} y={top - 4} className="axis-label">
        {words.flat.outcomes}
      </text>
      {outcomes.map((outcome) => {
        const x = at(outcome.amount)
        const tall = Math.max(2, (outcome.chance / most) * (height - 34))
        const text = percent(outcome.chance, 1)
        const fits = x - textWidth(text) / 2 > last + 3
        if (fits) last = x + textWidth(text) / 2
        return (
          <g key={outcome.amount}>
            <rect x={x - 6} y={top + height - 12 - tall} width="12" height={tall} rx="2" />
            {fits && (
              <text x={x} y={top + height + 4} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
