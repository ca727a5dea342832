import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { Guide, SceneLabel } from '#model/scene.ts'
import { words } from '#words/index.ts'
import type { Composer } from '#lenses/composer.ts'
import { onDial, turn } from '#lenses/dial.ts'
import { shapeOf } from '#lenses/satellites.ts'
import { sectorIds, sectorOf } from '#lenses/sectors.ts'

/** Height, and radii between which the entities of a sector stand in rows (VIEWS.md 3.1). */
const depth = -0.28
const inner = 0.5
const rowGap = 0.12
const spacing = 0.1
const margin = 0.12

/**
 * The whole program in order: what is not on the dial stands below it in six engraved sectors, each with its count. Every entity
 * has its place, can be hovered, picked and found; nothing is settled by force.
 */
export function placePlinth(composer: Composer, ecosystem: Ecosystem, programme: number, taken: Uint8Array, guides: Guide[], labels: SceneLabel[]): number[] {
  const { nodes } = ecosystem
  const members: number[][] = sectorIds.map(() => [])
  for (let node = 0; node < nodes.count; node++)
    if (taken[node] !== 1 && ((nodes.programmes[node]! >>> programme) & 1) === 1) members[sectorOf(ecosystem, node)]!.push(node)
  const width = turn / sectorIds.length
  let outer = inner + 4 * rowGap
  members.forEach((list, sector) => {
    const start = sector * width
    let radius = inner
    let angle = start + margin / radius
    for (const node of list) {
      if (angle > start + width - margin / radius) {
        radius += rowGap
        angle = start + margin / radius
      }
      const type = nodeTypes[nodes.types[node]!]!
      composer.place(node, { size: 0.024, tone: 'muted', shape: shapeOf(type, nodes.kinds[node]!), opacity: 0.85, at: onDial(angle, radius, depth), charge: 0.2 })
      angle += spacing / radius
    }
    outer = Math.max(outer, radius + rowGap)
  })
  guides.push({ kind: 'arc', radius: outer, y: depth, from: 0, to: turn, tone: 'muted', opacity: 0.5, style: 'solid', width: 1 })
  members.forEach((list, sector) => {
    guides.push({ kind: 'line', a: onDial(sector * width, inner * 0.7, depth), b: onDial(sector * width, outer, depth), tone: 'muted', opacity: 0.4, style: 'solid', width: 1 })
    if (list.length > 0) labels.push({ at: onDial((sector + 0.5) * width, outer + 0.06, depth), lines: [{ text: words.stage.sector(words.sectors[sectorIds[sector]!], list.length), tone: 'neutral' }], priority: 930 - sector, align: 'center' })
  })
  return members.flat()
}
