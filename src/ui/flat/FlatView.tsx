import { useLayoutEffect, useRef, useState } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { Flat } from '#model/tabular.ts'
import { BarsChart } from '#ui/flat/BarsChart.tsx'
import { LineKeys } from '#ui/flat/ChartLine.tsx'
import { MatrixChart } from '#ui/flat/MatrixChart.tsx'
import { NetworkChart } from '#ui/flat/NetworkChart.tsx'
import { StepsChart } from '#ui/flat/StepsChart.tsx'
import { words } from '#ui/words.ts'
import './flat.css'

export interface FlatViewProps {
  flat: Flat
  /** the lens's name */
  title: string
  selection: readonly NodeId[]
  onSelect(node: NodeId): void
  /** x, y per node of a network, any unit; without it the nodes stand in a spiral by color */
  positions?: Float32Array
}

/** Props that every chart shares. `width` and `height`: the room it has, CSS px. */
export interface ChartProps<Kind extends Flat['kind']> {
  flat: Extract<Flat, { kind: Kind }>
  width: number
  height: number
  selected: ReadonlySet<NodeId>
  onSelect(node: NodeId): void
}

/** The exact 2D twin of a stage: real axes, shared selection. */
export function FlatView({ flat, title, selection, onSelect, positions }: FlatViewProps) {
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
  const shared = { width, height, selected: new Set(selection), onSelect }
  return (
    <div className="flat-view">
      <header className="panel-head">
        <h2>{words.flat.title(title)}</h2>
        <span className="muted">{words.flat[flat.kind]}</span>
        <span className="panel-gap" />
        {'lines' in flat && <LineKeys lines={flat.lines} />}
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="flat-room" ref={room} role="region" aria-label={words.flat.title(title)} tabIndex={0}>
        {width > 0 && flat.kind === 'bars' && <BarsChart flat={flat} {...shared} />}
        {width > 0 && flat.kind === 'steps' && <StepsChart flat={flat} {...shared} />}
        {flat.kind === 'matrix' && <MatrixChart flat={flat} {...shared} />}
        {width > 0 && flat.kind === 'network' && <NetworkChart flat={flat} {...shared} {...(positions === undefined ? {} : { positions })} />}
      </div>
    </div>
  )
}
