import type { Group } from 'three'
import { PerspectiveCamera, Vector3 } from 'three'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import type { Theme } from '#stage/theme.ts'
import { rgb, stageColors } from '#stage/theme.ts'

/** m that one px of label text covers at a distance of 1 m: the first line (13 px) is 29 mm high at the 1.1 m of the table-top view (VIEWS.md 1.4). */
const metresPerPx = 0.029 / 13 / 1.1
/** degrees that labels are chosen over */
const field = 90
/** labels beside those that must stand; VIEWS.md 1.4 names 12 bodies */
const mostLabels = 24
/** m that a head may move before text is chosen anew */
const stillness = 0.12

/**
 * The stage seen from a head: a flat picture of px that are angles, for choosing labels with the same rules as on a screen. It lies between
 * the eyes and looks at the middle of the stage; each eye then draws the chosen text in the room.
 */
export class Inside {
  /** between the eyes, m in the room */
  readonly head = new Vector3()
  /** the same in the px of labels: user scale 0.8 to 1.6 */
  textScale = 1
  readonly eye = new PerspectiveCamera(field, 1, 0.001, 1000)
  readonly #chosenFrom = new Vector3(Infinity, 0, 0)
  readonly #middle = new Vector3()
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

  /** Size of one eye's picture, device px, and `perUnit` of its projection; once a frame. Lines keep their angle. */
  seen(width: number, height: number, perUnit: number): void {
    this.#frame.uViewport.value.set(width, height)
    this.#frame.uPixelRatio.value = 0.5 * height * perUnit * metresPerPx
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

  /** px across, of `eye` */
  get size(): number {
    return Math.round((2 * Math.tan((field * Math.PI) / 360)) / (metresPerPx * this.textScale))
  }

  /** what labels need to stand in the room; `head` is shared, not copied */
  labels(): { head: Vector3; metresPerPx: number; most: number } {
    return { head: this.head, metresPerPx: metresPerPx * this.textScale * this.#root.scale.x, most: mostLabels }
  }

  /** @returns whether the head is elsewhere than where labels were chosen from */
  moved(): boolean {
    return this.#chosenFrom.distanceToSquared(this.head) > stillness * stillness
  }

  /** Points `eye`, in u of the stage, at `target`. */
  look(target: readonly [number, number, number]): PerspectiveCamera {
    const { eye } = this
    this.#chosenFrom.copy(this.head)
    eye.position.copy(this.head)
    this.#root.updateMatrixWorld()
    this.#root.worldToLocal(eye.position)
    eye.lookAt(this.#middle.fromArray(target))
    eye.updateMatrixWorld()
    return eye
  }
}
