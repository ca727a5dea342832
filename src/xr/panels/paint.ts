import type { PanelColors } from '#xr/panels/colors.ts'
import type { Laid, LaidButton } from '#xr/panels/laid.ts'
import { corner } from '#xr/panels/sizes.ts'
import type { Font, Measure } from '#xr/panels/wrap.ts'

/** what the page is set in, then whatever the system has for the script that is written */
const face = '"Inter Variable", Inter, system-ui, sans-serif'
const fontOf = ({ size, weight }: Font): string => `${weight} ${size}px ${face}`

/** A ruler that sets text as it is painted. */
export function ruler(): Measure {
  const ink = document.createElement('canvas').getContext('2d')
  if (ink === null) throw new Error('the browser gave no 2D canvas to measure text with')
  return (text, font) => {
    ink.font = fontOf(font)
    return ink.measureText(text).width
  }
}

/** Paints a whole panel, opaque, at so many px a mm; what is pointed at and held down is drawn over it by the shader. */
export function paintPanel(ink: CanvasRenderingContext2D, laid: Laid, colors: PanelColors, pxPerMm: number): void {
  ink.setTransform(pxPerMm, 0, 0, pxPerMm, 0, 0)
  ink.fillStyle = colors.ground.surface
  ink.fillRect(0, 0, laid.wide, laid.high)
  for (const { source, x, y, wide, high } of laid.pictures) ink.drawImage(source, x, y, wide, high)
  for (const button of laid.buttons) paintGround(ink, button, colors)
  ink.textBaseline = 'alphabetic'
  for (const { text, x, y, align, font, ink: color } of laid.texts) {
    ink.font = fontOf(font)
    ink.textAlign = align
    ink.fillStyle = colors.ink[color]
    ink.fillText(text, x, y)
  }
}

function paintGround(ink: CanvasRenderingContext2D, { x, y, wide, high, ground }: LaidButton, colors: PanelColors): void {
  ink.beginPath()
  ink.roundRect(x + 1, y + 1, wide - 2, high - 2, corner * 0.75)
  if (ground !== undefined) {
    ink.fillStyle = colors.ground[ground]
    ink.fill()
  }
  if (ground === 'accent') return
  ink.strokeStyle = ground === 'primary' ? colors.accent : colors.hairline
  ink.lineWidth = 2
  ink.setLineDash(ground === undefined ? [6, 6] : [])
  ink.stroke()
}
