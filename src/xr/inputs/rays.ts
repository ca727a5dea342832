import { BufferAttribute, DoubleSide, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, Vector3 } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { blendedMaterial } from '#stage/material.ts'
import { everywhere } from '#stage/strips.ts'
import type { Part, RayView } from '#xr/frame.ts'
import type { Landing } from '#xr/place/landing.ts'
import { arcSteps } from '#xr/place/landing.ts'
import type { Stay } from '#xr/run.ts'

const kind = { ray: 0, ring: 1, dot: 2, place: 3 } as const
const most = 8 + arcSteps + 1
/** m that a ray into the empty is drawn */
const stub = 0.35

/** Thin rays of controllers and hands with a ring where they rest; of gaze and pinch a dot where it took hold. Where a step would land. One draw. */
export function rays(stay: Stay, landing: Landing): Part {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(0, -1, 1, -1, 0, 1, 1, 1), 2))
  geometry.setIndex([0, 1, 2, 2, 1, 3])
  geometry.boundingSphere = everywhere
  const from = new InstancedBufferAttribute(new Float32Array(4 * most), 4)
  const to = new InstancedBufferAttribute(new Float32Array(4 * most), 4)
  geometry.setAttribute('aFrom', from)
  geometry.setAttribute('aTo', to)
  geometry.instanceCount = 0
  const material = blendedMaterial(roomShaders.ray, { ...stay.stage.uniforms, uEdge: { value: new Vector3() } })
  material.side = DoubleSide
  const edge = material.uniforms['uEdge']!.value as Vector3
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 20
  stay.add(mesh)

  let count = 0
  const put = (what: number, x: number, y: number, z: number, toX: number, toY: number, toZ: number, strength: number) => {
    const at = 4 * count++
    from.array[at] = x
    from.array[at + 1] = y
    from.array[at + 2] = z
    from.array[at + 3] = what
    to.array[at] = toX
    to.array[at + 1] = toY
    to.array[at + 2] = toZ
    to.array[at + 3] = strength
  }
  const draw = ({ kind: of, origin: o, direction: d, length, hits, pressed }: RayView) => {
    const x = o[0]! + d[0]! * length
    const y = o[1]! + d[1]! * length
    const z = o[2]! + d[2]! * length
    if (of === 'transient') {
      if (hits && pressed) put(kind.dot, x, y, z, 0, 0, 0, 0.9)
      return
    }
    const reach = hits ? length : Math.min(length, stub)
    put(kind.ray, o[0]!, o[1]!, o[2]!, o[0]! + d[0]! * reach, o[1]! + d[1]! * reach, o[2]! + d[2]! * reach, pressed ? 1 : hits ? 0.75 : 0.4)
    if (hits) put(pressed ? kind.dot : kind.ring, x, y, z, 0, 0, 0, 1)
  }
  return {
    frame() {
      count = 0
      for (let at = 0; at < stay.rays.length; at++) if (stay.rays[at]!.shown && count < 7) draw(stay.rays[at]!)
      if (landing.shown) {
        const { arc } = landing
        for (let step = 0; step < arcSteps; step++) put(kind.ray, arc[3 * step]!, arc[3 * step + 1]!, arc[3 * step + 2]!, arc[3 * step + 3]!, arc[3 * step + 4]!, arc[3 * step + 5]!, landing.allowed ? 0.8 : 0.3)
        if (landing.allowed) put(kind.place, landing.x, 0.006, landing.z, 0, 0, 0, 0.9)
      }
      edge.copy(stay.stage.uniforms.uBackdropLow.value)
      geometry.instanceCount = count
      mesh.visible = count > 0
      if (count === 0) return
      from.needsUpdate = true
      to.needsUpdate = true
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
