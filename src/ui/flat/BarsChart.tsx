import type { Axis, FlatMark } from '#model/tabular.ts'
import { lengthText } from '#ui/flat/bar-text.ts'
import { AxisFoot, ruleLanes, TickLines, UprightRules } from '#ui/flat/Axes.tsx'
import { BarRow, BarTexts } from '#ui/flat/BarRow.tsx'
import { sharedParts } from '#ui/flat/ChartKeys.tsx'
import { ChartLine } from '#ui/flat/ChartLine.tsx'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { laneHeight, lanes, noteOf, scale, textWidth } from '#ui/flat/scale.ts'

/**
 * Horizontal bars on one linear axis. A single row of several marks is a rail with its labels below, each joined to its part. Several
 * rows are named at the left, or above their bar where the chart is narrow; parts that come back in every row are named in the head.
 */
export function BarsChart({ flat, width, height, selected, onSelect }: ChartProps<'bars'>) {
  const { x: axis, rows } = flat
  const stacked = rows.some((row) => row.marks.length > 1)
  const rail = stacked && rows.length === 1
  // Names that the left third does not hold stand above their bar, as on every narrow chart.
  const longest = 24 + Math.max(48, ...rows.map((row) => textWidth(row.label, 13)))
  const above = !rail && (width < 480 || (width < 700 && longest > width * 0.34))
  const shared = new Set(sharedParts(flat).map((mark) => mark.label))
  const text = (mark: FlatMark) => lengthText(axis, mark)
  const left = rail || above ? 24 : Math.min(width * 0.34, longest)
  const right = stacked ? width - 24 : roomForValues(rows.flatMap((row) => row.marks), axis, left, width, text)
  const at = scale(axis, left, right)
  const top = 28 + 16 * ruleLanes(flat.rules, at, left, right)
  const labels = rows.map((row) => (stacked ? partLabels(row.marks.filter((mark) => !shared.has(mark.label)), at, left, right, (mark) => noteOf(mark, text(mark))) : []))
  const ticks = rows.map((row) => lanes((row.ticks ?? []).map((tick) => ({ item: tick, x: at(tick.at), width: textWidth(tick.label, 11) })), left - (above ? 0 : 16), width - 8, 6))
  const deep = (placed: readonly { lane: number }[]) => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  const below = rows.map((_, i) => laneHeight * deep(labels[i] ?? []) + 14 * deep(ticks[i] ?? []))
  const heading = above ? 20 : 0
  const room = Math.max(0, height - top - 56 - below.reduce((sum, each) => sum + each, 0))
  const step = Math.max(28 + heading, Math.min(rail ? 160 : 56 + heading, room / Math.max(rows.length, 1)))
  const bar = Math.min(rail ? 72 : 24, (step - heading) * 0.6)
  const { bands, end } = bandsOf(below, top, step, bar, heading)
  const bottom = end + 4
  const given = rows.map((row, i) => ({
    row,
    band: bands[i] ?? { y: 0, bottom: 0 },
    bar,
    at,
    left,
    named: rail ? ('no' as const) : above ? ('above' as const) : ('left' as const),
    valued: !stacked,
    labels: labels[i] ?? [],
    ticks: ticks[i] ?? [],
    shared,
    text,
    selected,
    onSelect,
  }))
  return (
    <div className="chart-stack">
      <svg className="chart" width={width} height={bottom} role="group" aria-label={axis.label}>
        <g aria-hidden="true">
          <TickLines axis={axis} at={at} top={top - 4} bottom={bottom} />
        </g>
        {given.map((each, i) => (
          <BarRow key={`${each.row.label} ${i}`} {...each} />
        ))}
        {flat.lines.map((line) => (
          <ChartLine key={line.label} line={line} x={at} y={(row) => (bands[row]?.y ?? 0) + bar / 2} />
        ))}
        <UprightRules rules={flat.rules} at={at} top={top} bottom={rail ? (bands[0]?.y ?? 0) + bar + 10 : bottom} left={left} right={width - 16} />
        {/* Above the rules, so that no line runs through a text. */}
        {given.map((each, i) => (
          <BarTexts key={`${each.row.label} ${i}`} {...each} />
        ))}
      </svg>
      <AxisFoot axis={axis} at={at} width={width} />
    </div>
  )
}

/** As far right as every value behind its bar stays in the chart, but never so near that no bar can be read. */
function roomForValues(marks: readonly FlatMark[], axis: Axis, left: number, width: number, text: (mark: FlatMark) => string): number {
  const shares = marks.map((mark) => ({ share: (mark.to - axis.min) / (axis.max - axis.min), wide: textWidth(mark.note ?? text(mark)) + 16 }))
  const fitting = shares.filter(({ share }) => share > 0).map(({ share, wide }) => left + (width - wide - left) / share)
  return Math.max(left + 0.4 * (width - left), Math.min(width - 40, ...fitting))
}

const partLabels = (marks: readonly FlatMark[], at: (value: number) => number, left: number, right: number, text: (mark: FlatMark) => string) =>
  lanes(
    marks.map((mark) => ({ item: mark, x: (at(mark.from) + at(mark.to)) / 2, width: Math.max(textWidth(mark.label, 13), textWidth(text(mark))) })),
    left,
    right,
  )

/** Where each bar stands: above it its name on a narrow chart, under it the lanes of its labels, if it has any. */
function bandsOf(below: readonly number[], top: number, step: number, bar: number, heading: number) {
  const bands: { y: number; bottom: number }[] = []
  let y = top
  for (const extra of below) {
    const start = y + heading + (step - heading - bar) / 2
    // Labels stand close under their bar, the room between rows comes after them.
    bands.push({ y: start, bottom: extra > 0 ? Math.min(y + step, start + bar + 12) : y + step })
    y += step + extra
  }
  return { bands, end: y }
}
