import type { KeyboardEvent } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { FlatMark } from '#model/tabular.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'

export interface ChartMarkProps {
  mark: FlatMark
  x: number
  y: number
  width: number
  height: number
  /** the whole sentence: name, value, note */
  name: string
  selected: boolean
  onSelect(node: NodeId): void
}

/** A bar or a step: solid = signed, dashed = planned, hatched = not stated, ghost = removed. A button where it stands for an entity. */
export function ChartMark({ mark, x, y, width, height, name, selected, onSelect }: ChartMarkProps) {
  const color = toneColor(mark.tone)
  const { node } = mark
  const open = mark.style === 'dashed' || mark.style === 'ghost'
  // A moment has no length: a diamond on its day.
  const moment = mark.from === mark.to
  const look = {
    fill: mark.style === 'hatched' ? 'url(#hatch)' : color,
    fillOpacity: open ? (mark.style === 'ghost' ? 0 : 0.14) : 1,
    stroke: open || mark.style === 'hatched' ? color : 'none',
    strokeWidth: 1.5,
    strokeDasharray: open ? (moment ? '3 2' : '5 4') : undefined,
  }
  const half = Math.min(height / 2, 9)
  const rect = moment ? (
    <path d={`M${x} ${y + height / 2 - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`} {...look} />
  ) : (
    <rect x={x + 0.5} y={y} width={Math.max(width - 1, 2)} height={height} rx="3" {...look} />
  )
  // What stands for nothing of its own leaves the mark under it to be pressed.
  if (node === undefined) return <g role="img" aria-label={name} pointerEvents="none">{rect}</g>
  return (
    <g
      className="chart-mark"
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={selected}
      data-node={node}
      data-selected={selected || undefined}
      onClick={() => onSelect(node)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onSelect(node)
      }}
    >
      <title>{name}</title>
      {/* At least 24 px tall to aim at; never wider than it is, or it would lie on its neighbor. */}
      <rect x={moment ? x - 12 : x} y={y - Math.max(0, (24 - height) / 2)} width={moment ? 24 : Math.max(width, 4)} height={Math.max(height, 24)} fill="transparent" />
      {rect}
      {selected && <rect x={moment ? x - half - 3 : x - 2.5} y={y - 3} width={moment ? 2 * half + 6 : Math.max(width, 3) + 5} height={height + 6} rx="5" className="mark-selected" />}
    </g>
  )
}
