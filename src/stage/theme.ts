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

const darkMarks = {
  neutral: '#AEB9CC', accent: '#56B4E9', good: '#009E73', watch: '#E69F00', bad: '#D55E00', unknown: '#8A93A5', muted: '#7C889D',
  'category-1': '#56B4E9', 'category-2': '#009E73', 'category-3': '#E69F00', 'category-4': '#CC79A7', 'category-5': '#F0E442',
  'category-6': '#3A8FD0', 'category-7': '#D55E00', shared: '#F4F6FB',
} as const
const lightMarks = {
  neutral: '#5A667C', accent: '#0072B2', good: '#00805B', watch: '#9A6C00', bad: '#BE4D00', unknown: '#6B7489', muted: '#76819A',
  'category-1': '#1C83BE', 'category-2': '#00805B', 'category-3': '#A87000', 'category-4': '#AE5587', 'category-5': '#857B00',
  'category-6': '#004F8C', 'category-7': '#BE4D00', shared: '#2F3D59',
} as const

/** LOOK.md tokens; categories are Okabe-Ito, darkened on light until a mark reads 3:1. */
export const stageColors: Readonly<Record<Theme, StageColors>> = {
  dark: {
    backdropTop: '#121826', backdropLow: '#0B0F17', ink: '#E8ECF4', marks: darkMarks,
    text: { ...darkMarks, neutral: '#E8ECF4', muted: '#9AA6BC', unknown: '#9AA6BC', bad: '#E8742A', good: '#12B886', 'category-2': '#12B886', 'category-6': '#56A5E0', 'category-7': '#E8742A' },
  },
  light: {
    backdropTop: '#F6F7FA', backdropLow: '#E9EDF4', ink: '#141A26', marks: lightMarks,
    text: { ...lightMarks, neutral: '#141A26', muted: '#56617A', unknown: '#5B6478', good: '#00704F', watch: '#7E5800', bad: '#A84400', accent: '#00639C', 'category-1': '#00639C', 'category-2': '#00704F', 'category-3': '#7E5800', 'category-4': '#97426F', 'category-5': '#675F00', 'category-7': '#A84400' },
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
