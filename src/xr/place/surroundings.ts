import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, Vector3, Vector4 } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { solidMaterial } from '#stage/material.ts'
import { everywhere } from '#stage/strips.ts'
import type { Frame, Part } from '#xr/frame.ts'
import { surroundingsShape } from '#xr/place/surroundings-shape.ts'
import { aroundHead } from '#xr/place/table-top.ts'
import type { Stay } from '#xr/run.ts'

/** m: the whole stage is 1.1 m across */
const tableRadius = 0.62
/** m that the table lies under what stands on it: nearer, and the two would flicker */
const under = 0.004

/** Sky, floor and table where the headset shows no room (Vision Pro shows none); the table's outline where it does. One draw. */
export function surroundings(stay: Stay): Part {
  const { position, part, index } = surroundingsShape(stay.mode === 'ar')
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('aPart', new BufferAttribute(part, 1))
  geometry.setIndex(new BufferAttribute(index, 1))
  geometry.boundingSphere = everywhere
  const head = new Vector3()
  const table = new Vector4()
  const ground = new Vector3()
  const material = solidMaterial(roomShaders.surroundings, { ...stay.stage.uniforms, uHead: { value: head }, uTable: { value: table }, uGround: { value: ground } })
  material.side = DoubleSide
  material.alphaToCoverage = false
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  // behind everything: no plate of text and no line is cut by floor or table
  mesh.renderOrder = -2
  material.depthWrite = false
  material.depthTest = false
  stay.add(mesh)
  return {
    frame(now: Frame) {
      const { standing } = stay
      head.fromArray(now.head.at)
      table.set(standing.x, standing.y - under, standing.z, stay.roomScale || stay.setting === aroundHead ? 0 : tableRadius)
      // on the floor of a room the ground goes with the data: that is how a step is seen as one
      if (stay.roomScale) ground.set(standing.x, standing.z, standing.turn)
      else ground.set(0, 0, 0)
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
