export interface Font { /** mm */ size: number; weight: 450 | 600; /** beside what is read first */ quiet?: true }
/** mm that a text is wide */
export type Measure = (text: string, font: Font) => number

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Text in lines no wider than `width` mm. Nothing is left out: a word that is wider than a line is broken, in scripts without spaces between words. */
export function wrap(text: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/).filter((each) => each !== '')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (measure(longer, font) <= width) {
        line = longer
        continue
      }
      if (measure(word, font) <= width) {
        lines.push(line)
        line = word
        continue
      }
      // with what is left of this line where the next words would not fit anyway
      const pieces = broken(word, line, width, font, measure)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1)!
    }
    lines.push(line)
  }
  return lines
}

/** One word wider than a line, after what stands on it already. */
function broken(word: string, line: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = []
  const pieces = [...words.segment(word)].flatMap(({ segment }) => (measure(segment, font) <= width ? [segment] : Array.from(graphemes.segment(segment), (each) => each.segment)))
  let now = line === '' ? '' : `${line} `
  for (const piece of pieces) {
    if (now !== '' && measure(now + piece, font) > width) {
      lines.push(now.trimEnd())
      now = ''
    }
    now += piece
  }
  return [...lines, now]
}

/** Whether a text begins at the right, by its first letter that says so. */
export function fromRight(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
}
