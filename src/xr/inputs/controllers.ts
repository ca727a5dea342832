import { BufferAttribute, BufferGeometry, Mesh } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { solidMaterial } from '#stage/material.ts'
import { everywhere } from '#stage/strips.ts'
import type { Frame, Part } from '#xr/frame.ts'
import type { SolidShape } from '#xr/inputs/controller-shape.ts'
import { plainShape } from '#xr/inputs/plain-shape.ts'
import { loadShape, profileFile } from '#xr/inputs/profiles.ts'
import type { Stay } from '#xr/run.ts'

/** Controllers as they look, one draw each: the shape of their own kind once it is here, a plain one until then. */
export function controllers(stay: Stay): Part {
  const material = solidMaterial(roomShaders.controller, { ...stay.stage.uniforms, uGloss: { value: 0.5 } })
  const plain = plainShape()
  const hands = [0, 1].map(() => {
    const mesh = new Mesh(new BufferGeometry(), material)
    mesh.frustumCulled = false
    mesh.visible = false
    stay.add(mesh)
    return { id: 0, mesh, file: '' }
  })
  let over = false
  const take = async (hand: (typeof hands)[number], file: string) => {
    hand.file = file
    dress(hand.mesh, plain)
    const shape = await loadShape(file)
    if (shape !== undefined && hand.file === file && !over) dress(hand.mesh, shape)
  }
  return {
    frame({ sources }: Frame) {
      for (let at = 0; at < hands.length; at++) {
        const hand = hands[at]!
        let present = false
        for (let each = 0; each < sources.length; each++) {
          const sample = sources[each]!
          if (sample.kind !== 'controller' || sample.gone || (at === 0) !== (sample.side === 'left')) continue
          present = sample.tracked
          if (hand.id !== sample.id) {
            hand.id = sample.id
            const file = profileFile(sample.source?.profiles ?? [], sample.side)
            if (file !== hand.file) void take(hand, file)
          }
          hand.mesh.position.fromArray(sample.grip.at)
          hand.mesh.quaternion.fromArray(sample.grip.turn)
        }
        hand.mesh.visible = present
      }
    },
    dispose() {
      over = true
      for (const { mesh } of hands) mesh.geometry.dispose()
      material.dispose()
    },
  }
}

function dress(mesh: Mesh, { position, normal, color, index }: SolidShape): void {
  mesh.geometry.dispose()
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 3))
  geometry.setAttribute('color', new BufferAttribute(color, 4, true))
  geometry.setIndex(new BufferAttribute(index, 1))
  geometry.boundingSphere = everywhere
  mesh.geometry = geometry
}
