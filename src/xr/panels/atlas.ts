import type { WebGLRenderer } from 'three'
import { CanvasTexture, DataTexture, LinearFilter, LinearMipmapLinearFilter, Vector2 } from 'three'
import type { PanelPlace } from '#xr/panels/content.ts'
import { panelPlaces } from '#xr/panels/content.ts'
import type { PanelColors } from '#xr/panels/colors.ts'
import type { Laid } from '#xr/panels/laid.ts'
import { paintPanel } from '#xr/panels/paint.ts'

/** px: at 25 to 35 px a degree a mm is 1.1 to 1.5 px wide, and from a step nearer still not blurred */
export const pxPerMm = 1.7

/** mm that a place's panel may need; px where it lies */
const rooms: Readonly<Record<PanelPlace, { wide: number; high: number; x: number; y: number }>> = shelves({ back: [980, 560], dock: [980, 460], left: [500, 700], right: [500, 700] })

function shelves(mm: Record<PanelPlace, readonly [number, number]>) {
  const px = (of: number): number => Math.ceil(of * pxPerMm) + 4
  const room = (place: PanelPlace, x: number, y: number) => ({ wide: px(mm[place][0]), high: px(mm[place][1]), x, y })
  const below = px(mm.back[1])
  return { back: room('back', 0, 0), dock: room('dock', 0, below), left: room('left', 0, below + px(mm.dock[1])), right: room('right', px(mm.left[0]), below + px(mm.dock[1])) }
}

/** One picture for every panel. A panel that differs is painted apart and only its own part travels to the graphics card. */
export class PanelAtlas {
  readonly texture: DataTexture
  readonly wide = Math.max(...panelPlaces.map((place) => rooms[place].x + rooms[place].wide))
  readonly high = Math.max(...panelPlaces.map((place) => rooms[place].y + rooms[place].high))
  readonly #renderer: WebGLRenderer
  readonly #waiting = new Map<PanelPlace, { laid: Laid; colors: PanelColors }>()

  constructor(renderer: WebGLRenderer) {
    this.#renderer = renderer
    this.texture = new DataTexture(null, this.wide, this.high)
    // room is made for it, and nothing sent
    this.texture.source.dataReady = false
    this.texture.minFilter = LinearMipmapLinearFilter
    this.texture.magFilter = LinearFilter
    this.texture.generateMipmaps = true
    this.texture.anisotropy = Math.min(4, renderer.capabilities.getMaxAnisotropy())
    this.texture.needsUpdate = true
    // its smaller steps too: `send` switches them off now and then
    renderer.initTexture(this.texture)
  }

  /** Where a place's panel begins, px. */
  at(place: PanelPlace): { x: number; y: number } {
    return rooms[place]
  }

  /** Other content: goes there with the next `send`. */
  show(place: PanelPlace, laid: Laid, colors: PanelColors): void {
    this.#waiting.set(place, { laid, colors })
  }

  /** What waits goes to the graphics card; smaller steps of the whole are made once, at the end. */
  send(): void {
    let left = this.#waiting.size
    for (const [place, { laid, colors }] of this.#waiting) {
      this.texture.generateMipmaps = --left === 0
      this.#paint(place, laid, colors)
    }
    this.texture.generateMipmaps = true
    this.#waiting.clear()
  }

  dispose(): void {
    this.texture.dispose()
  }

  #paint(place: PanelPlace, laid: Laid, colors: PanelColors): void {
    const room = rooms[place]
    const canvas = document.createElement('canvas')
    // a row more than is shown: what lies beside it must not shine in
    canvas.width = Math.min(room.wide, Math.ceil(laid.wide * pxPerMm) + 4)
    canvas.height = Math.min(room.high, Math.ceil(laid.high * pxPerMm) + 4)
    const ink = canvas.getContext('2d')
    if (ink === null) return
    ink.fillStyle = colors.ground.surface
    ink.fillRect(0, 0, canvas.width, canvas.height)
    paintPanel(ink, laid, colors, pxPerMm)
    const source = new CanvasTexture(canvas)
    this.#renderer.copyTextureToTexture(source, this.texture, null, new Vector2(room.x, room.y))
    source.dispose()
  }
}
