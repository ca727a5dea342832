import type { Problem } from '#importers/importer.ts'
import { plausibility, readSingleByte, repairMojibake } from '#importers/mojibake.ts'

export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mac-roman'
  problems: Problem[]
}

/** UTF-16 without a mark: every other byte of mostly Western text is zero. */
function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 2048) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = looksUtf16(bytes)
  if (wide !== undefined) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Where both alphabets are equally plausible the Windows one wins: Excel writes it.
    const sample = bytes.subarray(0, 200_000)
    return plausibility(readSingleByte(sample, 'mac-roman')) > plausibility(readSingleByte(sample, 'windows-1252')) ? 'mac-roman' : 'windows-1252'
  }
}

/** Bytes to text, whatever wrote them. Never throws; a guess or a repair is reported. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const raw = encoding === 'windows-1252' || encoding === 'mac-roman' ? readSingleByte(bytes, encoding) : new TextDecoder(encoding).decode(bytes)
  const problems: Problem[] = []
  if (encoding === 'windows-1252' || encoding === 'mac-roman') problems.push({ says: 'encoding-guessed', values: { encoding } })
  const mended = repairMojibake(raw.replace(/^\ufeff/, ''))
  if (mended.repaired > 0) problems.push({ says: 'mojibake-repaired', values: { count: mended.repaired, encoding: mended.as ?? '' } })
  // NUL cannot stand in a name; it comes from binary files and from broken exports.
  const text = mended.text.replaceAll('\u0000', '')
  return { text, encoding, problems }
}
