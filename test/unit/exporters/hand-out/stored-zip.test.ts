import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { storedZip } from '#exporters/hand-out/stored-zip.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) & 255)
// names of every length, so that every gap between a header and the next multiple of 64 comes up
const entries = Array.from({ length: 70 }, (_, i) => ({ name: `${'n'.repeat(i)}${i}.usda`, bytes: bytes(i * 13) }))

test('another unzipper reads every entry', () => {
  const read = unzipSync(storedZip(entries))
  expect(Object.keys(read)).toEqual(entries.map(({ name }) => name))
  expect(entries.filter(({ name, bytes: wanted }) => Buffer.compare(read[name]!, wanted) !== 0)).toEqual([])
})

test('every entry is stored and begins at a multiple of 64 bytes', () => {
  const zip = storedZip(entries)
  const view = new DataView(zip.buffer)
  let at = 0
  for (const entry of entries) {
    expect(view.getUint32(at, true)).toBe(0x04034b50)
    expect(view.getUint16(at + 8, true)).toBe(0)
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    expect(start % 64).toBe(0)
    at = start + entry.bytes.length
  }
})
