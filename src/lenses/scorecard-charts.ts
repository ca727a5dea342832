import type { Axis, Cell, Flat, FlatMark, Table } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import { weightsAt } from '#analytics/rank-sensitivity.ts'
import { weightedScore, type ScoreRow } from '#analytics/scorecard.ts'
import type { NodeId } from '#model/ids.ts'
import { format } from '#words/index.ts'
import { scorecardWords } from '#words/en/lenses/scorecard.ts'
import { moneyCell, textCell } from '#lenses/cells.ts'
import type { LensContext } from '#lenses/lens.ts'
import { toneOf, type ScoreStanding } from '#lenses/scorecard-standing.ts'

const scoreAxis: Axis = { label: scorecardWords.axis, unit: 'index', min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100].map((at) => ({ at, label: format.count(at) })) }

/** Stacked bars by rank, and every score over the whole range of one weight. */
export function scorecardFlat(standing: ScoreStanding): Flat {
  const { rules, unknown, sensitivity } = standing
  const scored = standing.rows.filter((row) => !Number.isNaN(row.score))
  const { label } = rules.criteria[sensitivity.vary]!
  const stacked = { title: scorecardWords.stacked(unknown === 'zero' ? scorecardWords.zero : scorecardWords.leftOut), flat: bars(standing, scored) }
  if (sensitivity.known.length < 2 || scored.length === 0) return stacked.flat
  return { kind: 'several', parts: [stacked, { title: scorecardWords.byWeight(label), flat: byWeight(standing, scored) }] }
}

function bars({ rules }: ScoreStanding, scored: readonly ScoreRow[]): Extract<Flat, { kind: 'bars' }> {
  const marksOf = (row: ScoreRow, y: number): FlatMark[] => {
    let at = 0
    const marks = row.parts.flatMap((part, i): FlatMark[] => {
      if (!(part > 0)) return []
      const from = at
      at += part
      return [{ node: row.partner, label: rules.criteria[i]!.label, from, to: at, y, tone: toneOf(i), style: 'solid' }]
    })
    // What the unknown criterion could still add, beside the bar it does not belong to yet.
    const missing = row.marks.flatMap((mark, i) => (isStated(mark) ? [] : [rules.criteria[i]!.label]))
    return row.most - at > 1e-9 && missing.length > 0 ? [...marks, { node: row.partner, label: format.list(missing), from: at, to: row.most, y, tone: 'unknown', style: 'hatched' }] : marks
  }
  return {
    kind: 'bars',
    x: scoreAxis,
    rows: scored.map((row, y) => ({ label: `${scorecardWords.rank(row.rank)} ${row.label}`, node: row.partner, marks: marksOf(row, y), ticks: [{ at: row.score, label: scorecardWords.score(row.score) }] })),
    rules: [],
    lines: [],
  }
}

/** Scores are straight where all partners state the same criteria; 21 points draw the curve where they do not. */
function byWeight({ rules, weights, sensitivity, unknown }: ScoreStanding, scored: readonly ScoreRow[]): Extract<Flat, { kind: 'lines' }> {
  const { vary, known, now, crossings } = sensitivity
  const shares = [...new Set([...Array.from({ length: 21 }, (_, i) => i / 20), ...crossings.map((crossing) => crossing.at)])].toSorted((a, b) => a - b)
  const at = (row: ScoreRow, share: number): number => weightedScore(weightsAt(weights, known, vary, share), row.marks.map((mark) => mark.value), unknown)
  return {
    kind: 'lines',
    x: { label: scorecardWords.weightOf(rules.criteria[vary]!.label), unit: 'ratio', min: 0, max: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => ({ at: tick })) },
    y: scoreAxis,
    series: scored.slice(0, 7).map((row, i) => ({ label: row.label, node: row.partner, tone: toneOf(i), style: 'solid', points: shares.flatMap((share) => (Number.isNaN(at(row, share)) ? [] : [[share, at(row, share)] as const])) })),
    rules: [
      ...(Number.isNaN(now) ? [] : [{ at: now, axis: 'x' as const, label: scorecardWords.now(format.percent(now, 0)), style: 'solid' as const, tone: 'neutral' as const }]),
      ...sensitivity.leaders.slice(0, -1).map((span) => ({ at: span.from, axis: 'x' as const, label: format.percent(span.from, 0), style: 'dashed' as const, tone: 'muted' as const })),
    ],
  }
}

export function scorecardTable({ book }: LensContext, { rules, rows }: ScoreStanding): Table {
  const points = (value: number, atoms: readonly string[] = []): Cell => (Number.isNaN(value) ? { value: null, unit: 'score', state: 'not-stated' } : { value: Math.round(value * 100) / 100, unit: 'score', atoms })
  const valueOf = (id: NodeId) => book.partners.find((partner) => partner.id === id)!.value
  return {
    columns: [
      { id: 'partner', heading: 'partner', numeric: false },
      { id: 'rank', heading: 'rank', text: scorecardWords.columns.rank, numeric: true, channel: 'position' },
      { id: 'score', heading: 'score', text: scorecardWords.columns.score, numeric: true, channel: 'position' },
      ...rules.criteria.map((criterion) => ({ id: criterion.id, heading: criterion.id, text: scorecardWords.mark(criterion.label), numeric: true })),
      { id: 'other', heading: 'other-rule', text: scorecardWords.columns.other, numeric: true },
      { id: 'least', heading: 'at-least', text: scorecardWords.columns.least, numeric: true },
      { id: 'most', heading: 'at-most', text: scorecardWords.columns.most, numeric: true },
      { id: 'value', heading: 'contract-value', numeric: true, channel: 'size' },
    ],
    rows: rows.map((row) => ({
      node: row.partner,
      cells: [
        textCell(row.label),
        Number.isNaN(row.rank) ? { value: null, unit: 'count', state: 'not-stated' } : { value: row.rank, unit: 'count' },
        points(row.score, row.atoms),
        ...row.marks.map((mark) => points(mark.value, mark.atoms)),
        points(row.other, row.atoms),
        points(row.least),
        points(row.most),
        moneyCell(valueOf(row.partner), book.currency),
      ],
    })),
  }
}
