import { useLayoutEffect, useRef, useState } from 'react'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Flat } from '#model/tabular.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { Chart } from '#ui/flat/Chart.tsx'
import { ChartKeys } from '#ui/flat/ChartKeys.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { words } from '#ui/words.ts'
import '#ui/style/panel.css'
import './flat.css'

export interface FlatViewProps {
  flat: Flat
  /** the lens's name */
  title: string
  selection: readonly NodeId[]
  onSelect(node: NodeId): void
  /** an entry that speaks of several nodes selects them together; without it the first one */
  onSelectAll?(nodes: readonly NodeId[]): void
  /** facts behind an entry of a list; without it entries show none */
  facts?(ids: readonly AtomId[]): readonly FactLine[]
  /** x, y per node of a network, any unit; without it the nodes stand in a spiral by color */
  positions?: Float32Array
}

/** What every chart is given. `width` and `height`: the room it has, CSS px. */
export interface ChartRoom {
  width: number
  height: number
  selected: ReadonlySet<NodeId>
  onSelect(node: NodeId): void
  onSelectAll?(nodes: readonly NodeId[]): void
  facts?(ids: readonly AtomId[]): readonly FactLine[]
  positions?: Float32Array
}
export interface ChartProps<Kind extends Flat['kind']> extends ChartRoom {
  flat: Extract<Flat, { kind: Kind }>
}

/** A chart without a single row, mark or entry would be a panel that stands empty. */
function isEmpty(flat: Flat): boolean {
  switch (flat.kind) {
    case 'steps':
      return flat.marks.length === 0
    case 'lines':
      return flat.series.length === 0
    case 'network':
      return flat.nodes.length === 0
    case 'list':
      return flat.sections.every((section) => section.items.length === 0)
    case 'several':
      return flat.parts.every((part) => isEmpty(part.flat))
    default:
      return flat.rows.length === 0
  }
}

/** The exact 2D twin of a stage: real axes, shared selection. */
export function FlatView({ flat, title, selection, ...given }: FlatViewProps) {
  const room = useRef<HTMLDivElement>(null)
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return undefined
    // Measured at once: an observer's first word may come many frames later on a busy machine, and the panel would stand empty.
    setSize({ width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) })
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="flat-view">
      <header className="panel-head">
        <h2>{words.flat.title(title)}</h2>
        <span className="muted">{words.flat[flat.kind]}</span>
        <span className="panel-gap" />
        <ChartKeys flat={flat} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="flat-room" data-kind={flat.kind} ref={room} role="region" aria-label={words.flat.title(title)} tabIndex={0}>
        {isEmpty(flat) && <p className="flat-nothing muted">{panelWords.flat.nothing}</p>}
        {width > 0 && !isEmpty(flat) && <Chart flat={flat} width={width} height={height} selected={new Set(selection)} {...given} />}
      </div>
    </div>
  )
}
