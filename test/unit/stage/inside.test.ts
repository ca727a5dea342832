import { Group } from 'three'
import { describe, expect, test } from 'vitest'
import type { Scene } from '#model/scene.ts'
import { frameUniforms } from '#stage/frame-uniforms.ts'
import { Inside } from '#stage/inside.ts'
import { NodeTextures } from '#stage/node-textures.ts'
import { Screen } from '#stage/screen.ts'

const scene = { home: { target: [0, 0, 0], radius: 1, azimuth: 0, elevation: 0 }, nodes: { flags: new Uint8Array(1), size: new Float32Array(1) } } as unknown as Scene
/** px of the smallest line that is set */
const smallestLine = 12
const degrees = (metres: number, away: number) => (2 * Math.atan(metres / 2 / away) * 180) / Math.PI

function seat(away: number, scale = 0.4) {
  const root = new Group()
  root.position.set(0, 0.85, -away)
  root.scale.setScalar(scale)
  const inside = new Inside(frameUniforms(), root)
  inside.head.set(0, 0.85, 0)
  const screen = new Screen(new NodeTextures(1))
  return { inside, root, screen }
}

describe('text on a table', () => {
  test('its first line is 29 mm high at the 1.1 m of the table-top view', () => {
    const { inside, screen } = seat(1.1)
    inside.look(scene, screen)
    const { metresPerPx } = inside.labels()
    // at a view distance in u
    expect(13 * metresPerPx * (1.1 / 0.4)).toBeCloseTo(0.029, 12)
  })

  test.each([0.8, 1, 1.6])('at any seat and with any size of text, here %d, its smallest line is at least 1.2 degrees high, also when the head has moved since', (textScale) => {
    for (const away of [0.5, 0.8, 1.1, 1.6, 3]) {
      const { inside, screen } = seat(away)
      inside.textScale = textScale
      inside.look(scene, screen)
      const { metresPerPx, least } = inside.labels()
      expect(degrees(smallestLine * metresPerPx * (away / 0.4), away)).toBeGreaterThanOrEqual(1.2)
      expect(degrees(smallestLine * least * away, away)).toBeGreaterThanOrEqual(1.2)
    }
  })

  test('it is chosen anew when the head has moved, the table has grown or text has another size, and else stays', () => {
    const { inside, root, screen } = seat(1.1)
    expect(inside.moved()).toBe(true)
    inside.look(scene, screen)
    expect(inside.moved()).toBe(false)
    inside.head.x = 0.1
    expect(inside.moved()).toBe(false)
    inside.head.x = 0.15
    expect(inside.moved()).toBe(true)
    inside.look(scene, screen)
    root.scale.setScalar(0.5)
    root.updateMatrixWorld()
    expect(inside.moved()).toBe(true)
    inside.look(scene, screen)
    inside.textScale = 1.1
    expect(inside.moved()).toBe(true)
  })

  test('all plates are turned from the middle of the table to the head; around a head each is turned by itself', () => {
    const { inside, screen } = seat(1.1)
    inside.head.set(0, 0.85 + 1.1, 0)
    inside.look(scene, screen)
    inside.seen(1000, 1000, 1)
    const { front } = inside.labels()
    expect(front.toArray()).toEqual([expect.closeTo(0, 9), expect.closeTo(Math.SQRT1_2, 9), expect.closeTo(Math.SQRT1_2, 9), 1])
    inside.around = true
    inside.look(scene, screen)
    inside.seen(1000, 1000, 1)
    expect(front.w).toBe(0)
  })
})

test('text has as many texels as a headset shows of it, within what the atlas holds', () => {
  const { inside } = seat(1.1)
  inside.seen(640, 640, 1)
  expect(inside.labels().texels).toBe(2)
  inside.seen(2000, 2200, 1.1)
  expect(inside.labels().texels).toBe(2.5)
  inside.seen(4851, 3887, 1)
  expect(inside.labels().texels).toBe(3)
})
