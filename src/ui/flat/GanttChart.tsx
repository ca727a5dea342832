import { lengthText } from '#ui/flat/bar-text.ts'
import { AxisFoot, ruleLanes, TickLines, UprightRules } from '#ui/flat/Axes.tsx'
import { ChartLine } from '#ui/flat/ChartLine.tsx'
import { ChartMark } from '#ui/flat/ChartMark.tsx'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { beside, type Beside } from '#ui/flat/gantt.ts'
import { noteOf, scale, textWidth } from '#ui/flat/scale.ts'
import { panelWords } from '#ui/panel-words.ts'

/** CSS px: one line of a row, its bar, and the room under a row. */
const line = 23
const bar = 13
const between = 9
/** of the second line of a text */
const second = 14

/** Where each line of a row begins below its top, and how tall the row is: a line is taller where a text broke. */
function lanesOf(marks: readonly Beside[]): { lanes: number[]; tall: number } {
  const lanes: number[] = []
  let tall = 0
  for (let lane = 0; marks.some((mark) => mark.lane === lane); lane += 1) {
    lanes.push(tall)
    tall += line + (marks.some((mark) => mark.lane === lane && mark.text.length > 1) ? second : 0)
  }
  return { lanes, tall: Math.max(tall, line) }
}

/** Rows of several marks of their own: each mark carries its text beside it, and a row takes as many lines as that needs. */
export function GanttChart({ flat, width, selected, onSelect }: ChartProps<'bars'>) {
  const { x: axis, rows } = flat
  const above = width < 560
  const left = above ? 16 : Math.min(width * 0.3, 24 + Math.max(48, ...rows.map((row) => textWidth(row.label, 13))))
  const right = width - 16
  const at = scale(axis, left, right)
  const top = 28 + 16 * ruleLanes(flat.rules, at, left, right)
  const heading = above ? 20 : 0
  const placed = rows.map((row) => beside(row.marks, at, above ? 8 : left, width - 6, (mark) => [mark.label, mark.note ?? ''].filter((part) => part !== '').join(', ')))
  const bands: { y: number; lanes: readonly number[]; end: number }[] = []
  let y = top
  for (const [i, marks] of placed.entries()) {
    const { lanes, tall } = lanesOf(marks)
    bands.push({ y: y + heading, lanes, end: y + heading + tall })
    y += heading + tall + ((rows[i]?.ticks?.length ?? 0) > 0 ? 14 : 0) + between
  }
  return (
    <div className="chart-stack">
      <svg className="chart gantt" width={width} height={y} role="group" aria-label={axis.label}>
        <g aria-hidden="true">
          <TickLines axis={axis} at={at} top={top - 4} bottom={y} />
        </g>
        <UprightRules rules={flat.rules} at={at} top={top} bottom={y} left={left} right={right} />
        {rows.map((row, i) => {
          const band = bands[i] ?? { y: 0, lanes: [], end: 0 }
          const thresholds = (row.ticks ?? []).map((tick) => panelWords.flat.threshold(tick.label))
          return (
            <g key={`${row.label} ${i}`}>
              <text x={above ? left : left - 10} y={above ? band.y - 5 : band.y + line / 2 + 4} textAnchor={above ? 'start' : 'end'} className="row-label">
                {row.label}
              </text>
              {(placed[i] ?? []).map(({ mark, lane, text, x, anchor }) => (
                <g key={`${mark.label} ${mark.from}`} transform={`translate(0 ${band.y + (band.lanes[lane] ?? 0)})`}>
                  <ChartMark
                    mark={mark}
                    x={at(mark.from)}
                    y={(line - bar) / 2}
                    width={at(mark.to) - at(mark.from)}
                    height={bar}
                    name={[row.label, mark.label, noteOf(mark, lengthText(axis, mark)), ...thresholds].filter((part) => part !== '').join(', ')}
                    selected={mark.node !== undefined && selected.has(mark.node)}
                    onSelect={onSelect}
                  />
                  {text.map((each, l) => (
                    <text key={l} x={x} y={line / 2 + 4 + l * second} textAnchor={anchor} className="gantt-text" aria-hidden="true">
                      {each}
                    </text>
                  ))}
                </g>
              ))}
              {(row.ticks ?? []).map((tick) => (
                <g key={`${tick.label} ${tick.at}`} className="row-tick" aria-hidden="true">
                  <line x1={at(tick.at)} x2={at(tick.at)} y1={band.y} y2={band.end} />
                  <text x={at(tick.at)} y={band.end + 12} textAnchor="middle">
                    {tick.label}
                  </text>
                </g>
              ))}
            </g>
          )
        })}
        {flat.lines.map((each) => (
          <ChartLine key={each.label} line={each} x={at} y={(row) => (bands[row]?.y ?? 0) + line / 2} />
        ))}
      </svg>
      <AxisFoot axis={axis} at={at} width={width} />
    </div>
  )
}
