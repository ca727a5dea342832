import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { palette } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import { contrast, paletteColumn, stageColors } from '#stage/theme.ts'

const themes: Theme[] = ['dark', 'light']

test('contrast of black on white is 21 and of a color on itself 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 10)
  expect(contrast('#56B4E9', '#56B4E9')).toBe(1)
})

describe.each(themes)('%s', (theme) => {
  const colors = stageColors[theme]
  const backdrops = [colors.backdropTop, colors.backdropLow]
  test.each(palette)('a mark in %s reads 3:1 on the backdrop', (tone) => {
    for (const backdrop of backdrops) expect(contrast(colors.marks[tone], backdrop)).toBeGreaterThanOrEqual(3)
  })
  test.each(palette)('text in %s reads 4.5:1 on the backdrop', (tone) => {
    for (const backdrop of backdrops) expect(contrast(colors.text[tone], backdrop)).toBeGreaterThanOrEqual(4.5)
  })
  test('the shader gets every tone in the order of the palette', () => {
    const column = paletteColumn(theme)
    expect(column).toHaveLength(3 * palette.length)
    expect(column[3 * palette.indexOf('accent') + 2]).toBeCloseTo(Number.parseInt(colors.marks.accent.slice(5), 16) / 255, 6)
  })
})

/** `--name: light-dark(#light, #dark);` of the interface */
const tokens = new Map([...readFileSync('src/ui/style/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]))

test.each(palette)('the legend paints %s as the stage does', (tone) => {
  // `muted` alone is the interface's text color
  const token = tokens.get(`tone-${tone}`) ?? tokens.get(tone)
  expect({ light: token?.light?.toUpperCase(), dark: token?.dark?.toUpperCase() }).toEqual({ light: stageColors.light.marks[tone], dark: stageColors.dark.marks[tone] })
})
