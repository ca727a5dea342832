import { Document } from '@gltf-transform/core'
import { expect, test } from 'vitest'
import { shapeOf } from '#xr/inputs/controller-shape.ts'
import { plainShape } from '#xr/inputs/plain-shape.ts'

/** A triangle under a node that is moved by 1 m along x and turned a quarter about z, beside a plain one of another color. */
function twoPieces(): Document {
  const document = new Document()
  const buffer = document.createBuffer()
  const column = (array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>, type: 'VEC3' | 'VEC4' | 'SCALAR', normalized = false) => document.createAccessor().setBuffer(buffer).setArray(array).setType(type).setNormalized(normalized)
  const corners = () => column(Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0), 'VEC3')
  const up = () => column(Float32Array.of(1, 0, 0, 1, 0, 0, 1, 0, 0), 'VEC3')
  const painted = document.createPrimitive().setAttribute('POSITION', corners()).setAttribute('NORMAL', up()).setAttribute('COLOR_0', column(Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255), 'VEC4', true)).setIndices(column(Uint16Array.of(0, 1, 2), 'SCALAR'))
  const plain = document.createPrimitive().setAttribute('POSITION', corners()).setAttribute('NORMAL', up()).setMaterial(document.createMaterial().setBaseColorFactor([0.2, 0.4, 0.6, 1]))
  const scene = document.createScene()
  const quarter = Math.SQRT1_2
  scene.addChild(document.createNode().setTranslation([1, 0, 0]).setRotation([0, 0, quarter, quarter]).addChild(document.createNode().setMesh(document.createMesh().addPrimitive(painted))))
  scene.addChild(document.createNode().setMesh(document.createMesh().addPrimitive(plain)))
  return document
}

test('all pieces become one, each where its nodes put it', () => {
  const { position, index } = shapeOf(twoPieces())
  expect([...index]).toEqual([0, 1, 2, 3, 4, 5])
  expect([...position].map((each) => Math.round(each * 1e6) / 1e6 + 0)).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])
})

test('normals turn with their piece and do not move', () => {
  const { normal } = shapeOf(twoPieces())
  expect(Array.from(normal.subarray(0, 3))).toEqual([expect.closeTo(0, 6), expect.closeTo(1, 6), expect.closeTo(0, 6)])
  expect(Array.from(normal.subarray(9, 12))).toEqual([1, 0, 0])
})

test('colors are those of the corners, else of the material', () => {
  const { color } = shapeOf(twoPieces())
  expect(Array.from(color.subarray(0, 8))).toEqual([255, 0, 0, 255, 0, 255, 0, 255])
  expect(Array.from(color.subarray(12, 16))).toEqual([51, 102, 153, 255])
})

test('the plain shape fits a hand, and every corner has a unit normal that leads outwards', () => {
  const { position, normal, index } = plainShape()
  expect(Math.max(...index)).toBeLessThan(position.length / 3)
  for (let at = 0; at < position.length; at += 3) {
    expect(Math.hypot(normal[at]!, normal[at + 1]!, normal[at + 2]!)).toBeCloseTo(1, 5)
    expect(Math.hypot(position[at]!, position[at + 1]!, position[at + 2]!)).toBeLessThan(0.08)
    if (position[at]! > 1e-6) expect(normal[at]!).toBeGreaterThan(0)
  }
})
