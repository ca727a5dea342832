import type { FlatLine } from '#model/tabular.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'

const dashes = (line: FlatLine) => (line.style === 'dashed' ? '5 4' : undefined)

export function ChartLine({ line, x, y }: { line: FlatLine; x(value: number): number; y(value: number): number }) {
  return (
    <polyline className="chart-line" stroke={toneColor(line.tone)} strokeDasharray={dashes(line)} points={line.points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')}>
      <title>{line.label}</title>
    </polyline>
  )
}

/** What the lines of a chart are, in the head of its panel: inside the plot their names would lie on marks. */
export function LineKeys({ lines }: { lines: readonly FlatLine[] }) {
  return lines.map((line) => (
    <span key={line.label} className="line-key muted">
      <svg width="20" height="8" aria-hidden="true" focusable="false">
        <line x1="0" x2="20" y1="4" y2="4" stroke={toneColor(line.tone)} strokeWidth="2" strokeDasharray={dashes(line)} />
      </svg>
      {line.label}
    </span>
  ))
}
