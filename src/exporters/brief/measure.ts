/** Widths of letters in Inter, em, rounded up: a text is never taken for shorter than it prints. */
const narrow = /[iljtfrI.,:;'’|!()[\]“” ·]/
const wide = /[mwMW%@—…]/
const capital = /[A-Z0-9$€£+−&#=<>]/
/** Chinese, Japanese, Korean, emoji: as wide as they are high. */
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\u{1f000}-\u{3ffff}]/u

const widthOf = (letter: string): number => (narrow.test(letter) ? 0.33 : wide.test(letter) ? 0.9 : capital.test(letter) ? 0.67 : square.test(letter) ? 1.05 : letter > '\u024f' ? 0.72 : 0.57)

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
