import type { Ecosystem, NodeType } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import type { Shape } from '#model/scene.ts'

/**
 * Moons (VIEWS.md 1.3): entities that belong to a body. One step from a body over any stated relation, never through the programme,
 * a tier, a period, a measure or another body; a standard is reached through the endpoint that names it. AIA has 32.
 */
const neverMoon: ReadonlySet<NodeType> = new Set(['Programme', 'Partner', 'Opportunity', 'Tier', 'Phase', 'KPI', 'Document', 'PartnerType', 'PartnerClass', 'Place'])
const moonKpis: ReadonlySet<string> = new Set(['Objective'])

export interface Moon { node: number; /** the bodies it belongs to; the shared ones hang between them */ bodies: readonly number[]; /** edge numbers of its tethers */ tethers: readonly number[] }

/** `bodyOf[node]` = body a node is drawn as (a deal is drawn as its partner), -1 = not a body. */
export function satellites(ecosystem: Ecosystem, programme: number, bodyOf: Int32Array): Moon[] {
  const { edges, nodes } = ecosystem
  const typeOf = (node: number) => nodeTypes[nodes.types[node]!]!
  const mayBeMoon = (node: number) => bodyOf[node] === -1 && (!neverMoon.has(typeOf(node)) || moonKpis.has(nodes.kinds[node]!))
  const moons = new Map<number, { bodies: Set<number>; tethers: number[] }>()
  const join = (node: number, body: number, edge: number) => {
    const moon = moons.get(node) ?? { bodies: new Set<number>(), tethers: [] }
    moon.bodies.add(body)
    moon.tethers.push(edge)
    moons.set(node, moon)
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== programme) continue
    const from = edges.from[edge]!
    const to = edges.to[edge]!
    if (bodyOf[from] !== -1 && mayBeMoon(to)) join(to, bodyOf[from]!, edge)
    else if (bodyOf[to] !== -1 && mayBeMoon(from)) join(from, bodyOf[to]!, edge)
  }
  const first = new Map([...moons].map(([node, moon]) => [node, [...moon.bodies]] as const))
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== programme || typeOf(edges.to[edge]!) !== 'Standard') continue
    for (const body of first.get(edges.from[edge]!) ?? []) if (nodes.kinds[edges.from[edge]!] === 'Endpoint') join(edges.to[edge]!, body, edge)
  }
  return [...moons].map(([node, moon]) => ({ node, bodies: [...moon.bodies], tethers: moon.tethers }))
}

/** Shape by type, the same in every lens: distinguishable when small, before color. */
export function shapeOf(type: NodeType, kind: string): Shape {
  if (kind === 'Endpoint') return 'cube'
  if (kind === 'Objective') return 'ring'
  const byType: Partial<Record<NodeType, Shape>> = {
    Milestone: 'diamond', Stakeholder: 'capsule', Standard: 'tablet', Risk: 'octahedron', Mitigation: 'tablet', Capability: 'cube',
    Phase: 'capsule', KPI: 'ring', Tier: 'ring', Scorecard: 'octahedron', CommercialModel: 'cube', Document: 'tablet', Enablement: 'diamond', Solution: 'cube', Governance: 'capsule',
  }
  return byType[type] ?? 'sphere'
}
