import { describe, expect, test } from 'vitest'
import { typed } from '#test/unit/cli/world.ts'

const list = 'test/fixtures/imports/five-partners-eight-deals.csv'
const textOf = (bytes: Uint8Array, from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))

describe('a hand-out', { timeout: 30_000 }, () => {
  test('of a bundled program is a GLB that says what it is of', async () => {
    const { code, out, said, binary } = await typed(['export', 'global-network', '--lens', 'geography', '--to', 'a.GLB'])
    const file = binary['a.GLB']!
    expect([code, out, said.length]).toEqual([0, '', 1])
    expect(said[0]).toMatch(/^a\.GLB: \d+ bodies, \d+ labels, [\d,]+ triangles, \d\.\d\d MB\.$/)
    expect(textOf(file, 0, 4)).toBe('glTF')
    const json = JSON.parse(textOf(file, 20, 20 + new DataView(file.buffer, file.byteOffset).getUint32(12, true))) as { scenes: { extras: { orrery: object } }[] }
    expect(json.scenes[0]!.extras.orrery).toMatchObject({ title: 'Global Partnership Network: Geography', program: 'global-network', lens: 'geography', synthetic: false, supposed: [] })
  })
  test('of a list of partners is a USDZ', async () => {
    const { code, binary } = await typed(['export', list, '--lens', 'pipeline', '--to', 'a.usdz'])
    expect([code, textOf(binary['a.usdz']!, 0, 2)]).toEqual([0, 'PK'])
  })
})

describe('is refused', { timeout: 30_000 }, () => {
  test.each([
    [['export', 'aia', '--to', 'a.obj'], 2, 'orrery: “--to a.obj” does not say what to write. End the name in .glb or .usdz.'],
    [['export', list, '--to', 'a.glb', '--program', 'sap'], 2, /^orrery: .* holds no program “sap”\. It holds: /],
    [['export', 'nope.csv', '--to', 'a.glb'], 1, 'orrery: There is no file nope.csv. Check the name and the folder.'],
    [['export', list, '--lens', 'tiers', '--to', 'nowhere/a.glb'], 1, 'orrery: nowhere/a.glb cannot be written: there is no such folder. Make it first.'],
  ] as const)('%j', async (words, code, sentence) => {
    const run = await typed(words)
    expect([run.code, run.binary]).toEqual([code, {}])
    expect(run.said.at(-1)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })
})
