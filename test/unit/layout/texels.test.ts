import { expect, test } from 'vitest'
import { textureLength, textureSize } from '#layout/texels.ts'

test.each([0, 1, 702, 4096, 4097, 10_000])('%i nodes find room in their texture', (count) => {
  const { width, height } = textureSize(count)
  expect(width * height).toBeGreaterThanOrEqual(count)
  expect(Math.max(width, height)).toBeLessThanOrEqual(2048)
  expect(textureLength(count)).toBe(4 * width * height)
})

test('a million nodes fit in the smallest texture that WebGL 2 promises', () => {
  expect(Math.max(...Object.values(textureSize(1_000_000)))).toBeLessThanOrEqual(4096)
})
