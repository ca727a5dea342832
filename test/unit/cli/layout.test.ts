import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { placesCsv } from '#cli/places.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'
import { typed } from '#test/unit/cli/world.ts'

const list = 'test/fixtures/imports/five-partners-eight-deals.csv'
interface Written { format: string; version: number; dataVersion: string; layout: string; seed: number; nodes: { id: string; label: string; type: string; x: number; y: number; z: number }[] }
const settled = async (...words: string[]): Promise<Written> => {
  const { code, out, said } = await typed(['layout', ...words, '--out', '-'])
  expect([code, said]).toEqual([0, []])
  return JSON.parse(out) as Written
}

describe('places', () => {
  const run = settled('data/ecosystem.json', '--program', 'technology-alliance', '--lens', 'ecosystem', '--seed', '7')
  test('are those that settle gives for the scene of the page, to the bit', async () => {
    const view = { ...defaultView, lens: 'ecosystem' as const, data: { id: 'bundled', programmes: ['technology-alliance'] } }
    const { scene } = pictureOf(bundled(), view, false, fullShelf).lens
    const positions = settle(problemOf(scene, { layout: 'composed', seed: 7 }))
    const wanted = [...scene.nodes.ids.keys()].filter((node) => scene.nodes.size[node]! > 0)
    const { nodes } = await run
    expect(nodes.map(({ id }) => id)).toEqual(wanted.map((node) => scene.nodes.ids[node]))
    expect(nodes.flatMap(({ x, y, z }) => [x, y, z].map(Math.fround))).toEqual(wanted.flatMap((node) => [...positions.subarray(4 * node, 4 * node + 3)].map((value) => value + 0)))
  })
  test('carry the version of the data, the program and everything that made them', async () => {
    const { nodes, ...head } = await run
    expect(head).toEqual({ format: 'orrery-layout', version: 1, dataVersion: bundled().version, program: 'technology-alliance', lens: 'ecosystem', layout: 'composed', seed: 7, dimensions: 3 })
    expect(nodes.find(({ id }) => id === 'partner:google-cloud')).toMatchObject({ label: 'Google Cloud', type: 'Partner' })
  })
  test('two runs are the same bytes, another seed is another start', async () => {
    const run = (seed: string) => typed(['layout', list, '--layout', 'force', '--seed', seed, '--out', '-'])
    const [once, again, other] = [await run('1'), await run('1'), await run('2')]
    expect(once.out).toBe(again.out)
    expect(other.out).not.toBe(once.out)
  })
  test('a bundled program is taken by its id', async () => {
    const named = ['--lens', 'portfolio', '--seed', '7']
    expect(await settled('technology-alliance', ...named)).toEqual(await settled('data/ecosystem.json', '--program', 'technology-alliance', ...named))
  })
  test('two dimensions lie in the plane', async () => {
    const { nodes } = await settled(list, '--layout', 'force', '--dimensions', '2')
    expect(nodes.every(({ z }) => z === 0)).toBe(true)
    expect(nodes.some(({ y }) => y !== 0)).toBe(true)
  })
  test('what is no entity has its title and the type Extra', async () => {
    const { nodes } = await settled('data/ecosystem.json', '--lens', 'tiers')
    const extras = nodes.filter(({ type }) => type === 'Extra')
    expect(extras.length).toBeGreaterThan(0)
    expect(extras.some(({ label }) => label !== '')).toBe(true)
  })
})

describe('the file', () => {
  test('is CSV where its name says so, with a line a body', async () => {
    const { code, out, said, written } = await typed(['layout', list, '--out', 'places.CSV'])
    const lines = written['places.CSV']!.trimEnd().split('\r\n')
    expect([code, out]).toEqual([0, ''])
    expect(lines[0]).toBe('\ufeffid,label,type,x,y,z')
    expect(said).toEqual([`${lines.length - 1} places written to places.CSV.`])
    expect((await settled(list)).nodes.length).toBe(lines.length - 1)
  })
  test('a name that begins like a formula stays text, and a small number is written in digits', () => {
    const place = { id: 'partner:a', label: '=1+1', type: 'Partner', x: 1e-7, y: -2.5, z: 0 }
    expect(placesCsv([place])).toBe("\ufeffid,label,type,x,y,z\r\npartner:a,'=1+1,Partner,0.0000001,-2.5,0\r\n")
  })
  test('that cannot be written is exit code 1', async () => {
    expect(await typed(['layout', list, '--out', 'nowhere/a.json'])).toMatchObject({ code: 1, written: {}, said: ['orrery: nowhere/a.json cannot be written: there is no such folder. Make it first.'] })
  })
})
