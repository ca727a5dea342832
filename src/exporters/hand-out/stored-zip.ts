export interface Entry { /** ASCII */ name: string; bytes: Uint8Array }

/** 1 January 1980, midnight: the first moment a zip knows. Files of the same view are the same bytes. */
const noTime = [0, 0, 0x21, 0] as const
const align = 64

/** A zip as USDZ wants it: nothing compressed, the data of every entry begins at a multiple of 64 bytes. */
export function storedZip(entries: readonly Entry[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const title = new TextEncoder().encode(name)
    const common = [...two(20), ...two(0), ...two(0), ...noTime, ...four(crc(bytes)), ...four(bytes.length), ...four(bytes.length), ...two(title.length)]
    const bare = offset + 30 + title.length
    // an extra field has a head of four bytes: a gap shorter than that goes round once more
    const gap = (align - (bare % align)) % align
    const extra = gap === 0 ? 0 : gap < 4 ? gap + align : gap
    const filling = extra === 0 ? [] : [...two(0x1986), ...two(extra - 4), ...Array.from({ length: extra - 4 }, () => 0)]
    const head = Uint8Array.from([...four(0x04034b50), ...common, ...two(extra), ...title, ...filling])
    directory.push(Uint8Array.from([...four(0x02014b50), ...two(20), ...common, ...two(0), ...two(0), ...two(0), ...two(0), ...four(0), ...four(offset), ...title]))
    pieces.push(head, bytes)
    offset += head.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Uint8Array.from([...four(0x06054b50), ...two(0), ...two(0), ...two(entries.length), ...two(entries.length), ...four(size), ...four(offset), ...two(0)])
  return joined([...pieces, ...directory, end])
}

const two = (value: number): number[] => [value & 255, (value >> 8) & 255]
const four = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255]

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of a zip (CRC-32). */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = table[(value ^ byte) & 255]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
