import { useMemo } from 'react'
import type { Flat } from '#model/tabular.ts'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { textWidth } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { words } from '#ui/words.ts'

type Network = Extract<Flat, { kind: 'network' }>

/** The graph in the plane. Every node is in the table; here the largest carry names and the selected one its neighbors. */
export function NetworkChart({ flat, width, height, selected, onSelect, positions }: ChartProps<'network'> & { positions?: Float32Array }) {
  const places = useMemo(() => fitted(positions ?? spiral(flat), flat, width, height), [positions, flat, width, height])
  const named = useMemo(() => namedNodes(flat, places, width), [flat, places, width])
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
        {flat.nodes.map((node, i) =>
          named.has(i) || selected.has(node.node) ? (
            <text key={node.node} x={nameAt(flat, places, width, i).x} y={nameAt(flat, places, width, i).y} textAnchor="middle">
              {node.label}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  )
}

const nodeRadius = (flat: Network, radius: number): number => {
  const largest = Math.max(...flat.nodes.map((node) => node.radius), 1e-9)
  return 2 + 12 * (radius / largest)
}

/** Middle and base line of a name under its node, inside the chart. */
function nameAt(flat: Network, places: Float32Array, width: number, i: number): { x: number; y: number; half: number } {
  const { label = '', radius = 0 } = flat.nodes[i] ?? {}
  const half = textWidth(label) / 2 + 4
  const x = places[2 * i] ?? 0
  return { x: half * 2 > width ? width / 2 : Math.min(Math.max(x, half), width - half), y: (places[2 * i + 1] ?? 0) + nodeRadius(flat, radius) + 13, half }
}

/** Largest first, as long as no name lies on another. */
function namedNodes(flat: Network, places: Float32Array, width: number): Set<number> {
  const order = flat.nodes.map((_, i) => i).toSorted((a, b) => (flat.nodes[b]?.radius ?? 0) - (flat.nodes[a]?.radius ?? 0))
  const taken: { x: number; y: number; half: number }[] = []
  const named = new Set<number>()
  for (const i of order.slice(0, 120)) {
    const place = nameAt(flat, places, width, i)
    if (taken.some((other) => Math.abs(other.y - place.y) < 18 && Math.abs(other.x - place.x) < other.half + place.half)) continue
    taken.push(place)
    named.add(i)
  }
  return named
}

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
