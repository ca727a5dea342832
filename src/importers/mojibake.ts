/** What bytes 0x80..0xFF mean, in order. Windows-1252 as browsers read it; Mac OS Roman as Apple published it. */
const windows =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('')
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

export type Misreading = 'windows-1252' | 'mac-roman'
const alphabets = { 'windows-1252': windows, 'mac-roman': macRoman } as const
const bytesOf = {
  'windows-1252': new Map([...windows].map((letter, i) => [letter, 0x80 + i])),
  'mac-roman': new Map([...macRoman].map((letter, i) => [letter, 0x80 + i])),
} as const

/** Bytes read as a one-byte alphabet; every byte has a letter, so nothing is lost. */
export function readSingleByte(bytes: Uint8Array, as: Misreading): string {
  const alphabet = alphabets[as]
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    const part = bytes.subarray(start, start + 8192)
    text += Array.from(part, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : alphabet.charAt(byte - 0x80))).join('')
  }
  return text
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** A run of letters that are really UTF-8 bytes read one by one: `Ã©`, `üéØ`. undefined when it is not one. */
function undo(run: string, as: Misreading): string | undefined {
  const table = bytesOf[as]
  const bytes = Uint8Array.from(run, (letter) => table.get(letter) ?? 0)
  if (bytes.includes(0)) return undefined
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Two letters alone (`Ñ°`, `ß©`) may be meant; as bytes they are believed only when they make a Latin letter or a sign. */
const likely = (run: string, meant: string): boolean => [...run].length > 3 || [...meant].every((letter) => !/[\u0250-\u07ff]/u.test(letter))

/**
 * UTF-8 that was read as another alphabet and saved again (`√©` for é, `üéØ` for 🎯) put right, run by run. A run counts only when
 * all of it is valid UTF-8 of two bytes or more, which ordinary words with accents practically never are.
 */
export function repairMojibake(text: string): { text: string; repaired: number; as: Misreading | undefined } {
  let best: { text: string; repaired: number; as: Misreading | undefined } = { text, repaired: 0, as: undefined }
  for (const as of ['windows-1252', 'mac-roman'] as const) {
    let repaired = 0
    const table = bytesOf[as]
    // A single accented letter is never a run; only stretches of two or more non-ASCII letters can be bytes.
    const mended = text.replace(/[^\u0000-\u007f]{2,}/gu, (run) => {
      if (![...run].every((letter) => table.has(letter))) return run
      const meant = undo(run, as)
      if (meant === undefined || !likely(run, meant)) return run
      repaired++
      return meant
    })
    if (repaired > best.repaired) best = { text: mended, repaired, as }
  }
  return best
}

/** How much a text looks like names in a European language: letters next to letters count, stray signs inside words count against. */
export function plausibility(text: string): number {
  const good = text.match(/(?<=\p{L})[äöüßéèêëàâáíìîóòôúùûñçåæøÄÖÜÉÈÀÁÍÓÚÑÇÅÆØ]|[ÄÖÜÉÈÀÁÓÚÇÅØ](?=\p{Ll})|[€–—’“”£](?=[\s\d)]|$)/gu)?.length ?? 0
  const odd = text.match(/[†‡‰ˆ˜¸˝˛ˇ¯˘˙˚∞≠≤≥∂∑∏π∫Ω√∆◊ﬁﬂ\u0081\u008d\u008f\u0090\u009d\uf8ff¬¦¤]|(?<=\p{Ll})[ÄÖÜÉÀÁŸŽŠÊËÎÏÌÛÙÒÔ](?=\p{Ll})|(?<=\p{L})[€‚ƒ„…•™š›žŸŠŒ](?=\p{Ll})/gu)?.length ?? 0
  return good - 2 * odd
}
