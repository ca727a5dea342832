import type { KeyboardEvent } from 'react'
import type { Axis, FlatSeries } from '#model/tabular.ts'
import { amount } from '#words/format.ts'
import { HorizontalAxis, ruleLanes, UprightRules, VerticalAxis } from '#ui/flat/Axes.tsx'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { AcrossRules } from '#ui/flat/AcrossRules.tsx'
import { apart, scale, textWidth, tickText } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { panelWords } from '#ui/panel-words.ts'

const mostPoints = 12

/** Series over an axis; each ends in its last value, and the head of the panel names the series. */
export function LinesChart({ flat, width, height, selected, onSelect }: ChartProps<'lines'>) {
  const { x: horizontal, y: vertical, series } = flat
  const left = 24 + Math.max(...vertical.ticks.map((tick) => textWidth(tickText(vertical, tick))), 24)
  const drawn = series.filter((line) => line.points.length > 0)
  // Names at the ends where the chart is wide; the head of the panel has them in any case.
  const named = width >= 640 && drawn.length > 1 && drawn.length <= 8
  const ends = drawn.map((line) => [valueText(vertical, line.points.at(-1)?.[1] ?? NaN), ...(named ? [cut(line.label)] : [])].join(' '))
  const right = width - 20 - Math.max(0, ...ends.map((text) => textWidth(text)))
  const across = scale(horizontal, left, right)
  // The name of the upright axis stands above the lanes of the rules.
  const lanesAbove = ruleLanes(flat.rules, across, left, right)
  const top = 44 + (lanesAbove === 0 ? 0 : 6 + 16 * lanesAbove)
  const bottom = Math.max(top + 150, height - 56)
  const up = scale(vertical, bottom, top)
  const endAt = apart(drawn.map((line) => up(line.points.at(-1)?.[1] ?? 0)), 15, top - 4, bottom)
  return (
    <svg className="chart lines" width={width} height={bottom + 48} role="group" aria-label={`${vertical.label}, ${horizontal.label}`}>
      <HorizontalAxis axis={horizontal} at={across} top={top - 4} bottom={bottom} width={width} />
      <VerticalAxis axis={vertical} at={up} left={left} right={right} lift={top - 44} />
      <AcrossRules rules={flat.rules} at={up} left={left} right={right} />
      <UprightRules rules={flat.rules} at={across} top={top - 16} bottom={bottom} left={left} right={right} />
      {drawn.map((line, i) => (
        <g key={`${line.label} ${i}`}>
          <Series line={line} name={nameOf(line, horizontal, vertical)} x={across} y={up} selected={line.node !== undefined && selected.has(line.node)} onSelect={onSelect} text={(point) => panelWords.flat.point(valueText(horizontal, point[0]), valueText(vertical, point[1]))} />
          <text x={across(line.points.at(-1)?.[0] ?? 0) + 8} y={(endAt[i] ?? 0) + 4} className="value-label" aria-hidden="true">
            {ends[i]}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface SeriesProps {
  line: FlatSeries
  name: string
  x(value: number): number
  y(value: number): number
  text(point: readonly [number, number]): string
  selected: boolean
  onSelect: ChartProps<'lines'>['onSelect']
}

function Series({ line, name, x, y, text, selected, onSelect }: SeriesProps) {
  const { node } = line
  const path = line.points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')
  const color = toneColor(line.tone)
  const drawing = (
    <>
      <title>{line.label}</title>
      {node !== undefined && <polyline className="series-field" points={path} />}
      {selected && <polyline className="series-selected" points={path} />}
      <polyline className="chart-line" stroke={color} strokeDasharray={line.style === 'dashed' ? '5 4' : undefined} points={path} />
      {(line.dots === true || line.points.length === 1) &&
        line.points.map((point, i) => (
          <circle key={i} className="series-dot" cx={x(point[0])} cy={y(point[1])} r="4" fill={color}>
            <title>{`${line.label}, ${text(point)}`}</title>
          </circle>
        ))}
    </>
  )
  if (node === undefined)
    return (
      <g role="img" aria-label={name}>
        {drawing}
      </g>
    )
  return (
    <g
      className="series"
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={selected}
      data-node={node}
      onClick={() => onSelect(node)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onSelect(node)
      }}
    >
      {drawing}
    </g>
  )
}

const longest = 22
const cut = (label: string): string => (label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`)

/** A value of an axis as read: its tick's own label where one stands there, else in its unit. */
function valueText(axis: Axis, value: number): string {
  const tick = axis.ticks.find((each) => each.at === value)
  if (tick?.label !== undefined || axis.unit === 'order') return tick?.label ?? ''
  return amount(value, axis.unit, axis.currency, axis.unit === 'ratio' ? {} : { short: true })
}

function nameOf(line: FlatSeries, horizontal: Axis, vertical: Axis): string {
  const points = line.points.slice(0, mostPoints).map(([x, y]) => panelWords.flat.point(valueText(horizontal, x), valueText(vertical, y)))
  const more = line.points.length - points.length
  return [line.label, ...points, ...(more > 0 ? [panelWords.flat.morePoints(more)] : [])].join(', ')
}
