import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import type { About, Baked, Triple } from '#exporters/hand-out/baked.ts'
import { bakeBodies } from '#exporters/hand-out/bodies.ts'
import { boundsOf, Clay } from '#exporters/hand-out/clay.ts'
import { frameOf } from '#exporters/hand-out/frame.ts'
import { bakeGuides } from '#exporters/hand-out/guides.ts'
import { bakeLabels } from '#exporters/hand-out/labels.ts'
import { letteringFor, type FontSource } from '#exporters/hand-out/lettering.ts'
import { bakeLinks } from '#exporters/hand-out/links.ts'
import { Paints } from '#exporters/hand-out/paints.ts'
import { standingText } from '#exporters/hand-out/place-labels.ts'

export interface View {
  about: About
  scene: Scene
  /** 4 numbers a node, u: where everything has settled */
  positions: Float32Array
  theme: Theme
  /** as people call a body; '' = nothing */
  titleOf(node: number): string
  /** what stays bright; null = everything */
  lit: ReadonlySet<NodeId> | null
}

/** how much of a dimmed body is left, as on the stage */
const dimmed = 0.25

/** A view as plain triangles in metres: the same view gives the same numbers. */
export async function bake({ about, scene, positions, theme, titleOf, lit }: View, fonts: FontSource): Promise<Baked> {
  const lettering = await letteringFor(scene.labels.flatMap(({ lines }) => lines.map(({ text }) => `${text}…`)), fonts)
  const { nodes } = scene
  const { scale, middle } = frameOf(scene, positions)
  const place = ([x, y, z]: Triple): Triple => [(x - middle[0]) * scale, (y - middle[1]) * scale, (z - middle[2]) * scale]
  const placeOf = (node: number): Triple => place([positions[4 * node]!, positions[4 * node + 1]!, positions[4 * node + 2]!])
  const radiusOf = (node: number): number => nodes.size[node]! * scale
  const shownOf = (node: number): number => (lit === null || node < 0 || lit.has(nodes.ids[node]!) ? 1 : dimmed)
  const numbers = new Map(nodes.ids.map((id, node) => [id, node]))
  const numberOf = (of: { node?: NodeId }): number => (of.node === undefined ? -1 : (numbers.get(of.node) ?? -1))
  const nameOf = (node: number): string => titleOf(node) || (nodes.ids[node] ?? '')
  const paints = new Paints(theme)
  const clay = new Clay()
  bakeGuides({ guides: scene.guides, place, scale, nameOf: (guide) => (numberOf(guide) < 0 ? guide.kind : nameOf(numberOf(guide))), shownOf: (guide) => shownOf(numberOf(guide)) }, clay, paints)
  bakeLinks({ links: scene.links, placeOf, radiusOf, nameOf, shownOf }, clay, paints)
  const bodies = bakeBodies({ nodes, placeOf, scale, nameOf, shownOf }, clay, paints)
  const standing = standingText({ scene, middle: place(middle), numberOf, placeOf, radiusOf, shownOf, place, widthOf: (text) => lettering.line(text).width })
  const unlettered = bakeLabels(standing, lettering, clay, paints)
  const meshes = clay.meshes()
  return {
    about,
    meshes,
    triangles: meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0),
    ...boundsOf(meshes.map((mesh) => mesh.positions)),
    bodies,
    labels: standing.length,
    unlettered,
  }
}
