import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene, SceneLabel, Shape } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { Composer } from '#lenses/composer.ts'
import { wrapped } from '#lenses/wrapped.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Something with what is stated to belong to it hanging under it. */
export interface Cluster {
  head: NodeId
  shape: Shape
  members: readonly { id: NodeId; shape: Shape; hollow?: boolean }[]
}
/** Clusters side by side under one heading. */
export interface ClusterRow {
  label?: { text: string; node?: NodeId }
  clusters: readonly Cluster[]
}

/** From one member to the next in u, as the wall has room, and from a heading to the heads under it. */
const leastStep = 0.09
const mostStep = 0.22
const headGap = 0.2
const rowGap = 0.15
/** Height that a wall at home shows. */
const wallHeight = 1.4
const left = wallLeft + 0.02

/** Rows of clusters on the wall; members hang under their head in stated order, each joined to it by its fact. */
export function clusterScene(context: LensContext, rows: readonly ClusterRow[], key: string): Scene {
  const { ecosystem, programme } = context
  const composer = new Composer(ecosystem)
  const labels: SceneLabel[] = []
  const label = (id: NodeId) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const most = highest([1, ...rows.map((row) => row.clusters.length)])
  const wide = (wallRight - left + 0.28) / most
  const deepest = (row: ClusterRow) => highest([0, ...row.clusters.map((cluster) => cluster.members.length)])
  const fixed = rows.reduce((sum, row) => sum + rowGap + (row.label ? headGap : 0), 0)
  const memberStep = Math.min(mostStep, Math.max(leastStep, (wallHeight - fixed) / Math.max(1, rows.reduce((sum, row) => sum + deepest(row), 0))))
  const depth = (row: ClusterRow) => rowGap + memberStep * deepest(row) + (row.label ? headGap : 0)
  const height = rows.reduce((sum, row) => sum + depth(row), 0)
  let y = height
  const shown = new Set<NodeId>()
  rows.forEach((row, order) => {
    let top = y
    if (row.label) {
      if (row.label.node !== undefined) composer.place(nodeIndex(ecosystem, row.label.node), { size: 0.018, tone: 'muted', shape: 'tablet', at: [left, top, 0], charge: 0.3 })
      labels.push({ ...(row.label.node === undefined ? { at: [left, top, 0] as const } : { node: row.label.node }), lines: [{ text: row.label.text, tone: 'muted', strong: true }], priority: 960 - order, align: 'start', stays: true })
      top -= headGap
    }
    row.clusters.forEach((cluster, column) => {
      const x = left + 0.04 + column * wide
      const head = nodeIndex(ecosystem, cluster.head)
      composer.place(head, { size: 0.034, tone: 'accent', shape: cluster.shape, at: [x, top, 0], charge: 0.3 })
      labels.push({ node: cluster.head, lines: wrapped(label(cluster.head), 16).slice(0, 2).map((text) => ({ text, strong: true })), priority: 900 - order * 10 - column, align: 'start', stays: true, whole: true })
      cluster.members.forEach((member, i) => {
        const node = nodeIndex(ecosystem, member.id)
        const edge = edgeBetween(ecosystem, programme, head, node)
        if (!shown.has(member.id)) {
          shown.add(member.id)
          composer.place(node, { size: member.shape === 'sphere' ? 0.022 : 0.018, tone: 'neutral', shape: member.shape, flags: member.hollow === true ? flag.ghost : 0, at: [x + 0.07, top - (i + 1) * memberStep, 0], charge: 0.3 })
          labels.push({ node: member.id, lines: (memberStep < 0.18 ? [label(member.id)] : wrapped(label(member.id), 18).slice(0, 2)).map((text) => ({ text, ...(member.hollow === true && { tone: 'muted' as const }) })), priority: 700 - order * 10 - i, align: 'start', stays: true, whole: true })
        }
        if (edge !== -1) composer.tie(head, node, { tone: 'muted', opacity: 0.5, width: 1, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
      })
    })
    y -= depth(row)
  })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0.14, height / 2, 0], radius: Math.max(1.4, height / 2 + 0.4) },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `integration-${key}/${ecosystem.version}/${programme}`,
    free: false,
  }
}
