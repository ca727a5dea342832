import { describe, expect, test } from 'vitest'
import { Lettering, letteringFor, type Line, type Subset } from '#exporters/hand-out/lettering.ts'
import { fontFromDisk } from '#test/support/hand-out.ts'

const latin = fontFromDisk('latin').then((bytes) => new Lettering().add(bytes))
/** em² that a line fills */
const filledBy = ({ letters }: Line): number =>
  letters.reduce((sum, { letter: { points, indices } }) => {
    for (let i = 0; i < indices.length; i += 3) {
      const [[ax, ay], [bx, by], [cx, cy]] = [points[indices[i]!]!, points[indices[i + 1]!]!, points[indices[i + 2]!]!]
      sum += ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2
    }
    return sum
  }, 0)

describe('letters', () => {
  test('have the area of their strokes: what is hollow stays hollow', async () => {
    const lettering = await latin
    const [l, o, eight] = ['l', 'o', '8'].map((char) => lettering.line(char).letters[0]!.letter)
    const box = ({ points }: { points: readonly (readonly [number, number])[] }) => (Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x))) * (Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y)))
    expect(filledBy(lettering.line('l')) / box(l!)).toBeCloseTo(1, 2)
    expect(filledBy(lettering.line('o')) / box(o!)).toBeLessThan(0.6)
    expect(filledBy(lettering.line('8')) / box(eight!)).toBeLessThan(0.7)
  })
  test('face the reader, every triangle of them', async () => {
    const { letters } = (await latin).line('Portfolio $25.0M, 75% & “R&D” – été')
    for (const { letter } of letters) expect(filledBy({ letters: [{ x: 0, letter }], width: 0, missing: 0 })).toBeGreaterThanOrEqual(0)
  })
  test('stand one behind the other, as wide as their line', async () => {
    const { letters, width } = (await latin).line('AIA')
    expect(letters.map(({ x }) => x)).toEqual([0, letters[0]!.letter.advance, letters[0]!.letter.advance + letters[1]!.letter.advance])
    expect(width).toBeCloseTo(1452 / 2048 * 2 + letters[1]!.letter.advance, 6)
  })
  test('that no font has are counted and stand as boxes; blanks are not, and the signs of our labels are drawn', async () => {
    const lettering = await latin
    expect(lettering.line('漢字 A').missing).toBe(2)
    expect(filledBy(lettering.line('漢'))).toBeGreaterThan(0.1)
    expect(lettering.line(' \u00a0\u200b\n').missing).toBe(0)
    expect(lettering.line('✓✕→≥').missing).toBe(0)
    expect(filledBy(lettering.line('✓'))).toBeGreaterThan(0.03)
  })
})

describe('subsets', () => {
  const asked = async (text: string) => {
    const subsets: Subset[] = []
    const lettering = await letteringFor([text], (subset) => (subsets.push(subset), fontFromDisk(subset)))
    return { subsets, missing: lettering.line(text).missing }
  }
  test('are fetched only as far as a text needs them', async () => {
    expect(await asked('Crédit Agricole')).toEqual({ subsets: ['latin'], missing: 0 })
    expect(await asked('Łódź')).toEqual({ subsets: ['latin', 'latin-ext'], missing: 0 })
    expect(await asked('Ωmega и Ко')).toEqual({ subsets: ['latin', 'latin-ext', 'greek', 'cyrillic'], missing: 0 })
  })
})
