import type { FlatMark } from '#model/tabular.ts'
import { amount } from '#words/format.ts'
import { HorizontalAxis, ruleLanes, UprightRules } from '#ui/flat/Axes.tsx'
import { ChartLine } from '#ui/flat/ChartLine.tsx'
import { ChartMark } from '#ui/flat/ChartMark.tsx'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { lanes, noteOf, scale, textWidth } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'

const laneHeight = 32

/** Horizontal bars on one linear axis; a row of several marks is a stacked bar with its labels below, each joined to its part. */
export function BarsChart({ flat, width, height, selected, onSelect }: ChartProps<'bars'>) {
  const { x: axis, rows } = flat
  const stacked = rows.some((row) => row.marks.length > 1)
  const left = stacked ? 24 : Math.min(width * 0.34, 24 + Math.max(48, ...rows.map((row) => textWidth(row.label, 13))))
  const right = width - (stacked ? 24 : 72)
  const at = scale(axis, left, right)
  const top = 28 + 16 * ruleLanes(flat.rules, at, left, right)
  const amountText = (mark: FlatMark) => amount(mark.to - mark.from, axis.unit, axis.currency)
  const labels = rows.map((row) => (stacked ? partLabels(row.marks, at, left, right, amountText) : []))
  const extra = labels.reduce((sum, placed) => sum + laneHeight * placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0), 0)
  const room = Math.max(0, height - top - 56 - extra)
  const step = Math.max(28, Math.min(stacked ? 160 : 56, room / Math.max(rows.length, 1)))
  const bar = Math.min(stacked ? 72 : 24, step * 0.6)
  const { bands, end } = bandsOf(labels, top, step, bar)
  const bottom = end + 4
  return (
    <svg className="chart" width={width} height={bottom + 48} role="group" aria-label={axis.label}>
      <HorizontalAxis axis={axis} at={at} top={top - 4} bottom={bottom} />
      {rows.map((row, i) => {
        const band = bands[i] ?? { y: 0, bottom: 0 }
        return (
          <g key={`${row.label} ${i}`}>
            {!stacked && (
              <text x={left - 10} y={band.y + bar / 2 + 4} textAnchor="end" className="row-label">
                {fit(row.label, left - 16)}
                <title>{row.label}</title>
              </text>
            )}
            {row.marks.map((mark) => (
              <ChartMark
                key={`${mark.label} ${mark.from}`}
                mark={mark}
                x={at(mark.from)}
                y={band.y}
                width={at(mark.to) - at(mark.from)}
                height={bar}
                name={[mark.label, noteOf(mark, amountText(mark))].join(', ')}
                selected={mark.node !== undefined && selected.has(mark.node)}
                onSelect={onSelect}
              />
            ))}
            {!stacked && row.marks.map((mark) => (
              <text key={`${mark.label} value`} x={at(mark.to) + 8} y={band.y + bar / 2 + 4} className="value-label">
                {mark.note ?? amountText(mark)}
              </text>
            ))}
            {/* Last lane first, so that a leader never runs over the text of a nearer lane. */}
            {(labels[i] ?? []).toSorted((a, b) => b.lane - a.lane).map(({ item: mark, x, lane }) => (
              <g key={`${mark.label} label`} className="part-label" onClick={() => mark.node !== undefined && onSelect(mark.node)}>
                <line x1={(at(mark.from) + at(mark.to)) / 2} x2={x} y1={band.y + bar + 2} y2={band.bottom + lane * laneHeight + 2} stroke={toneColor(mark.tone)} />
                <text x={x} y={band.bottom + lane * laneHeight + 14} textAnchor="middle" className="row-label">
                  {mark.label}
                </text>
                <text x={x} y={band.bottom + lane * laneHeight + 28} textAnchor="middle">
                  {noteOf(mark, amountText(mark))}
                </text>
              </g>
            ))}
          </g>
        )
      })}
      {flat.lines.map((line) => (
        <ChartLine key={line.label} line={line} x={at} y={(row) => (bands[row]?.y ?? 0) + bar / 2} />
      ))}
      <UprightRules rules={flat.rules} at={at} top={top} bottom={stacked && rows.length === 1 ? (bands[0]?.y ?? 0) + bar + 10 : bottom} left={left} right={width - 16} />
    </svg>
  )
}

const partLabels = (marks: readonly FlatMark[], at: (value: number) => number, left: number, right: number, text: (mark: FlatMark) => string) =>
  lanes(
    marks.map((mark) => ({ item: mark, x: (at(mark.from) + at(mark.to)) / 2, width: Math.max(textWidth(mark.label, 13), textWidth(noteOf(mark, text(mark)))) })),
    left,
    right,
  )

/** Long names are cut where they would leave the chart; the whole name is the mark's own. */
function fit(text: string, room: number): string {
  const letters = Math.floor(room / (13 * 0.6))
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}

/** Where each bar stands: under it the lanes of its labels, if it has any. */
function bandsOf(labels: readonly (readonly { lane: number }[])[], top: number, step: number, bar: number) {
  const bands: { y: number; bottom: number }[] = []
  let y = top
  for (const placed of labels) {
    bands.push({ y: y + (step - bar) / 2, bottom: y + step })
    y += step + laneHeight * placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  }
  return { bands, end: y }
}
