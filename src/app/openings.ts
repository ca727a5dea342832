import type { Ecosystem } from '#model/ecosystem.ts'
import { documentLenses, type LensId } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { layoutKey } from '#app/layout-key.ts'
import { pictureOf } from '#app/picture.ts'
import type { Shelf } from '#app/shelf.ts'
import type { Scene } from '#model/scene.ts'

/** Positions settled with the data: by layout key, x, y, z of the nodes on stage in their order, Float32 little-endian, base64. */
export type Openings = Readonly<Record<string, string>>

/** The scenes whose positions ship with the bundled data: every lens of every programme that force has a say in, as it opens on a large and on a small screen. */
export function openingScenes(ecosystem: Ecosystem, shelf: Shelf): { lens: LensId; programme: string; scene: Scene; key: string }[] {
  const seen = new Set<string>()
  return ecosystem.programmes.flatMap((programme) =>
    documentLenses.flatMap((lens) => [false, true].flatMap((small) => {
      const view = { ...defaultView, lens, data: { id: 'bundled', programmes: [programme.id] } }
      const { scene } = pictureOf(ecosystem, view, small, shelf).lens
      const key = layoutKey(scene, 'composed', undefined)
      const settledByForce = scene.nodes.size.some((size, node) => size > 0 && scene.anchors.strength[node]! < 1)
      if (!settledByForce || seen.has(key)) return []
      seen.add(key)
      return [{ lens, programme: programme.id, scene, key }]
    })),
  )
}

export function packPositions(scene: Scene, positions: Float32Array): string {
  const onStage = [...scene.nodes.size.keys()].filter((node) => scene.nodes.size[node]! > 0)
  const bytes = new DataView(new ArrayBuffer(onStage.length * 12))
  onStage.forEach((node, i) => [0, 1, 2].forEach((axis) => bytes.setFloat32(i * 12 + axis * 4, positions[4 * node + axis]!, true)))
  let binary = ''
  for (const byte of new Uint8Array(bytes.buffer)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** 4n positions as the stage wants them; undefined when the text belongs to another scene. */
export function unpackPositions(scene: Scene, text: string): Float32Array | undefined {
  const binary = atob(text)
  const bytes = new DataView(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer)
  const positions = new Float32Array(4 * scene.nodes.count)
  let i = 0
  for (let node = 0; node < scene.nodes.count; node++) {
    if (!(scene.nodes.size[node]! > 0)) continue
    if (i * 12 + 12 > bytes.byteLength) return undefined
    for (let axis = 0; axis < 3; axis++) positions[4 * node + axis] = bytes.getFloat32(i * 12 + axis * 4, true)
    positions[4 * node + 3] = 1
    i++
  }
  return i * 12 === bytes.byteLength ? positions : undefined
}
