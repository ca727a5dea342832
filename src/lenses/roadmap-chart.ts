import { highest, lowest } from '#model/extremes.ts'
import type { Cell, Flat, FlatMark, Table } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import type { PlannedMilestone } from '#analytics/roadmap.ts'
import type { Slippage } from '#analytics/slippage.ts'
import { format, words } from '#words/index.ts'
import { roadmapWords } from '#words/en/lenses/roadmap.ts'
import { dayCell, emptyCell, moneyCell, ratioCell, stateCell, textCell } from '#lenses/cells.ts'
import type { LensContext } from '#lenses/lens.ts'
import { quarterAt, quarterName, quarterStart } from '#lenses/roadmap-calendar.ts'
import type { Lane } from '#lenses/roadmap-lanes.ts'
import { milestoneLooks, stateKey } from '#lenses/roadmap-looks.ts'

/** The lanes as rows, time to the right in days; a milestone is as long as its period. */
export function roadmapFlat({ book }: LensContext, lanes: readonly Lane[]): Flat {
  const dated = lanes.flatMap((lane) => lane.milestones).filter((milestone) => isStated(milestone.due))
  const first = lowest(dated.map((milestone) => Math.floor(quarterAt(milestone.first))))
  const last = highest(dated.map((milestone) => Math.floor(quarterAt(milestone.due.value))))
  const shared = new Set(dated.filter((milestone, i) => dated.indexOf(milestone) !== i))
  const mark = (milestone: PlannedMilestone, lane: Lane): FlatMark => ({
    node: milestone.id,
    label: shared.has(milestone) ? roadmapWords.inLane(milestone.label, lane.label) : milestone.label,
    from: milestone.first,
    // Both days belong to the period, as it is read: 1 Jan to 31 Mar.
    to: milestone.due.value,
    y: 0,
    tone: milestoneLooks[milestone.state].tone,
    style: milestone.state === 'done' || milestone.state === 'unreported' ? 'solid' : 'dashed',
    note: milestone.state === 'undated' ? roadmapWords.state.undated : (words.states[stateKey[milestone.state]] ?? ''),
  })
  return {
    kind: 'bars',
    x: {
      label: roadmapWords.axis,
      unit: 'day',
      min: quarterStart(first),
      max: quarterStart(last + 1),
      ticks: Array.from({ length: last - first + 1 }, (_, i) => ({ at: quarterStart(first + i), label: quarterName(first + i) })),
    },
    rows: lanes.map((lane) => ({ label: lane.label, ...(lane.body !== undefined && { node: lane.body }), marks: lane.milestones.filter((milestone) => isStated(milestone.due)).map((milestone) => mark(milestone, lane)) })),
    rules: book.asOf === undefined ? [] : [{ at: book.asOf, axis: 'x', label: words.stage.asOf(format.day(book.asOf)), style: 'dashed', tone: 'accent' }],
    lines: [],
  }
}

export function roadmapTable({ book }: LensContext, lanes: readonly Lane[], slips: Slippage): Table {
  const text = roadmapWords.headings
  const cells = (milestone: PlannedMilestone, days: number): Cell[] => [
    textCell(milestone.label, milestone.atoms),
    textCell(format.list(lanes.filter((lane) => lane.milestones.includes(milestone)).map((lane) => lane.label))),
    milestone.state === 'undated' ? textCell(roadmapWords.state.undated) : stateCell(stateKey[milestone.state]),
    dayCell({ ...milestone.due, text: milestone.period }),
    milestone.state === 'done' || milestone.state === 'ahead' ? emptyCell : Number.isNaN(days) ? { value: null, unit: 'count', state: 'not-stated' } : { value: days, unit: 'count', atoms: milestone.due.atoms },
    milestone.progress.value >= 0 ? ratioCell(milestone.progress) : emptyCell,
    milestone.promised.value >= 0 ? ratioCell(milestone.promised) : emptyCell,
    milestone.portfolio.value >= 0 ? moneyCell(milestone.portfolio, book.currency) : emptyCell,
  ]
  return {
    columns: [
      { id: 'milestone', heading: 'milestone', text: text.milestone, numeric: false },
      { id: 'lane', heading: 'lane', text: text.lane, numeric: false, channel: 'position' },
      { id: 'status', heading: 'status', text: text.status, numeric: false, channel: 'color' },
      { id: 'due', heading: 'due', text: text.due, numeric: true, channel: 'position' },
      { id: 'days', heading: 'days-since-due', text: text.days, numeric: true, channel: 'flags' },
      { id: 'progress', heading: 'completion', text: text.progress, numeric: true },
      { id: 'promised', heading: 'promised', text: text.promised, numeric: true },
      { id: 'portfolio', heading: 'portfolio', text: text.portfolio, numeric: true },
    ],
    rows: slips.rows.map(({ milestone, days }) => ({ node: milestone.id, cells: cells(milestone, days) })),
  }
}
