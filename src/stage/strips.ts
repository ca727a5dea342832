import type { InterleavedBufferAttribute } from 'three'
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Sphere } from 'three'

/** Corners are not places: three must not compute a sphere from them when it sorts. */
export const everywhere = new Sphere()

/** A camera-facing quad, corners -1..1, instanced. */
export function quad(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1), 2))
  geometry.setIndex([0, 1, 2, 2, 1, 3])
  geometry.instanceCount = 0
  geometry.boundingSphere = everywhere
  return geometry
}

/** A strip of `segments` pieces: x 0..1 along, y -1..1 across, instanced. */
export function strip(segments: number): InstancedBufferGeometry {
  const corners = new Float32Array(4 * (segments + 1))
  const index: number[] = []
  for (let step = 0; step <= segments; step++) corners.set([step / segments, -1, step / segments, 1], 4 * step)
  for (let step = 0; step < segments; step++) index.push(2 * step, 2 * step + 2, 2 * step + 1, 2 * step + 1, 2 * step + 2, 2 * step + 3)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(corners, 2))
  geometry.setIndex(index)
  geometry.instanceCount = 0
  geometry.boundingSphere = everywhere
  return geometry
}

/** Writes a per-instance column; the buffer is kept while it is long enough. */
export function instanced(geometry: InstancedBufferGeometry, name: string, column: Float32Array, itemSize: number): void {
  const held: BufferAttribute | InterleavedBufferAttribute | undefined = geometry.attributes[name]
  if (held instanceof InstancedBufferAttribute && held.array.length >= column.length) {
    held.array.set(column)
    held.needsUpdate = true
    return
  }
  if (held !== undefined) geometry.dispose()
  geometry.setAttribute(name, new InstancedBufferAttribute(column.length === 0 ? new Float32Array(itemSize) : column.slice(), itemSize))
}
