import type { Weights } from '#analytics/score-weights.ts'
import { weightedScore, type ScoreRow, type UnknownRule } from '#analytics/scorecard.ts'
import type { NodeId } from '#model/ids.ts'

/** Two partners have the same score at this weight; `above` leads where the criterion weighs more. */
export interface Crossing {
  /** weight of the varied criterion among the known ones, 0..1 */
  at: number
  above: NodeId
  below: NodeId
}

export interface RankSensitivity {
  /** index of the varied criterion */
  vary: number
  /** its weight among the known criteria today */
  now: number
  /** where two partners swap, highest weight first */
  crossings: readonly Crossing[]
  /** who stands first from one weight to another, highest first */
  leaders: readonly { from: number; to: number; partner: NodeId }[]
  /** indices of the criteria known for at least one partner */
  known: readonly number[]
}

/** Weights with the varied criterion at `share` of the known ones, the other known ones keeping their proportion; unknown ones get none. */
export function weightsAt(weights: Weights, known: readonly number[], vary: number, share: number): Weights {
  const others = known.filter((i) => i !== vary).reduce((sum, i) => sum + weights[i]!, 0)
  return weights.map((weight, i) => (i === vary ? share : !known.includes(i) ? 0 : others > 0 ? (weight / others) * (1 - share) : (1 - share) / (known.length - 1)))
}

/**
 * How the ranking hangs on one weight, exactly. A score is a ratio of two straight lines in that weight, so two scores meet where a quadratic
 * is zero; with the same marks known for both it is linear. `rows` in any order; who has no mark is left out.
 */
export function rankSensitivity(rows: readonly ScoreRow[], weights: Weights, vary: number, unknown: UnknownRule = 'left-out'): RankSensitivity {
  const scored = rows.filter((row) => !Number.isNaN(row.score)).toSorted((a, b) => (a.partner < b.partner ? -1 : 1))
  const known = weights.map((_, i) => i).filter((i) => scored.some((row) => !Number.isNaN(row.marks[i]?.value ?? NaN)))
  const total = known.reduce((sum, i) => sum + weights[i]!, 0)
  const now = total > 0 && known.includes(vary) ? weights[vary]! / total : NaN
  if (scored.length === 0 || known.length < 2 || !known.includes(vary)) return { vary, now, crossings: [], leaders: [], known }
  const at = (row: ScoreRow, share: number): number => weightedScore(weightsAt(weights, known, vary, share), row.marks.map((mark) => mark.value), unknown)
  const crossings = scored.flatMap((a, i) =>
    scored.slice(i + 1).flatMap((b) =>
      meetings(lineOf(a, weights, known, vary, unknown), lineOf(b, weights, known, vary, unknown)).flatMap((share) => {
        const beyond = at(a, share + nudge) - at(b, share + nudge)
        const before = at(a, share - nudge) - at(b, share - nudge)
        if (beyond * before >= 0) return []
        return [beyond > 0 ? { at: share, above: a.partner, below: b.partner } : { at: share, above: b.partner, below: a.partner }]
      }),
    ),
  )
  crossings.sort((a, b) => b.at - a.at || (a.above < b.above ? -1 : 1))
  const leader = (share: number): NodeId => scored.reduce((best, row) => (at(row, share) > at(best, share) + 1e-9 ? row : best)).partner
  const stops = [1, ...new Set(crossings.map((crossing) => crossing.at)), 0]
  const leaders: { from: number; to: number; partner: NodeId }[] = []
  stops.slice(1).forEach((from, i) => {
    const partner = leader((from + stops[i]!) / 2)
    const last = leaders.at(-1)
    if (last?.partner === partner) last.from = from
    else leaders.push({ from, to: stops[i]!, partner })
  })
  return { vary, now, crossings, leaders, known }
}

const nudge = 1e-6

/** score(w) = (a w + b) / (c w + d) */
interface Line { a: number; b: number; c: number; d: number }

function lineOf(row: ScoreRow, weights: Weights, known: readonly number[], vary: number, unknown: UnknownRule): Line {
  const base = weightsAt(weights, known, vary, 0)
  const mark = row.marks[vary]?.value ?? NaN
  let b = 0
  let d = 0
  for (const i of known) {
    const value = row.marks[i]?.value ?? NaN
    if (i === vary || (Number.isNaN(value) && unknown === 'left-out')) continue
    b += base[i]! * (Number.isNaN(value) ? 0 : value)
    d += base[i]!
  }
  const counts = !Number.isNaN(mark) || unknown === 'zero' ? 1 : 0
  return { a: (counts === 1 && !Number.isNaN(mark) ? mark : 0) - b, b, c: counts - d, d }
}

/** Weights strictly between 0 and 1 where both give the same score. */
function meetings(p: Line, q: Line): readonly number[] {
  const square = p.a * q.c - q.a * p.c
  const linear = p.a * q.d + p.b * q.c - q.a * p.d - q.b * p.c
  const constant = p.b * q.d - q.b * p.d
  return roots(square, linear, constant).filter((share) => share > nudge && share < 1 - nudge)
}

function roots(square: number, linear: number, constant: number): readonly number[] {
  // A trace of a square term is what rounding left of an equation that is linear.
  if (Math.abs(square) < 1e-9) return Math.abs(linear) < 1e-12 ? [] : [-constant / linear]
  const under = linear * linear - 4 * square * constant
  if (under < 0) return []
  const root = Math.sqrt(under)
  return [(-linear - root) / (2 * square), (-linear + root) / (2 * square)]
}
