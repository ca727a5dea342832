import type { FlatMark } from '#model/tabular.ts'
import { textWidth } from '#ui/flat/scale.ts'

/** A mark with its text beside it, in a line of its row where nothing else lies. CSS px. */
export interface Beside {
  mark: FlatMark
  lane: number
  /** one line, or two where neither side holds it */
  text: readonly string[]
  /** where the text begins (`start`) or ends (`end`) */
  x: number
  anchor: 'start' | 'end'
}

const gap = 8
const size = 12

/**
 * Texts stand right of their mark, left of it where the right edge is nearer than they are long, and break into two lines on
 * the wider side where neither holds them; what two lines do not hold is cut. Marks share a line while neither bars nor texts touch.
 */
export function beside(marks: readonly FlatMark[], at: (value: number) => number, left: number, right: number, textOf: (mark: FlatMark) => string): Beside[] {
  const ends: number[] = []
  return marks
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((mark) => {
      // A moment is a diamond of 9 px to each side.
      const half = mark.from === mark.to ? 9 : 0
      const from = at(mark.from) - half
      const to = Math.max(at(mark.to) + half, from + 3)
      const whole = textOf(mark)
      const before = from - gap - left
      const after = right - gap - to
      const wide = textWidth(whole, size)
      const anchor = wide <= after || (wide > before && after >= before) ? 'start' : 'end'
      const text = broken(whole, anchor === 'start' ? after : before)
      const long = Math.max(...text.map((each) => textWidth(each, size)))
      const start = anchor === 'start' ? from : from - gap - long
      const end = anchor === 'start' ? to + gap + long : to
      const free = ends.findIndex((each) => each + gap <= start)
      const lane = free === -1 ? ends.length : free
      ends[lane] = end
      return { mark, lane, text, anchor, x: anchor === 'start' ? to + gap : from - gap }
    })
}

/** At a space near the middle if both halves fit, else as much in the first line as it holds. */
function broken(text: string, room: number): string[] {
  const letters = Math.floor(room / (size * 0.6))
  if (text.length <= letters) return [text]
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index).filter((i) => i <= letters)
  const fitting = spaces.filter((i) => text.length - i - 1 <= letters)
  const at = fitting.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0] ?? spaces.at(-1)
  return at === undefined ? [cut(text, letters)] : [text.slice(0, at), cut(text.slice(at + 1), letters)]
}

const cut = (text: string, letters: number): string => (text.length <= letters ? text : letters < 2 ? '' : `${text.slice(0, letters - 1).trimEnd()}…`)
