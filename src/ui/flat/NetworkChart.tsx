import { useMemo } from 'react'
import type { Flat } from '#model/tabular.ts'
import { nudge } from '#layout/planar/nudge.ts'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { textWidth } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { words } from '#ui/words.ts'

type Network = Extract<Flat, { kind: 'network' }>

/** The graph in the plane. Every node is in the table; here the largest carry names and the selected one its neighbors. */
export function NetworkChart({ flat, width, height, selected, onSelect, positions }: ChartProps<'network'> & { positions?: Float32Array }) {
  const places = useMemo(() => fitted(positions ?? spiral(flat), flat, width, height), [positions, flat, width, height])
  const named = useMemo(() => namedNodes(flat, places, width, height), [flat, places, width, height])
  return (
    <svg className="chart network" width={width} height={height} role="group" aria-label={words.flat.network}>
      <g className="network-links" aria-hidden="true">
        {flat.links.map(([from, to]) => {
          const lit = selected.size > 0 && (selected.has(flat.nodes[from]?.node ?? '') || selected.has(flat.nodes[to]?.node ?? ''))
          return <line key={`${from} ${to}`} data-lit={lit || undefined} x1={places[2 * from]} y1={places[2 * from + 1]} x2={places[2 * to]} y2={places[2 * to + 1]} />
        })}
      </g>
      {flat.nodes.map((node, i) => {
        const x = places[2 * i] ?? 0
        const y = places[2 * i + 1] ?? 0
        const radius = nodeRadius(flat, node.radius)
        return (
          // Reached one by one through the table; here by pointer, so that 700 nodes are not 700 tab stops.
          <g key={node.node} className="chart-mark" data-node={node.node} onClick={() => onSelect(node.node)}>
            <title>{node.label}</title>
            <circle cx={x} cy={y} r={Math.max(radius, 6)} fill="transparent" />
            <circle cx={x} cy={y} r={radius} fill={toneColor(node.tone)} />
            {selected.has(node.node) && <circle cx={x} cy={y} r={radius + 4} className="mark-selected" />}
          </g>
        )
      })}
      <g className="network-names" aria-hidden="true">
        {flat.nodes.map((node, i) => {
          const name = named.get(i) ?? (selected.has(node.node) ? nameAt(flat, places, width, i) : undefined)
          return name === undefined ? null : (
            <text key={node.node} x={name.x} y={name.y} textAnchor="middle">
              {node.label}
            </text>
          )
        })}
      </g>
    </svg>
  )
}

const nodeRadius = (flat: Network, radius: number): number => {
  const largest = Math.max(...flat.nodes.map((node) => node.radius), 1e-9)
  return 2 + 12 * (radius / largest)
}

interface Name {
  /** middle and base line */
  x: number
  y: number
  half: number
}
const base = 4
const halfHeight = 8
/** between two base lines, CSS px */
const line = 18
/** discs smaller than this may be written over, CSS px; and this much of a larger one */
const clear = 4.5
const grazed = 3
/** so many of the largest keep their names even where a node lies under them */
const always = 12

function nameAt(flat: Network, places: Float32Array, width: number, i: number): Name {
  const { label = '', radius = 0 } = flat.nodes[i] ?? {}
  const half = textWidth(label) / 2 + 4
  const x = places[2 * i] ?? 0
  return { x: half * 2 > width ? width / 2 : Math.min(Math.max(x, half), width - half), y: (places[2 * i + 1] ?? 0) + nodeRadius(flat, radius) + 13, half }
}

/** Under its node, the largest first; moved a little off other nodes and names, and left out where that is not enough. */
function namedNodes(flat: Network, places: Float32Array, width: number, height: number): Map<number, Name> {
  const order = flat.nodes.map((_, i) => i).toSorted((a, b) => (flat.nodes[b]?.radius ?? 0) - (flat.nodes[a]?.radius ?? 0))
  const wished: [number, Name][] = []
  for (const i of order.slice(0, 120)) {
    const place = nameAt(flat, places, width, i)
    if (!wished.some(([, other]) => covers(place, other, line))) wished.push([i, place])
  }
  const discs = flat.nodes.flatMap(({ radius }, i) => (nodeRadius(flat, radius) < clear ? [] : [{ x: places[2 * i] ?? 0, y: places[2 * i + 1] ?? 0, radius: nodeRadius(flat, radius) }]))
  const moved = nudge(wished.map(([, { x, y, half }]) => ({ x, y: y - base, halfWidth: half, halfHeight })), discs, width, height)
  const named = new Map<number, Name>()
  wished.forEach(([i, { half }], at) => {
    const place = { x: moved[at]?.x ?? 0, y: (moved[at]?.y ?? 0) + base, half }
    const onDisc = discs.some(({ x, y, radius }) => Math.abs(x - place.x) < half + radius - grazed && Math.abs(y - place.y + base) < halfHeight + radius - grazed)
    if ((at < always || !onDisc) && ![...named.values()].some((other) => covers(place, other, 2 * halfHeight - 2))) named.set(i, place)
  })
  return named
}

const covers = (one: Name, other: Name, high: number): boolean => Math.abs(other.y - one.y) < high && Math.abs(other.x - one.x) < other.half + one.half - 4

/** Sunflower spiral by color: even spacing, the same every time. */
function spiral(flat: Network): Float32Array {
  const order = flat.nodes.map((_, i) => i).toSorted((a, b) => (flat.nodes[a]?.tone ?? '').localeCompare(flat.nodes[b]?.tone ?? '') || a - b)
  const places = new Float32Array(2 * flat.nodes.length)
  order.forEach((node, i) => {
    const radius = Math.sqrt(i + 0.5)
    const angle = i * 2.399963229728653
    places[2 * node] = radius * Math.cos(angle)
    places[2 * node + 1] = radius * Math.sin(angle)
  })
  return places
}

function fitted(positions: Float32Array, flat: Network, width: number, height: number): Float32Array {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < flat.nodes.length; i += 1) {
    const x = positions[2 * i] ?? 0
    const y = positions[2 * i + 1] ?? 0
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const margin = 48
  const factor = Math.min((width - 2 * margin) / Math.max(right - left, 1e-9), (height - 2 * margin) / Math.max(bottom - top, 1e-9))
  const places = new Float32Array(2 * flat.nodes.length)
  for (let i = 0; i < flat.nodes.length; i += 1) {
    places[2 * i] = width / 2 + ((positions[2 * i] ?? 0) - (left + right) / 2) * factor
    places[2 * i + 1] = height / 2 + ((positions[2 * i + 1] ?? 0) - (top + bottom) / 2) * factor
  }
  return places
}
