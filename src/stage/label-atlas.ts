import type { WebGLRenderer } from 'three'
import { CanvasTexture, LinearFilter, Vector2 } from 'three'
import type { SceneLabel } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import { stageColors } from '#stage/theme.ts'

/** A block of text in the atlas: texels, and its size in CSS px. */
export interface TextBlock { x: number; y: number; wide: number; high: number; width: number; height: number }

const face = '"Inter Variable", Inter, system-ui, sans-serif'
const margin = 4
const widest = 300

/** Text is set once per wording, theme and pixel ratio on a 2D canvas, and only the new block travels to the GPU. */
export class LabelAtlas {
  readonly size = 2048
  readonly texture: CanvasTexture
  readonly #ink: CanvasRenderingContext2D
  readonly #blocks = new Map<string, TextBlock>()
  /** text lies on an opaque plate: in a headset nothing may shine through it */
  plated = false
  #theme: Theme = 'dark'
  #ratio = 1
  #x = 0
  #y = 0
  #row = 0

  constructor() {
    const canvas = document.createElement('canvas')
    canvas.width = this.size
    canvas.height = this.size
    const ink = canvas.getContext('2d', { willReadFrequently: true })
    if (ink === null) throw new Error('the browser gave no 2D canvas for labels')
    this.#ink = ink
    this.texture = new CanvasTexture(canvas)
    this.texture.flipY = false
    this.texture.premultiplyAlpha = true
    this.texture.generateMipmaps = false
    this.texture.minFilter = LinearFilter
    this.texture.magFilter = LinearFilter
  }

  /** a block found no place since the last `reset` */
  full = false

  get ratio(): number {
    return this.#ratio
  }

  /** Forgets every block when theme or pixel ratio differ, a font has arrived or it is full. */
  reset(theme: Theme = this.#theme, ratio: number = this.#ratio): void {
    this.#theme = theme
    this.#ratio = Math.min(ratio, this.plated ? 3 : 2)
    this.full = false
    this.#blocks.clear()
    this.#ink.setTransform(1, 0, 0, 1, 0, 0)
    this.#ink.clearRect(0, 0, this.size, this.size)
    this.#x = this.#y = this.#row = 0
    this.texture.needsUpdate = true
  }

  /** @returns undefined when the atlas is full */
  block(lines: SceneLabel['lines'], align: SceneLabel['align'], renderer: WebGLRenderer): TextBlock | undefined {
    const key = align + lines.map((line) => `${line.strong === true ? 1 : 0}${line.tone ?? ''}|${line.text}`).join('\n')
    const held = this.#blocks.get(key)
    if (held !== undefined) return held
    const sized = this.#measure(lines)
    const wide = Math.ceil(sized.width * this.#ratio)
    const high = Math.ceil(sized.height * this.#ratio)
    if (this.#x + wide > this.size) {
      this.#x = 0
      this.#y += this.#row
      this.#row = 0
    }
    if (this.#y + high > this.size) {
      this.full = true
      return undefined
    }
    const block = { x: this.#x, y: this.#y, wide, high, width: wide / this.#ratio, height: high / this.#ratio }
    this.#write(lines, align, block)
    this.#x += wide
    this.#row = Math.max(this.#row, high)
    this.#blocks.set(key, block)
    this.#send(block, renderer)
    return block
  }

  dispose(): void {
    this.texture.dispose()
  }

  #measure(lines: SceneLabel['lines']): { width: number; height: number } {
    this.#ink.setTransform(1, 0, 0, 1, 0, 0)
    let width = 0
    for (const line of lines) {
      this.#ink.font = fontOf(line)
      width = Math.max(width, Math.min(widest, this.#ink.measureText(line.text).width))
    }
    return { width: width + 2 * margin, height: lines.length * lineHeight + 2 * margin - 2 }
  }

  #write(lines: SceneLabel['lines'], align: SceneLabel['align'], block: TextBlock): void {
    const ink = this.#ink
    const colors = stageColors[this.#theme]
    ink.setTransform(this.#ratio, 0, 0, this.#ratio, block.x, block.y)
    ink.textBaseline = 'alphabetic'
    ink.textAlign = align
    const x = align === 'center' ? block.width / 2 : align === 'start' ? margin : block.width - margin
    ink.lineJoin = 'round'
    if (this.plated) {
      ink.fillStyle = colors.backdropLow
      ink.beginPath()
      ink.roundRect(0.5, 0.5, block.width - 1, block.height - 1, 5)
      ink.fill()
    }
    lines.forEach((line, row) => {
      ink.font = fontOf(line)
      const text = shortened(ink, line.text)
      const baseline = margin + row * lineHeight + 11.5
      // a moat in the colour of the backdrop keeps text legible where lines pass behind it
      ink.strokeStyle = colors.backdropLow
      ink.globalAlpha = 0.82
      ink.lineWidth = 4
      ink.strokeText(text, x, baseline)
      ink.globalAlpha = 1
      ink.fillStyle = line.tone === undefined ? (line.strong === true ? colors.ink : colors.text.muted) : colors.text[line.tone]
      ink.fillText(text, x, baseline)
    })
  }

  #send(block: TextBlock, renderer: WebGLRenderer): void {
    // not on the GPU yet, or about to go there whole
    if (!renderer.properties.has(this.texture) || this.texture.version !== (renderer.properties.get(this.texture) as { __version?: number }).__version) {
      this.texture.needsUpdate = true
      return
    }
    const piece = document.createElement('canvas')
    piece.width = block.wide
    piece.height = block.high
    piece.getContext('2d')?.drawImage(this.#ink.canvas, -block.x, -block.y)
    const source = new CanvasTexture(piece)
    renderer.copyTextureToTexture(source, this.texture, null, new Vector2(block.x, block.y))
    source.dispose()
  }
}

const lineHeight = 16

const strongPx = 13
const plainPx = 12

function fontOf(line: { strong?: boolean }): string {
  return line.strong === true ? `600 ${strongPx}px ${face}` : `450 ${plainPx}px ${face}`
}

/** px of the smallest of these lines. */
export const smallestOf = (lines: SceneLabel['lines']): number => (lines.every((line) => line.strong === true) ? strongPx : plainPx)

function shortened(ink: CanvasRenderingContext2D, text: string): string {
  if (ink.measureText(text).width <= widest) return text
  let cut = text
  while (cut.length > 1 && ink.measureText(`${cut}…`).width > widest) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
