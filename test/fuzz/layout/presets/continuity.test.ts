import { describe, expect, test } from 'vitest'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { textureLength } from '#layout/texels.ts'
import type { Scene } from '#model/scene.ts'
import { layoutIds } from '#model/view-state.ts'
import { lenses } from '#lenses/index.ts'
import { laidOut } from '#lenses/laid-out.ts'
import { Motion } from '#stage/motion.ts'
import { lensContext } from '#test/support/bundled.ts'

const frame = 1 / 60
/** what `app/session.ts` asks for at least */
const least = 0.7
const mostOfRadius = 0.05

interface Picture { scene: Scene; radius: number; column: Float32Array }

/** Every layout of a lens of AIA, settled, as the stage gets it. */
function picturesOf(id: string): Picture[] {
  const lens = lenses.find((each) => each.id === id)!
  const context = lensContext(0)
  const view = lens.view(context)
  return layoutIds.map((layout) => {
    const { scene } = laidOut(view, layout, context)
    const column = new Float32Array(4 * textureLength(scene.nodes.count))
    column.set(settle(problemOf(scene, { layout })))
    return { scene, radius: scene.home.radius, column }
  })
}

/** Who is looked at: the eight that go farthest, and of the others every thirtieth. */
function watched(from: Float32Array, to: Float32Array): number[] {
  const way = (at: number): number => Math.hypot(to[at]! - from[at]!, to[at + 1]! - from[at + 1]!, to[at + 2]! - from[at + 2]!)
  const standing = Array.from({ length: from.length / 4 }, (_, node) => 4 * node).filter((at) => from[at + 3] !== 0 && to[at + 3] !== 0)
  const ways = new Map(standing.map((at) => [at, way(at)]))
  return standing.toSorted((a, b) => ways.get(b)! - ways.get(a)!).filter((_, rank) => rank < 8 || rank % 30 === 0)
}

/** The motion at sixty frames a second, and the largest step of any body in it, as a share of the radius of the larger picture. */
function travel(motion: Motion, bodies: readonly number[], radius: number, most = Infinity): { step: number; frames: number } {
  const places = (): number[] => bodies.flatMap((at) => [motion.at(at), motion.at(at + 1), motion.at(at + 2)])
  let before = places()
  let largest = 0
  let frames = 0
  for (let more = true; more && frames < most; frames++) {
    more = motion.advance(frame)
    const after = places()
    for (let k = 0; k < after.length; k += 3) largest = Math.max(largest, (after[k]! - before[k]!) ** 2 + (after[k + 1]! - before[k + 1]!) ** 2 + (after[k + 2]! - before[k + 2]!) ** 2)
    before = after
  }
  return { step: Math.sqrt(largest) / radius, frames }
}

describe.each(['ecosystem', 'knowledge', 'portfolio', 'pipeline'])('%s', (id) => {
  const pictures = picturesOf(id)
  const standing = (picture: Picture): Motion => {
    const motion = new Motion(picture.column.length, () => undefined)
    motion.journey(picture.column, 0)
    return motion
  }
  const names = pictures.flatMap((from, a) => pictures.flatMap((to, b) => (a === b ? [] : [{ from, to, name: `${layoutIds[a]} to ${layoutIds[b]}`, next: pictures[(b + 1) % pictures.length]! }])))

  test('moves from any layout to any other without a large step, in less than 1.4 s, and arrives exactly', () => {
    for (const { from, to, name } of names) {
      const motion = standing(from)
      const radius = Math.max(from.radius, to.radius)
      motion.journey(to.column, least, undefined, radius)
      const { step, frames } = travel(motion, watched(from.column, to.column), radius)
      expect(step, name).toBeLessThan(mostOfRadius)
      expect(frames * frame, name).toBeLessThan(1.4)
      expect(to.column.every((place, index) => (index & 3) === 3 || motion.at(index) === place), name).toBe(true)
    }
  })
  test('keeps to that when a journey is interrupted by another', () => {
    for (const { from, to, name, next } of names.filter((_, k) => k % 5 === 0)) {
      const motion = standing(from)
      const radius = Math.max(from.radius, to.radius)
      motion.journey(to.column, least, undefined, radius)
      const first = travel(motion, watched(from.column, to.column), radius, 20)
      const other = Math.max(to.radius, next.radius)
      motion.journey(next.column, least, undefined, other)
      const second = travel(motion, [...watched(from.column, next.column), ...watched(to.column, next.column)], other)
      expect(Math.max(first.step, second.step), name).toBeLessThan(mostOfRadius)
      expect(next.column.every((place, index) => (index & 3) === 3 || motion.at(index) === place), name).toBe(true)
    }
  })
})
