import { describe, expect, it } from 'vitest'
import { settle } from '#layout/precompute.ts'
import { presets } from '#layout/presets/index.ts'
import { problemOf } from '#layout/presets/problem.ts'
import type { Scene, StageKind } from '#model/scene.ts'
import { layoutIds } from '#model/view-state.ts'
import { bitsOf, placeOf } from '#test/unit/layout/problems.ts'

/** Four nodes: two stand, one is free, the last is not on stage; one spring, one link without. */
function scene(stage: StageKind = 'dial'): Scene {
  const count = 4
  return {
    stage,
    home: { target: [0, 0, 0], radius: 1, azimuth: 0, elevation: 0.8 },
    nodes: {
      count,
      ids: ['partner:a', 'partner:b', 'aia/risk:c', 'partner:d'],
      size: Float32Array.of(0.1, 0.1, 0.02, 0),
      color: new Uint8Array(count),
      shape: new Uint8Array(count),
      flags: new Uint8Array(count),
      opacity: new Float32Array(count).fill(1),
      ring: new Float32Array(count),
      tick: new Float32Array(count),
    },
    anchors: {
      position: Float32Array.of(0.5, 0.1, 0.25, -0.5, 0, -0.25, 0, 0, 0, 0, 0, 0),
      strength: Float32Array.of(1, 1, 0, 0),
      charge: new Float32Array(count).fill(1),
    },
    links: {
      count: 2,
      from: Uint32Array.of(0, 0),
      to: Uint32Array.of(1, 2),
      style: new Uint8Array(2),
      color: new Uint8Array(2),
      width: new Float32Array(2),
      opacity: new Float32Array(2),
      length: Float32Array.of(0.5, 0.2),
      stiffness: Float32Array.of(0, 0.5),
      curve: new Float32Array(2),
      atoms: [[], []],
    },
    guides: [],
    labels: [],
    layoutKey: 'test',
    free: false,
  }
}

describe('composed', () => {
  it('keeps anchors and springs as the lens wrote them', () => {
    const given = problemOf(scene(), { layout: 'composed' })
    expect([...given.strength]).toEqual([1, 1, 0, 0])
    expect([...given.linkStiffness]).toEqual([0, 0.5])
    expect([...given.active]).toEqual([1, 1, 1, 0])
    const positions = settle(given)
    expect(placeOf(positions, 0)).toEqual([...given.anchor.subarray(0, 3)])
  })
  it('does not hand out the scene itself', () => {
    const shown = scene()
    problemOf(shown, { layout: 'composed' }).anchor.fill(9)
    expect(shown.anchors.position[0]).toBe(0.5)
  })
})

describe('force', () => {
  it('lets every anchor go and gives links without a spring one', () => {
    const given = problemOf(scene(), { layout: 'force' })
    expect([...given.strength]).toEqual([0, 0, 0, 0])
    expect(given.linkStiffness.every((stiffness) => stiffness > 0)).toBe(true)
    expect(given.linkLength[1]).toBe(scene().links.length[1])
    expect(placeOf(settle(given), 0)).not.toEqual([0.5, 0, 0])
  })
  it('is the same for every stage', () => {
    const [dial, wall] = (['dial', 'wall'] as const).map((stage) => bitsOf(settle(problemOf(scene(stage), { layout: 'force' }))))
    expect(dial).toBe(wall)
  })
})

describe('options', () => {
  it('pins stand exactly where a hand put them, also in force', () => {
    const positions = settle(
      problemOf(scene('cloud'), { layout: 'force', pins: { 'aia/risk:c': [0.25, 0.5, 0.75], 'partner:unknown': [0, 0, 0] } }),
    )
    expect(placeOf(positions, 2)).toEqual([0.25, 0.5, 0.75])
  })
  it('in two dimensions the dial is seen from above and the wall from the front', () => {
    const dial = settle(problemOf(scene('dial'), { layout: 'composed', dimensions: 2 }))
    expect(placeOf(dial, 0)).toEqual([0.5, -0.25, 0])
    const wall = settle(problemOf(scene('wall'), { layout: 'composed', dimensions: 2 }))
    expect(placeOf(wall, 0)).toEqual([0.5, Math.fround(0.1), 0])
  })
  it('a seed changes what is free', () => {
    const [first, second] = [1, 2].map((seed) => settle(problemOf(scene(), { layout: 'composed', seed })))
    expect(placeOf(first!, 2)).not.toEqual(placeOf(second!, 2))
    expect(placeOf(first!, 0)).toEqual(placeOf(second!, 0))
  })
})

it('there is a preset for every stage and every other layout', () => {
  expect(presets.map(({ id }) => id)).toEqual(['dial', 'wall', 'cloud', ...layoutIds.filter((id) => id !== 'composed')])
})
