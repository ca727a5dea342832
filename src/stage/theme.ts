import type { Tone } from '#model/scene.ts'
import { palette } from '#model/scene.ts'

export type Theme = 'dark' | 'light'

/** sRGB, each 0..1 */
export type Rgb = readonly [number, number, number]

export interface StageColors {
  backdropTop: string
  backdropLow: string
  /** text and the progress of a completion arc */
  ink: string
  /** bodies, lines, guides: 3:1 against the backdrop */
  marks: Readonly<Record<Tone, string>>
  /** the same tones as text: 4.5:1 */
  text: Readonly<Record<Tone, string>>
}

// The legend paints with the same values (src/ui/style/tokens.css); a test compares them.
const darkMarks = {
  neutral: '#B4BFD3', accent: '#56B4E9', good: '#009E73', watch: '#E69F00', bad: '#D55E00', unknown: '#8D98AE', muted: '#74819B',
  'category-1': '#E69F00', 'category-2': '#56B4E9', 'category-3': '#009E73', 'category-4': '#F0E442', 'category-5': '#3D8FD1',
  'category-6': '#E0702A', 'category-7': '#CC79A7', shared: '#FFFFFF',
} as const
const lightMarks = {
  neutral: '#56617A', accent: '#0072B2', good: '#00704F', watch: '#865E00', bad: '#A84400', unknown: '#5B6478', muted: '#79849B',
  'category-1': '#A86F00', 'category-2': '#2680B8', 'category-3': '#008A64', 'category-4': '#857800', 'category-5': '#0060A0',
  'category-6': '#C85400', 'category-7': '#B05A8C', shared: '#141A26',
} as const

/** LOOK.md tokens; categories are Okabe-Ito, darkened on light until a mark reads 3:1. */
export const stageColors: Readonly<Record<Theme, StageColors>> = {
  dark: {
    backdropTop: '#121826', backdropLow: '#0B0F17', ink: '#E8ECF4', marks: darkMarks,
    text: { ...darkMarks, neutral: '#E8ECF4', muted: '#9AA6BC', unknown: '#9AA6BC', good: '#22B88C', bad: '#E8742A', 'category-3': '#22B88C', 'category-5': '#5BA6E2', 'category-6': '#EE8444' },
  },
  light: {
    backdropTop: '#F6F7FA', backdropLow: '#E9EDF4', ink: '#141A26', marks: lightMarks,
    text: { ...lightMarks, neutral: '#141A26', muted: '#56617A', accent: '#00639C', watch: '#7A5600', 'category-1': '#7A5000', 'category-2': '#1A648F', 'category-3': '#006B4E', 'category-4': '#665C00', 'category-6': '#9A4100', 'category-7': '#8F4370' },
  },
}

/** `#RRGGBB` to sRGB 0..1 */
export function rgb(hex: string): Rgb {
  const packed = Number.parseInt(hex.slice(1), 16)
  return [(packed >> 16) / 255, ((packed >> 8) & 255) / 255, (packed & 255) / 255]
}

/** WCAG 2 contrast, 1..21. */
export function contrast(one: string, other: string): number {
  const bright = Math.max(luminance(one), luminance(other))
  const dim = Math.min(luminance(one), luminance(other))
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** The palette as the shader wants it: 3 numbers a tone, order of model/scene.ts. */
export function paletteColumn(theme: Theme): Float32Array {
  return Float32Array.from(palette.flatMap((tone) => [...rgb(stageColors[theme].marks[tone])]))
}
