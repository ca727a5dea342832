import type { Tone } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import { rgb, stageColors } from '#stage/theme.ts'

export type Ink = Tone | 'onAccent'
/** Of what lies under text. */
export type Ground = 'surface' | 'raised' | 'accent' | 'primary'

export interface PanelColors {
  ink: Readonly<Record<Ink, string>>
  ground: Readonly<Record<Ground, string>>
  hairline: string
  accent: string
}

// LOOK.md tokens; the page paints with the same values (src/ui/style/tokens.css), a test compares them
const surfaces = {
  dark: { ground: { surface: '#151B28', raised: '#222B3F', accent: '#56B4E9', primary: '#1A3A54' }, hairline: '#3A4762', accent: '#56B4E9', onAccent: '#07131D' },
  light: { ground: { surface: '#FFFFFF', raised: '#E9EDF4', accent: '#0072B2', primary: '#D5E8F5' }, hairline: '#C3CCDB', accent: '#0072B2', onAccent: '#FFFFFF' },
} as const

export function panelColors(theme: Theme): PanelColors {
  const { ground, hairline, accent, onAccent } = surfaces[theme]
  return { ink: { ...stageColors[theme].text, onAccent }, ground, hairline, accent }
}

/** How much of the accent lies over what is pointed at and what is held down, text included; the rest is what was there. */
export const washed = { hovered: 0.07, pressed: 0.3 } as const

/** What a color looks like under such a wash, `#rrggbb`. */
export function wash(color: string, over: string, part: number): string {
  const [from, to] = [rgb(color), rgb(over)]
  return `#${from.map((each, channel) => Math.round(255 * (each + (to[channel]! - each) * part)).toString(16).padStart(2, '0')).join('')}`
}
