import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, Vector3 } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { solidMaterial } from '#stage/material.ts'
import { everywhere } from '#stage/strips.ts'
import type { Frame, Part, SourceSample } from '#xr/frame.ts'
import { bones, joints, writeBones } from '#xr/inputs/hand-bones.ts'
import type { Stay } from '#xr/run.ts'

/** Not among the types yet. */
interface Filling {
  fillPoses?(spaces: readonly XRSpace[], base: XRSpace, into: Float32Array): boolean
  fillJointRadii?(joints: readonly XRJointSpace[], into: Float32Array): boolean
}

/** The person's hands as rounded bones, both in one draw. Where the room is seen, so are the hands themselves. */
export function handShapes(stay: Stay): Part {
  if (stay.mode === 'ar') return { frame: () => undefined, dispose: () => undefined }
  const geometry = ball()
  const from = new InstancedBufferAttribute(new Float32Array(4 * 2 * bones.length), 4)
  const to = new InstancedBufferAttribute(new Float32Array(4 * 2 * bones.length), 4)
  geometry.setAttribute('aFrom', from)
  geometry.setAttribute('aTo', to)
  geometry.instanceCount = 2 * bones.length
  const skin = new Vector3(0.4, 0.44, 0.52)
  const material = solidMaterial(roomShaders.hand, { ...stay.stage.uniforms, uGloss: { value: 0.1 }, uSkin: { value: skin } })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.visible = false
  stay.add(mesh)

  const poses = new Float32Array(16 * joints.length)
  const radii = new Float32Array(joints.length)
  const spaces: { source: XRInputSource | undefined; joints: XRJointSpace[] }[] = [{ source: undefined, joints: [] }, { source: undefined, joints: [] }]

  const write = (now: Frame, sample: SourceSample, side: number): boolean => {
    const { source } = sample
    if (source?.hand === undefined || source.hand === null || !sample.tracked || sample.gone) return false
    const known = spaces[side]!
    if (known.source !== source) {
      known.source = source
      known.joints = joints.map((joint) => source.hand!.get(joint)!)
    }
    const xr = now.xr as Filling
    if (xr.fillPoses?.(known.joints, now.space, poses) !== true) return false
    xr.fillJointRadii?.(known.joints, radii)
    writeBones(poses, radii, from.array as Float32Array, to.array as Float32Array, side * bones.length)
    return true
  }
  return {
    frame(now) {
      let shown = false
      for (let side = 0; side < 2; side++) {
        let here = false
        for (let each = 0; each < now.sources.length; each++) {
          const sample = now.sources[each]!
          if (sample.kind === 'hand' && (sample.side === 'left') === (side === 0)) here = write(now, sample, side)
        }
        if (!here) from.array.fill(0, 4 * side * bones.length, 4 * (side + 1) * bones.length)
        shown ||= here
      }
      mesh.visible = shown
      if (!shown) return
      from.needsUpdate = true
      to.needsUpdate = true
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

/** A unit ball cut at its equator, where the two halves of a bone are pulled apart. */
function ball(): InstancedBufferGeometry {
  const around = 12
  const rings = [-1, -0.87, -0.5, 0, 1e-4, 0.5, 0.87, 1]
  const position: number[] = []
  const index: number[] = []
  rings.forEach((y, ring) => {
    const radius = Math.sqrt(Math.max(0, 1 - y * y))
    for (let step = 0; step <= around; step++) {
      const angle = (step / around) * 2 * Math.PI
      position.push(radius * Math.cos(angle), y, radius * Math.sin(angle))
      if (ring === 0 || step === around) continue
      const at = ring * (around + 1) + step
      index.push(at, at - around - 1, at + 1, at + 1, at - around - 1, at - around)
    }
  })
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(position), 3))
  geometry.setIndex(index)
  geometry.boundingSphere = everywhere
  return geometry
}
