import type { PerspectiveCamera } from 'three'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { CameraRig } from '#stage/camera-rig.ts'
import { DragPlane } from '#stage/drag-plane.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import { pickGuide } from '#stage/pick-guide.ts'
import { pickNearest } from '#stage/pick-nearest.ts'
import type { PointerTarget } from '#stage/pointer.ts'
import type { Screen } from '#stage/screen.ts'
import type { StageEvents } from '#stage/stage-events.ts'

/** What a hand can reach: read anew at each touch. */
export interface Reach { scene: Scene; textures: NodeTextures; /** projects every body now */ screen(): Screen; numberOf(id: NodeId): number; width: number; height: number }

/** Says what the pointer means on this stage: which body it rests on, takes, carries and lets go. */
export class Hand implements PointerTarget {
  /** scene node in the hand, or -1 */
  held = -1
  readonly #drag = new DragPlane()
  /** where the hand has it, u */
  get heldAt(): Readonly<{ x: number; y: number; z: number }> {
    return this.#drag.at
  }

  readonly #canvas: HTMLCanvasElement
  readonly #events: StageEvents
  readonly #rig: () => CameraRig
  readonly #camera: PerspectiveCamera
  readonly #reach: () => Reach | undefined
  readonly #changed: () => void
  /** what letting go here counts as, where that is not where the body is shown */
  #means: { x: number; y: number; z: number } | undefined
  #hovered = -1

  constructor(options: { canvas: HTMLCanvasElement; events: StageEvents; camera: PerspectiveCamera; rig: () => CameraRig; reach: () => Reach | undefined; changed: () => void }) {
    this.#canvas = options.canvas
    this.#events = options.events
    this.#camera = options.camera
    this.#rig = options.rig
    this.#reach = options.reach
    this.#changed = options.changed
  }

  bodyAt(x: number, y: number, touch: boolean): number {
    const reach = this.#reach()
    return reach === undefined ? -1 : pickNearest(reach.screen(), x, y, touch ? 18 : 7)
  }

  anyAt(x: number, y: number, touch: boolean): number {
    const reach = this.#reach()
    if (reach === undefined) return -1
    const screen = reach.screen()
    const body = pickNearest(screen, x, y, touch ? 18 : 7)
    if (body >= 0) return body
    const id = pickGuide(reach.scene.guides, screen, x, y, touch ? 14 : 6)
    return id === undefined ? -1 : reach.numberOf(id)
  }

  hover(node: number, x: number, y: number): void {
    if (node === this.#hovered && node < 0) return
    this.#hovered = node
    this.#canvas.style.cursor = node < 0 ? 'grab' : 'pointer'
    this.#events.hover(this.#idOf(node), node < 0 ? null : { x, y })
  }

  click(node: number, additive: boolean): void {
    this.#events.select(this.#idOf(node), additive)
  }

  doubleClick(node: number): void {
    const id = this.#idOf(node)
    if (id !== null) this.#events.focus(id)
  }

  grab(node: number): void {
    const reach = this.#reach()
    const id = this.#idOf(node)
    if (id === null || reach === undefined) return
    const { positions } = reach.textures
    this.held = node
    this.#drag.start(reach.scene.stage, reach.scene.upright === true, positions.at(4 * node), positions.at(4 * node + 1), positions.at(4 * node + 2), this.#camera)
    this.#canvas.style.cursor = 'grabbing'
    this.#events.dragStart(id)
  }

  /** Without a pointer: a hand in the room. @returns where it stands, u */
  take(node: number): { x: number; y: number; z: number } {
    const reach = this.#reach()
    const id = this.#idOf(node)
    if (id === null || reach === undefined) return { x: 0, y: 0, z: 0 }
    const { positions } = reach.textures
    this.held = node
    this.#drag.at.set(positions.at(4 * node), positions.at(4 * node + 1), positions.at(4 * node + 2))
    this.#events.dragStart(id)
    return { x: this.#drag.at.x, y: this.#drag.at.y, z: this.#drag.at.z }
  }

  /** u. `meansX`, `meansY`, `meansZ`: the place it counts as, where that is not the one it is shown at: lifted off a table is beyond its edge */
  carryTo(node: number, x: number, y: number, z: number, meansX = x, meansY = y, meansZ = z): void {
    const reach = this.#reach()
    const id = this.#idOf(node)
    if (id === null || reach === undefined || this.held !== node) return
    this.#drag.at.set(x, y, z)
    this.carry(reach.textures)
    this.#means = { x: meansX, y: meansY, z: meansZ }
    this.#events.drag(id, node, meansX, meansY, meansZ)
    this.#changed()
  }

  pull(node: number, x: number, y: number): void {
    const reach = this.#reach()
    const id = this.#idOf(node)
    if (id === null || reach === undefined || this.held !== node) return
    this.#drag.move((x / reach.width) * 2 - 1, 1 - (y / reach.height) * 2, this.#camera)
    this.carry(reach.textures)
    this.#events.drag(id, node, this.#drag.at.x, this.#drag.at.y, this.#drag.at.z)
    this.#changed()
  }

  release(node: number): void {
    const id = this.#idOf(node)
    this.held = -1
    this.#reach()?.textures.letGo()
    this.#canvas.style.cursor = 'grab'
    if (id !== null) this.#events.dragEnd(id, node, this.#means ?? { x: this.#drag.at.x, y: this.#drag.at.y, z: this.#drag.at.z })
    this.#means = undefined
  }

  zoom(factor: number, x: number, y: number): void {
    this.#rig().zoom(factor, x, y)
  }

  cameraListens(listens: boolean): void {
    this.#rig().controls.enabled = listens
  }

  /** The body in the hand stands where the hand is, whatever new positions say. */
  carry(textures: NodeTextures): void {
    if (this.held >= 0) textures.hold(this.held, this.#drag.at.x, this.#drag.at.y, this.#drag.at.z)
  }

  #idOf(node: number): NodeId | null {
    return this.#reach()?.scene.nodes.ids[node] ?? null
  }
}
