import type { Document } from '@gltf-transform/core'

/** A shape in one piece, in the pose of the grip: m, unit normals, sRGB 0..255 (alpha 255). */
export interface SolidShape { position: Float32Array; normal: Float32Array; color: Uint8Array; index: Uint16Array | Uint32Array }

const triangles = 4

/** Everything of a file that has a surface as one shape, so that a controller is one draw. Colors of corners, else of the material; pictures are not read. */
export function shapeOf(document: Document): SolidShape {
  const position: number[] = []
  const normal: number[] = []
  const color: number[] = []
  const index: number[] = []
  const read: number[] = []
  for (const node of document.getRoot().listNodes()) {
    const m = node.getWorldMatrix()
    for (const piece of node.getMesh()?.listPrimitives() ?? []) {
      const places = piece.getAttribute('POSITION')
      if (piece.getMode() !== triangles || places === null) continue
      const normals = piece.getAttribute('NORMAL')
      const colors = piece.getAttribute('COLOR_0')
      const plain = piece.getMaterial()?.getBaseColorFactor() ?? [0.8, 0.8, 0.8]
      const first = position.length / 3
      for (let at = 0; at < places.getCount(); at++) {
        const [x, y, z] = places.getElement(at, read) as [number, number, number]
        position.push(m[0] * x + m[4] * y + m[8] * z + m[12], m[1] * x + m[5] * y + m[9] * z + m[13], m[2] * x + m[6] * y + m[10] * z + m[14])
        const [a, b, c] = (normals === null ? [0, 1, 0] : normals.getElement(at, read)) as [number, number, number]
        const turned = [m[0] * a + m[4] * b + m[8] * c, m[1] * a + m[5] * b + m[9] * c, m[2] * a + m[6] * b + m[10] * c] as const
        const length = Math.hypot(...turned) || 1
        normal.push(turned[0] / length, turned[1] / length, turned[2] / length)
        const shade = colors === null ? plain : colors.getElement(at, read)
        color.push(Math.round(shade[0]! * 255), Math.round(shade[1]! * 255), Math.round(shade[2]! * 255), 255)
      }
      const corners = piece.getIndices()
      for (let at = 0; at < (corners?.getCount() ?? places.getCount()); at++) index.push(first + (corners === null ? at : corners.getScalar(at)))
    }
  }
  const count = position.length / 3
  return { position: Float32Array.from(position), normal: Float32Array.from(normal), color: Uint8Array.from(color), index: count > 65535 ? Uint32Array.from(index) : Uint16Array.from(index) }
}
