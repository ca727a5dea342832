import type { Axis } from '#model/tabular.ts'
import { amount, percent } from '#words/format.ts'
import { lanes, textWidth } from '#ui/flat/scale.ts'
import { words } from '#ui/words.ts'

interface OutcomesProps { outcomes: readonly { amount: number; chance: number }[]; axis: Axis; at(value: number): number; top: number; height: number }

/** Exact chance of each possible sum, on the same axis as the steps above. */
export function Outcomes({ outcomes, axis, at, top, height }: OutcomesProps) {
  const most = Math.max(...outcomes.map((outcome) => outcome.chance))
  const placed = lanes(
    outcomes.map((outcome) => ({ item: outcome, x: at(outcome.amount), width: textWidth(percent(outcome.chance, 1)) })),
    -Infinity,
    Infinity,
    2,
  )
  const base = top + height - 28
  return (
    <g className="outcomes" role="img" aria-label={`${words.flat.outcomes}. ${outcomes.map((each) => words.flat.outcome(amount(each.amount, axis.unit, axis.currency), each.chance)).join('; ')}`}>
      <text x={at(axis.min)} y={top - 4} className="axis-label">
        {words.flat.outcomes}
      </text>
      {placed.map(({ item: outcome, x, lane }) => {
        const tall = Math.max(2, (outcome.chance / most) * (height - 40))
        return (
          <g key={outcome.amount}>
            <title>{words.flat.outcome(amount(outcome.amount, axis.unit, axis.currency), outcome.chance)}</title>
            <rect x={x - 6} y={base - tall} width="12" height={tall} rx="2" />
            <text x={x} y={base + 16 + 14 * lane} textAnchor="middle">
              {percent(outcome.chance, 1)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
