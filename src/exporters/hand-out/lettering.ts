import { parse, type Font } from 'opentype.js/dist/opentype.mjs'
import { filled, type Filled } from '#exporters/hand-out/outlines.ts'
import { symbol } from '#exporters/hand-out/symbols.ts'

/** The subsets that Inter comes in, the one that most texts need first. */
export const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const
export type Subset = (typeof subsets)[number]
/** Bytes of the font (WOFF) of a subset. */
export type FontSource = (subset: Subset) => Promise<ArrayBuffer>

interface Letter extends Filled { advance: number; missing: boolean }
/** A line of text as triangles, em: starts at x = 0, its baseline is y = 0. */
export interface Line { letters: readonly { x: number; letter: Letter }[]; width: number; /** letters without an outline */ missing: number }

/** What no font knows: an empty box, so that nobody reads over it. */
const unknown: Letter = {
  advance: 0.7,
  missing: true,
  points: [[0.08, 0], [0.62, 0], [0.62, 0.72], [0.08, 0.72], [0.14, 0.06], [0.56, 0.06], [0.56, 0.66], [0.14, 0.66]],
  indices: [0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7],
}

/** Letters as outlines: sets lines of text from the subsets it was given. No shaping: a letter is a code point. */
export class Lettering {
  readonly #fonts: Font[] = []
  readonly #letters = new Map<string, Letter>()

  /** One more subset. @throws when the bytes are no font */
  add(bytes: ArrayBuffer): this {
    this.#fonts.push(parse(bytes))
    for (const [char, { missing }] of this.#letters) if (missing) this.#letters.delete(char)
    return this
  }

  /** Whether a letter has an outline, or needs none. */
  knows(char: string): boolean {
    return this.#fonts.some((font) => font.charToGlyphIndex(char) > 0) || !without(char).missing
  }

  line(text: string): Line {
    let width = 0
    let missing = 0
    const letters = [...text.normalize('NFC')].map((char) => {
      const letter = this.#letter(char)
      const placed = { x: width, letter }
      width += letter.advance
      if (letter.missing) missing++
      return placed
    })
    return { letters, width, missing }
  }

  #letter(char: string): Letter {
    const found = this.#letters.get(char)
    if (found !== undefined) return found
    const font = this.#fonts.find((one) => one.charToGlyphIndex(char) > 0)
    const made = font === undefined ? without(char) : drawn(font, char)
    this.#letters.set(char, made)
    return made
  }
}

function drawn(font: Font, char: string): Letter {
  const glyph = font.charToGlyph(char)
  return { ...filled(glyph.path.commands, 1 / font.unitsPerEm), advance: glyph.advanceWidth / font.unitsPerEm, missing: false }
}

/** Blanks and marks that show nothing need no outline. */
const without = (char: string): Letter => {
  const sign = symbol(char)
  if (sign !== undefined) return { ...sign, missing: false }
  return /[\s\p{Cf}\p{Cc}\p{Mn}]/u.test(char) ? { points: [], indices: [], advance: /\s/.test(char) ? 0.28 : 0, missing: false } : unknown
}

/** The subsets that these texts need, fetched in order until no letter is missing. */
export async function letteringFor(texts: readonly string[], source: FontSource): Promise<Lettering> {
  const wanted = [...new Set(texts.join('').normalize('NFC'))]
  const lettering = new Lettering()
  for (const subset of subsets) {
    lettering.add(await source(subset))
    if (wanted.every((char) => lettering.knows(char))) break
  }
  return lettering
}
