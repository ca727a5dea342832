import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../src/ui/style/tokens.css', import.meta.url), 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [found[1] ?? '', { light: found[2] ?? '', dark: found[3] ?? '' }]))

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
const value = (name: string, theme: 'light' | 'dark'): string => {
  const token = tokens.get(name)
  if (token === undefined) throw new Error(`no token --${name}`)
  return token[theme]
}

const grounds = ['background-top', 'background-bottom', 'surface', 'surface-raised', 'accent-soft']
const texts = ['text', 'muted', 'accent-text', 'good-text', 'watch-text', 'bad-text']
const marks = ['good', 'watch', 'bad', 'unknown', 'tone-neutral', 'tone-muted', 'shared', 'outline', 'focus', 'accent', ...Array.from({ length: 7 }, (_, i) => `category-${i + 1}`)]
const themes = ['light', 'dark'] as const

describe.each(themes)('in the %s theme', (theme) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))('text %s on %s has a contrast of 4.5', (text, ground) =>
    expect(contrast(value(text, theme), value(ground, theme))).toBeGreaterThanOrEqual(4.5),
  )
  test.each(marks.flatMap((mark) => grounds.slice(0, 3).map((ground) => [mark, ground] as const)))('mark %s on %s has a contrast of 3', (mark, ground) =>
    expect(contrast(value(mark, theme), value(ground, theme))).toBeGreaterThanOrEqual(3),
  )
  test('text on the accent can be read', () => expect(contrast(value('on-accent', theme), value('accent', theme))).toBeGreaterThanOrEqual(4.5))
  test.each(['good', 'bad'])('the mark on a %s swatch can be seen', (tone) => expect(contrast(value('on-mark', theme), value(tone, theme))).toBeGreaterThanOrEqual(3))
})

test('every color token has a light and a dark value', () => {
  const colors = [...css.matchAll(/--([\w-]+): (?:light-dark\()?#/g)].map((found) => found[1])
  expect(colors.length).toBeGreaterThanOrEqual(30)
  expect(colors.filter((name) => !tokens.has(name ?? ''))).toEqual([])
})
