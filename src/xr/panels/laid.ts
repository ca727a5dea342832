import type { Ground, Ink } from '#xr/panels/colors.ts'
import type { Font } from '#xr/panels/wrap.ts'

/** mm from the panel's upper left corner, y down */
export interface Box { x: number; y: number; wide: number; high: number }

export interface LaidText {
  text: string
  x: number
  /** of the baseline */
  y: number
  align: 'left' | 'right' | 'center'
  font: Font
  ink: Ink
}

export interface LaidButton extends Box {
  id: string
  label: string
  /** undefined: only an outline, it cannot be pressed */
  ground: Ground | undefined
  disabled: boolean
}

export interface LaidPicture extends Box { source: CanvasImageSource; alt: string }

/** A panel as it is painted. */
export interface Laid {
  wide: number
  high: number
  texts: LaidText[]
  buttons: LaidButton[]
  pictures: LaidPicture[]
  page: number
  pages: number
}

/** pages are turned by the panel itself */
export const turnBack = 'page:back'
export const turnOn = 'page:on'
