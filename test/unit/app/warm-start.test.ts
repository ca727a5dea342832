import { describe, expect, test } from 'vitest'
import type { Scene } from '#model/scene.ts'
import { familyOf, warmStart, type Stood } from '#app/warm-start.ts'

/** Only what a start reads: who is in the scene, and who of them on stage (in capitals). */
const sceneOf = (letters: string, layoutKey = 'portfolio/1/aia/x', stage: Scene['stage'] = 'dial') =>
  ({ stage, layoutKey, nodes: { count: letters.length, ids: [...letters.toUpperCase()], size: Float32Array.from(letters, (letter) => (letter === letter.toUpperCase() ? 1 : 0)) } }) as unknown as Scene
/** Every body on stage stood at its letter's number in x; the others nowhere. */
const stoodAs = (scene: Scene): Stood => ({
  family: familyOf(scene, 'composed'),
  ids: scene.nodes.ids,
  positions: Float32Array.from({ length: 4 * scene.nodes.count }, (_, at) => (scene.nodes.size[at >> 2] === 0 ? 0 : [scene.nodes.ids[at >> 2]!.charCodeAt(0) - 64, 0, 0, 1][at & 3]!)),
})
const xOf = (start: Float32Array | undefined): (number | null)[] | undefined => start && Array.from({ length: start.length / 4 }, (_, node) => (start[4 * node + 3] === 0 ? null : start[4 * node]!))

describe('bodies start where the same ids stood', () => {
  test('when one goes and one comes', () => {
    expect(xOf(warmStart(stoodAs(sceneOf('ABC')), sceneOf('AbCD'), 'composed'))).toEqual([1, 2, 3, null])
  })
  test('when a file read again numbers them anew, in another version', () => {
    expect(xOf(warmStart(stoodAs(sceneOf('ABC')), sceneOf('CxAB', 'portfolio/2/aia/x'), 'composed'))).toEqual([3, null, 1, 2])
  })
  test('when a filter leaves a few', () => {
    expect(xOf(warmStart(stoodAs(sceneOf('ABCDEFGH')), sceneOf('abcdefGH'), 'composed'))?.slice(6)).toEqual([7, 8])
  })
  test('whether or not the numbers are the same list', () => {
    const scene = sceneOf('ABC')
    const again = { ...scene, layoutKey: 'portfolio/1/aia/y' }
    expect(warmStart(stoodAs(scene), again, 'composed')).toEqual(warmStart(stoodAs(sceneOf('ABC')), again, 'composed'))
  })
})

describe('they start cold', () => {
  test.each([
    ['in another lens', sceneOf('ABC', 'risk/1/aia/x'), 'composed'],
    ['on another stage', sceneOf('ABC', 'portfolio/1/aia/x', 'cloud'), 'composed'],
    ['in another layout', sceneOf('ABC'), 'force'],
    ['when half of them or fewer stood', sceneOf('ABXY'), 'composed'],
    ['when nobody is on stage', sceneOf('abc'), 'composed'],
  ] as const)('%s', (_, scene, layout) => {
    expect(warmStart(stoodAs(sceneOf('ABC')), scene, layout)).toBeUndefined()
  })
  test('when nothing has stood yet', () => {
    expect(warmStart(undefined, sceneOf('ABC'), 'composed')).toBeUndefined()
  })
})
