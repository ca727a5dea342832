import { expect, test } from 'vitest'
import { encode } from 'uqr'
import { codePath } from '#ui/immersive/code-path.ts'

/** The modules that a path fills. */
function filled({ size, path }: { size: number; path: string }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) for (let i = 0; i < Number(width); i++) rows[Number(y)]![Number(x) + i] = true
  return rows
}

test('a code fills exactly the dark modules, with a light border of four', () => {
  const text = 'https://192.168.1.5:4173/?lens=tiers&focus=partner:ey-global&flat=0'
  const code = codePath(text)!
  expect(filled(code)).toEqual(encode(text, { ecc: 'L', border: 4 }).data)
  expect(filled(code).slice(0, 4).flat()).not.toContain(true)
  expect(code.size).toBe(41)
})

test('neighbors in a row are one run, so that no hairline of light runs between them', () => {
  const { path } = codePath('x')!
  const ends = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [Number(y), Number(x), Number(x) + Number(width)] as const)
  expect(ends.filter(([y, start], i) => i > 0 && ends[i - 1]![0] === y && ends[i - 1]![2] === start)).toEqual([])
})

test('what is too long to be scanned from a screen has none', () => {
  expect(codePath('x'.repeat(1200))).toBeDefined()
  expect(codePath('x'.repeat(1201))).toBeUndefined()
})
