import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, stageColors } from '#stage/theme.ts'
import { panelColors, wash, washed } from '#xr/panels/colors.ts'

const themes = ['dark', 'light'] as const

test.each(themes)('every text reads 4.5 to 1 on a %s panel', (theme) => {
  const { ink, ground } = panelColors(theme)
  const dim = Object.entries(ink).filter(([tone, color]) => tone !== 'onAccent' && contrast(color, ground.surface) < 4.5)
  expect(dim).toEqual([])
})

// what a button or a row of a list may be written in
const onButtons = ['neutral', 'muted', 'good', 'watch', 'bad', 'unknown', 'accent'] as const

test.each(themes)('text on %s buttons reads 4.5 to 1: at rest, pointed at, held down, switched on', (theme) => {
  const { ink, ground, accent } = panelColors(theme)
  for (const part of [0, washed.hovered, washed.pressed]) {
    const over = (text: string, under: string) => contrast(wash(text, accent, part), wash(under, accent, part))
    for (const kind of ['raised', 'primary'] as const) expect.soft(over(ink.neutral, ground[kind]), `${kind} under ${part}`).toBeGreaterThanOrEqual(4.5)
    expect.soft(over(ink.onAccent, ground.accent), `on under ${part}`).toBeGreaterThanOrEqual(part === washed.pressed ? 3 : 4.5)
  }
  for (const tone of onButtons) expect.soft(contrast(ink[tone], ground.raised), tone).toBeGreaterThanOrEqual(4.5)
})

test('panels are painted in the colors of the page', () => {
  const tokens = readFileSync('src/ui/style/tokens.css', 'utf8')
  const [dark, light] = themes.map((theme) => panelColors(theme))
  const token = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!.slice(1).map((color) => color.toUpperCase())
  expect([light!.ground.surface, dark!.ground.surface]).toEqual(token('surface'))
  expect([light!.accent, dark!.accent]).toEqual(token('accent'))
  expect([light!.ink.onAccent, dark!.ink.onAccent]).toEqual(token('on-accent'))
  expect(dark!.ink.neutral).toBe(stageColors.dark.ink)
})
