import { describe, expect, test } from 'vitest'
import { lenses } from '#lenses/index.ts'
import type { BakedMesh, Triple } from '#exporters/hand-out/baked.ts'
import { frameOf } from '#exporters/hand-out/frame.ts'
import { cross, dot, minus } from '#exporters/hand-out/tubes.ts'
import { tableTop } from '#xr/place/table-top.ts'
import { lensContext } from '#test/support/bundled.ts'
import { bakedLens } from '#test/support/hand-out.ts'

const portfolio = () => lenses.find(({ id }) => id === 'portfolio')!.view(lensContext())

/** Triangles that turn against their first normal; slivers thinner than two steps of the grid are turned by the rounding itself. */
function turnedAway({ positions, normals, indices }: BakedMesh): number {
  const corner = (index: number): Triple => [positions[3 * index]!, positions[3 * index + 1]!, positions[3 * index + 2]!]
  let wrong = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [corner(indices[i]!), corner(indices[i + 1]!), corner(indices[i + 2]!)]
    const facing = cross(minus(b, a), minus(c, a))
    const normal: Triple = [normals[3 * indices[i]!]!, normals[3 * indices[i]! + 1]!, normals[3 * indices[i]! + 2]!]
    const longest = Math.max(...[minus(b, a), minus(c, b), minus(a, c)].map((side) => Math.hypot(...side)))
    if (Math.hypot(...facing) > 2e-5 * longest && dot(facing, normal) <= 0) wrong++
  }
  return wrong
}

describe('a baked dial', { timeout: 30_000 }, () => {
  const made = bakedLens('portfolio')
  test('stands on the table and nowhere under it', async () => {
    const { low, high } = await made
    expect(low[1]).toBe(0)
    expect(high[1]).toBeGreaterThan(0.2)
  })
  test('is 0.8 m across: its ring of 1 u has a radius of 0.4 m', async () => {
    const { meshes } = await made
    const ring = meshes.filter(({ material }) => material.name.startsWith('guide_'))
    const away = ring.flatMap(({ positions }) => Array.from({ length: positions.length / 3 }, (_, i) => Math.hypot(positions[3 * i]!, positions[3 * i + 2]!)))
    expect(away.some((each) => Math.abs(each - 0.4) < 0.02)).toBe(true)
  })
  test('holds unit normals and indices of its own points, part after part', async () => {
    for (const { positions, normals, indices, parts } of (await made).meshes) {
      expect(indices.reduce((most, index) => Math.max(most, index), 0)).toBe(positions.length / 3 - 1)
      let off = 0
      for (let i = 0; i < normals.length; i += 3) off = Math.max(off, Math.abs(Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) - 1))
      expect(off).toBeLessThan(1e-5)
      expect(parts.map(({ first, count }) => first + count)).toEqual([...parts.slice(1).map(({ first }) => first), indices.length / 3])
    }
  })
  test('is seen from outside: every triangle turns the way its normals point', async () => {
    const wrong = (await made).meshes.filter((mesh) => turnedAway(mesh) > 0).map(({ material }) => material.name)
    expect(wrong).toEqual([])
  })
  test('is flat from both sides: every plate and band has a back', async () => {
    for (const { material, normals } of (await made).meshes.filter(({ material: { name } }) => /^(plate|guide|text)/.test(name))) {
      const sum = normals.reduce((sums, part, i) => sums.with(i % 3, sums[i % 3]! + part), [0, 0, 0])
      expect([material.name, ...sum.map((part) => Math.abs(Math.round(part)))]).toEqual([material.name, 0, 0, 0])
    }
  })
  test('says what is planned with glass and what is past its date with a clock', async () => {
    const { meshes } = await made
    const named = (start: string) => meshes.filter(({ material }) => material.name.startsWith(start)).flatMap(({ parts }) => parts.map(({ name }) => name))
    expect(named('glass_')).toContain('Microsoft Azure')
    expect(named('glass_')).not.toContain('JPMorgan Chase')
    expect(named('outline_watch')).toContain('Deloitte')
  })
  test('has text in the words of the stage, on plates', async () => {
    const { meshes, unlettered, labels } = await made
    const texts = meshes.find(({ material }) => material.name === 'plate')!.parts.map(({ name }) => name)
    expect(texts).toContain('Microsoft Azure · $15M, 75% · was due Q2 2025')
    expect([unlettered, labels > 10]).toEqual([0, true])
  })
  test('wears the colours of the theme', async () => {
    const color = async (theme: 'dark' | 'light') => (await bakedLens('geography', 0, theme)).meshes.find(({ material }) => material.name === 'plate')!.material.color
    expect((await color('dark'))[0]).toBeLessThan(0.1)
    expect((await color('light'))[0]).toBeGreaterThan(0.9)
  })
})

describe('its size', () => {
  test('is that of the stage on the table of a headset: 0.4 m a u of a dial', async () => {
    const { scene } = portfolio()
    expect(frameOf(scene, new Float32Array(4 * scene.nodes.count)).scale).toBe(tableTop.perUnit)
  })
  test('of a cloud is 0.8 m, however far it has spread, with its middle in the middle', () => {
    const { nodes, home } = portfolio().scene
    const size = nodes.size.map((_, node) => (node < 2 ? 0.1 : 0))
    const spread = new Float32Array(4 * nodes.count)
    spread.set([2, 1, 0, 1, 6, 0, 0.5, 1])
    expect(frameOf({ stage: 'cloud', home, nodes: { ...nodes, size } }, spread)).toEqual({ scale: expect.closeTo(0.8 / 4.2, 6), middle: [4, 0.5, 0.25].map((each) => expect.closeTo(each, 6)) })
  })
})
