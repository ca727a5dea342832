/** The little of opentype.js 2.0 that is used here; the package brings no types. Lengths in font units, y up. */
declare module 'opentype.js/dist/opentype.mjs' {
  export type PathCommand =
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: 'Z' }
  export interface Glyph {
    advanceWidth: number
    path: { commands: PathCommand[] }
  }
  export interface Font {
    unitsPerEm: number
    /** 0: none */
    charToGlyphIndex(char: string): number
    charToGlyph(char: string): Glyph
  }
  /** @throws when the bytes are no font */
  export function parse(bytes: ArrayBuffer): Font
}
