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
  const rect = (
    <rect
      x={x + 0.5}
      y={y}
      width={Math.max(width - 1, 2)}
      height={height}
      rx="3"
      fill={mark.style === 'hatched' ? 'url(#hatch)' : color}
      fillOpacity={open ? (mark.style === 'ghost' ? 0 : 0.14) : 1}
      stroke={open || mark.style === 'hatched' ? color : 'none'}
      strokeWidth="1.5"
      strokeDasharray={open ? '5 4' : undefined}
    />
  )
  if (node === undefined) return <g role="img" aria-label={name}>{rect}</g>
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
      <rect x={x} y={y - Math.max(0, (24 - height) / 2)} width={Math.max(width, 4)} height={Math.max(height, 24)} fill="transparent" />
      {rect}
      {selected && <rect x={x - 2.5} y={y - 3} width={Math.max(width, 3) + 5} height={height + 6} rx="5" className="mark-selected" />}
    </g>
  )
}
