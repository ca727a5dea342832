import { describe, expect, test } from 'vitest'
import { shapes } from '#model/scene.ts'
import type { Shell } from '#exporters/hand-out/clay.ts'
import { boxShell, coin, shellOf } from '#exporters/hand-out/shapes.ts'
import { striped } from '#exporters/hand-out/stripes.ts'
import { dashes, tube } from '#exporters/hand-out/tubes.ts'
import type { Triple } from '#exporters/hand-out/baked.ts'

const at = ({ positions }: Shell, index: number): Triple => [positions[3 * index]!, positions[3 * index + 1]!, positions[3 * index + 2]!]
const faces = (shell: Shell): [Triple, Triple, Triple][] => Array.from({ length: shell.indices.length / 3 }, (_, i) => [0, 1, 2].map((k) => at(shell, shell.indices[3 * i + k]!)) as [Triple, Triple, Triple])
const cross = ([a, b, c]: readonly Triple[]): Triple => {
  const [u, v] = [[0, 1, 2].map((i) => b![i]! - a![i]!), [0, 1, 2].map((i) => c![i]! - a![i]!)]
  return [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!]
}
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
/** by the divergence theorem: positive only when every face looks outward and none is missing */
const volume = (shell: Shell): number => faces(shell).reduce((sum, face) => sum + dot(face[0], cross(face)) / 6, 0)
const area = (shell: Shell): number => faces(shell).reduce((sum, face) => sum + Math.hypot(...cross(face)) / 2, 0)
/** moving a closed shell changes no volume */
const closed = (shell: Shell): boolean => Math.abs(volume({ ...shell, positions: shell.positions.map((value, i) => value + [5, 7, 11][i % 3]!) }) - volume(shell)) < 1e-6

describe.each(shapes.map((shape) => [shape] as const))('%s', (shape) => {
  test.each([0, 1, 2, 3])('is closed and looks outward, however round (%i)', (level) => {
    const shell = shellOf(shape, level)
    expect(volume(shell)).toBeGreaterThan(0.3)
    expect(closed(shell)).toBe(true)
  })
  test('shades the side its faces turn to', () => {
    const shell = shellOf(shape, 2)
    for (let i = 0; i < shell.indices.length; i += 3) {
      const face = cross([0, 1, 2].map((k) => at(shell, shell.indices[i + k]!)))
      if (Math.hypot(...face) < 1e-9) continue
      const index = shell.indices[i]!
      expect(dot(face, [shell.normals[3 * index]!, shell.normals[3 * index + 1]!, shell.normals[3 * index + 2]!])).toBeGreaterThan(0)
    }
  })
})

test('a ball nears the volume of one', () => {
  expect(volume(shellOf('sphere', 3))).toBeGreaterThan(0.98 * ((4 / 3) * Math.PI))
})
test('boxes and coins are closed too', () => {
  expect(volume(boxShell(1, 2, 3))).toBeCloseTo(48, 9)
  expect(closed(coin(20, 0.25))).toBe(true)
})

describe('stripes', () => {
  test.each(shapes.map((shape) => [shape] as const))('divide the surface of a %s and lose nothing of it', (shape) => {
    const whole = shellOf(shape, 2)
    const { painted, bare } = striped(whole, 0.26)
    expect(area(painted) + area(bare)).toBeCloseTo(area(whole), 6)
    expect(Math.min(area(painted), area(bare)) / area(whole)).toBeGreaterThan(0.2)
  })
})

describe('rods', () => {
  test('are closed, straight or bent, with and without an end', () => {
    const bent: Triple[] = [[0, 0, 0], [1, 0, 0], [1.5, 0.5, 0], [1.5, 1.5, 0.5]]
    const ring = Array.from({ length: 24 }, (_, i): Triple => [Math.cos((i / 12) * Math.PI), Math.sin((i / 12) * Math.PI), 0])
    for (const shell of [tube(bent, 0.05, 5), tube([[0, 0, 0], [0, 2, 0]], 0.1, 6), tube(ring, 0.1, 5, true)]) {
      expect(volume(shell)).toBeGreaterThan(0)
      expect(closed(shell)).toBe(true)
    }
  })
  test('six sides of a straight one enclose a hexagon times its length', () => {
    expect(volume(tube([[0, 0, 0], [0, 2, 0]], 0.1, 6))).toBeCloseTo(2 * 1.5 * Math.sqrt(3) * 0.01, 9)
  })
  test('dashes are whole, evenly spread, and cover their share', () => {
    const pieces = dashes([[0, 0, 0], [3, 0, 0], [3, 4, 0]], 0.7, 0.6)
    const length = (piece: readonly Triple[]) => piece.slice(1).reduce((sum, point, i) => sum + Math.hypot(...point.map((part, axis) => part - piece[i]![axis]!)), 0)
    expect(pieces.length).toBe(10)
    for (const piece of pieces) expect(length(piece)).toBeCloseTo(0.42, 9)
  })
})
