/** Widths of the letters from blank to tilde in Inter 400, hundredths of an em; digits as they stand in columns. Measured once in a browser with the shipped font. */
const inter = [
  28, 29, 47, 63, 64, 98, 64, 30, 37, 37, 50, 66, 29, 46, 29, 36, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 29, 30, 66, 66, 66, 51, 97, 70, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 77, 64, 77, 64, 64, 65,
  74, 70, 101, 68, 68, 63, 37, 32, 37, 47, 46, 32, 56, 61, 57, 61, 58, 34, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 39, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
] as const
/** Chinese, Japanese, Korean, emoji: as wide as they are high. */
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\u{1f000}-\u{3ffff}]/u

const widthOf = (letter: string): number => (inter[letter.charCodeAt(0) - 32] ?? (/[—…→]/.test(letter) ? 100 : square.test(letter) ? 105 : /[“”’–·]/.test(letter) ? 50 : 72)) / 100

/** @param size of the letters, pt @returns pt */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width * size
}

/** Lines that a text takes where a line is `width` wide and words that are wider break. @param width pt @param size pt */
export function linesOf(text: string, width: number, size: number): number {
  if (text === '') return 0
  const blank = widthOf(' ') * size
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const wanted = textWidth(word, size)
    if (used > 0 && used + blank + wanted <= width) used += blank + wanted
    else {
      if (used > 0) lines += 1
      lines += Math.ceil(wanted / width) - 1
      used = wanted - width * (Math.ceil(wanted / width) - 1)
    }
  }
  return lines
}

/** A text that is longer than a page can give it ends at a word, with an ellipsis; a number is never cut in two. */
export function clip(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const whole = plain.slice(0, most - 1)
  const end = whole.lastIndexOf(' ')
  // a single word without an end is cut where it must be, but not behind half of a letter
  return `${(end > most / 3 ? whole.slice(0, end) : whole.replace(/[\ud800-\udbff]$/, '').replace(/[\d.,]+$/, '')).replace(/[\s,;:]+$/, '')}…`
}
