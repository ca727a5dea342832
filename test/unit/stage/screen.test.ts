import { PerspectiveCamera } from 'three'
import { expect, test } from 'vitest'
import type { NodeChannels } from '#model/scene.ts'
import { NodeTextures } from '#stage/node-textures.ts'
import { Screen } from '#stage/screen.ts'

const nodes: NodeChannels = { count: 1, ids: ['partner:a'], size: Float32Array.of(0.1), color: Uint8Array.of(0), shape: Uint8Array.of(0), flags: Uint8Array.of(0), opacity: Float32Array.of(1), ring: Float32Array.of(-1), tick: Float32Array.of(-1) }

/** 1 m away and level, this many degrees to the right of straight ahead, in a picture of 200 px over 90 degrees */
function seen(degrees: number, band: number): Screen {
  const textures = new NodeTextures(1)
  textures.dress(nodes, 0)
  const side = (degrees * Math.PI) / 180
  textures.move(Float32Array.of(Math.sin(side), 0.25, -Math.cos(side), 1), 0)
  const screen = new Screen(textures)
  screen.update(new PerspectiveCamera(90, 1, 0.01, 10), nodes, 200, 200, band)
  return screen
}

test('a flat picture stretches what is to the side', () => {
  const { x, y, depth } = seen(60, 0)
  expect(x[0]).toBeCloseTo(100 + 100 * Math.tan(Math.PI / 3), 3)
  expect(y[0]).toBeCloseTo(100 - (100 * 0.25) / 0.5, 3)
  expect(depth[0]).toBeCloseTo(0.5, 5)
})

test.each([0, 30, -60])('in a band a body %i degrees aside is as far, as high and as large as straight ahead', (degrees) => {
  const { x, y, depth, radius } = seen(degrees, 100)
  expect(x[0]).toBeCloseTo(100 + (100 * degrees * Math.PI) / 180, 3)
  expect(y[0]).toBeCloseTo(100 - 100 * 0.25, 3)
  expect(depth[0]).toBeCloseTo(1, 5)
  expect(radius[0]).toBeCloseTo(10, 4)
})
