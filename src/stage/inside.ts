import type { Group } from 'three'
import { PerspectiveCamera, Vector3, Vector4 } from 'three'
import type { Scene } from '#model/scene.ts'
import type { Room } from '#stage/choose-labels.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import type { RoomText } from '#stage/room-text.ts'
import type { Screen } from '#stage/screen.ts'
import type { Theme } from '#stage/theme.ts'
import { rgb, stageColors } from '#stage/theme.ts'

/** m that one px of label text covers at a distance of 1 m: the first line (13 px) is 29 mm high at the 1.1 m of the table-top view (VIEWS.md 1.4). */
const metresPerPx = 0.029 / 13 / 1.1
/** of it: text is never chosen smaller, and keeps so much of its size however far the head has gone since; the smallest line (12 px) is then 1.25° and 1.21° high */
const smallest = 0.9
const kept = 0.87
/** degrees that labels are chosen over */
const field = 90
/** m that a head may move before text is chosen anew; of a scale, by how much it may have changed */
const stillness = 0.12
/** texels a px of text: what a headset shows of it, within these */
const leastTexels = 2
const mostTexels = 3

/**
 * The stage seen from a head: a flat picture of px that are angles, for choosing labels with the same rules as on a screen. It lies between
 * the eyes and looks at the middle of the stage; each eye then draws the chosen text in the room.
 */
export class Inside {
  /** between the eyes, m in the room */
  readonly head = new Vector3()
  /** the same in the px of labels: user scale 0.8 to 1.6 */
  textScale = 1
  /** the stage stands around the head instead of before it */
  around = false
  readonly #eye = new PerspectiveCamera(field, 1, 0.001, 1000)
  /** where the head was when text was chosen last, u, and m per u then */
  readonly #chosenFrom = new Vector4(Infinity, 0, 0, 1)
  #chosenScale = 1
  readonly #middle = new Vector3()
  readonly #here = new Vector3()
  readonly #text: RoomText = { head: this.head, front: new Vector4(0, 0, 1, 1), metresPerPx: 1, least: 0, texels: leastTexels, size: 1 }
  readonly #frame: FrameUniforms
  readonly #root: Group

  /** @param root of the stage: m a u is its scale */
  constructor(frame: FrameUniforms, root: Group) {
    this.#frame = frame
    this.#root = root
    // in a room nothing recedes: the eyes judge distance themselves
    frame.uFade.value.set(1e4, 2e4)
  }

  /** What bodies fade towards. */
  paint(theme: Theme): void {
    const [r, g, b] = rgb(stageColors[theme].backdropLow)
    this.#frame.uSurround.value.set(r, g, b, 1)
  }

  /** Size of one eye's picture, device px, and `perUnit` of its projection; once a frame, after `head`. Lines keep their angle, plates turn with the head. */
  seen(width: number, height: number, perUnit: number): void {
    this.#frame.uViewport.value.set(width, height)
    const ratio = 0.5 * height * perUnit * metresPerPx
    this.#frame.uPixelRatio.value = ratio
    this.#text.texels = Math.min(mostTexels, Math.max(leastTexels, Math.ceil(2 * ratio * this.textScale) / 2))
    const { front } = this.#text
    if (front.w === 0) return
    this.#here.copy(this.#middle).applyMatrix4(this.#root.matrixWorld).sub(this.head).normalize()
    front.set(-this.#here.x, -this.#here.y, -this.#here.z, 1)
  }

  /** Gives the stage back to a screen of CSS px. */
  close(width: number, height: number, ratio: number): void {
    this.#frame.uSurround.value.set(0, 0, 0, 0)
    this.#frame.uViewport.value.set(width * ratio, height * ratio)
    this.#frame.uPixelRatio.value = ratio
    this.#root.position.set(0, 0, 0)
    this.#root.quaternion.identity()
    this.#root.scale.setScalar(1)
    this.#root.updateMatrixWorld()
  }

  /** m that a px of text covers at a distance of 1 m, as large as the person wants it */
  get #px(): number {
    return metresPerPx * Math.max(smallest, this.textScale)
  }

  /** px across, of what the eye sees */
  get #size(): number {
    return Math.round((2 * Math.tan((field * Math.PI) / 360)) / this.#px)
  }

  /** What labels need to stand in the room; the object is this stay's own and written anew. */
  labels(): RoomText {
    this.#text.metresPerPx = this.#px * this.#root.scale.x
    this.#text.size = this.#size
    this.#text.least = Math.max(kept * metresPerPx, smallest * this.#px)
    return this.#text
  }

  /** @returns whether the head is elsewhere before the stage than where labels were chosen from, or the stage has grown */
  moved(): boolean {
    const { x, y, z, w } = this.#chosenFrom
    const scale = this.#root.scale.x
    if (this.textScale !== this.#chosenScale || Math.abs(scale / w - 1) > stillness) return true
    this.#root.worldToLocal(this.#here.copy(this.head))
    return Math.hypot(this.#here.x - x, this.#here.y - y, this.#here.z - z) * scale > stillness
  }

  /** Projects every body for the choice of labels: flat with its middle in the middle of the stage, or, where the stage stands around the head, as a band. @returns where text may stand, px */
  look({ home, nodes }: Scene, screen: Screen): Room {
    const { around } = this
    const eye = this.#eye
    this.#root.updateMatrixWorld()
    this.#root.worldToLocal(eye.position.copy(this.head))
    this.#chosenFrom.set(eye.position.x, eye.position.y, eye.position.z, this.#root.scale.x)
    this.#chosenScale = this.textScale
    this.#text.front.w = around ? 0 : 1
    this.#middle.fromArray(home.target)
    if (around) this.#middle.copy(eye.position).z -= 1
    eye.lookAt(this.#middle)
    const size = this.#size
    screen.update(eye, nodes, size, size, around ? 0.5 * size : 0)
    const beside = around ? 0.25 * size : 0
    return { left: -beside, top: 0, right: size + beside, bottom: size }
  }
}
