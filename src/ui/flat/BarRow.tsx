import type { NodeId } from '#model/ids.ts'
import type { Flat, FlatMark } from '#model/tabular.ts'
import { ChartMark } from '#ui/flat/ChartMark.tsx'
import { laneHeight, noteOf, textWidth, type Placed } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { panelWords } from '#ui/panel-words.ts'

type Row = Extract<Flat, { kind: 'bars' }>['rows'][number]

interface BarRowProps {
  row: Row
  /** y of the bar, and where its labels begin */
  band: { y: number; bottom: number }
  /** thickness */
  bar: number
  at(value: number): number
  left: number
  named: 'left' | 'above' | 'no'
  /** the value stands behind the bar */
  valued: boolean
  labels: readonly Placed<FlatMark>[]
  ticks: readonly Placed<{ at: number; label: string }>[]
  /** labels that the head of the chart explains */
  shared: ReadonlySet<string>
  text(mark: FlatMark): string
  selected: ReadonlySet<NodeId>
  onSelect(node: NodeId): void
}

/** The marks of a row. */
export function BarRow({ row, band, bar, at, named, text, selected, onSelect }: BarRowProps) {
  const thresholds = (row.ticks ?? []).map((tick) => panelWords.flat.threshold(tick.label))
  return row.marks.map((mark) => (
    <ChartMark
      key={`${mark.label} ${mark.from}`}
      mark={mark}
      x={at(mark.from)}
      y={band.y}
      width={at(mark.to) - at(mark.from)}
      height={bar}
      name={[...(named === 'no' || mark.label === row.label ? [] : [row.label]), mark.label, noteOf(mark, text(mark)), ...thresholds].filter((part) => part !== '').join(', ')}
      selected={mark.node !== undefined && selected.has(mark.node)}
      onSelect={onSelect}
    />
  ))
}

/** What is written at a row: its name, values, labels of parts, thresholds. */
export function BarTexts({ row, band, bar, at, left, named, valued, labels, ticks, shared, text, onSelect }: BarRowProps) {
  const middle = band.y + bar / 2 + 4
  const deep = labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * laneHeight
  return (
    <g>
      {named !== 'no' && (
        <text x={named === 'left' ? left - 10 : left} y={named === 'left' ? middle : band.y - 6} textAnchor={named === 'left' ? 'end' : 'start'} className="row-label">
          {named === 'left' ? fit(row.label, left - 16) : row.label}
          <title>{row.label}</title>
        </text>
      )}
      {/* Parts named in the head carry their number where it fits. */}
      {row.marks.filter((mark) => shared.has(mark.label)).map((mark) => (
        <PartText key={`${mark.label} ${mark.from}`} said={mark.note ?? text(mark)} from={at(mark.from)} to={at(mark.to)} free={at(Math.min(Infinity, ...row.marks.map((each) => each.from).filter((from) => from > mark.to)))} middle={middle} />
      ))}
      {valued && row.marks.map((mark) => (
        <text key={`${mark.label} value`} x={clear(at(mark.to) + 8, textWidth(mark.note ?? text(mark)), (row.ticks ?? []).map((tick) => at(tick.at)))} y={middle} className="value-label">
          {mark.note ?? text(mark)}
        </text>
      ))}
      {/* Last lane first, so that a leader never runs over the text of a nearer lane. */}
      {labels.toSorted((a, b) => b.lane - a.lane).map(({ item: mark, x, lane }) => (
        <g key={`${mark.label} ${mark.from} label`} className="part-label" onClick={() => mark.node !== undefined && onSelect(mark.node)}>
          <line x1={(at(mark.from) + at(mark.to)) / 2} x2={x} y1={band.y + bar + 2} y2={band.bottom + lane * laneHeight + 2} stroke={toneColor(mark.tone)} />
          <text x={x} y={band.bottom + lane * laneHeight + 14} textAnchor="middle" className="row-label">
            {mark.label}
          </text>
          <text x={x} y={band.bottom + lane * laneHeight + 28} textAnchor="middle">
            {noteOf(mark, text(mark))}
          </text>
        </g>
      ))}
      {ticks.map(({ item: tick, x, lane }) => (
        <g key={`${tick.label} ${tick.at}`} className="row-tick" aria-hidden="true">
          <line x1={at(tick.at)} x2={at(tick.at)} y1={band.y - 4} y2={band.y + bar + 4} />
          <text x={x} y={band.y + bar + 15 + deep + 14 * lane} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Inside its part where there is room, behind it where the next one is far enough, else in the mark's name alone. */
function PartText({ said, from, to, free, middle }: { said: string; from: number; to: number; free: number; middle: number }) {
  const wide = textWidth(said, 11) + 6
  if (said === '') return null
  if (wide + 2 <= to - from)
    return (
      <g className="part-inside" aria-hidden="true">
        <rect x={(from + to - wide) / 2} y={middle - 12} width={wide} height={16} rx="3" />
        <text x={(from + to) / 2} y={middle} textAnchor="middle">
          {said}
        </text>
      </g>
    )
  if (from !== to || to + 14 + wide > free) return null
  return (
    <text x={to + 14} y={middle} className="value-label" aria-hidden="true">
      {said}
    </text>
  )
}

/** A value moves behind the thresholds it would lie on. */
const clear = (start: number, wide: number, ticks: readonly number[]): number =>
  ticks.toSorted((a, b) => a - b).reduce((x, tick) => (tick > x - 5 && tick < x + wide + 4 ? tick + 6 : x), start)

/** Long names are cut where they would leave the chart; the whole name is the mark's own. */
function fit(text: string, room: number): string {
  const letters = Math.floor(room / (13 * 0.6))
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}
