import type { Object3D, Scene as Scene3d, WebGLRenderer } from 'three'
import { Vector3 } from 'three'
import type { OrreryStage } from '#stage/stage.ts'
import type { NodeId } from '#model/ids.ts'
import type { Aim, Frame, Part, RayView } from '#xr/frame.ts'
import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import { Sources, write } from '#xr/inputs/sources.ts'
import type { RoomReport } from '#xr/report.ts'
import { lift, standOnTable, type Standing } from '#xr/place/table-top.ts'

/** What the parts of a stay share. */
export interface Stay {
  session: XRSession
  mode: ImmersiveMode
  renderer: WebGLRenderer
  stage: OrreryStage
  scene3d: Scene3d
  host: ImmersiveHost
  /** where the stage stands; whoever writes it calls `stand` */
  standing: Standing
  /** brings the stage's root to where `standing` says */
  stand(): void
  /** places the stage in front of the head again, at its first size */
  recenter(): void
  /** what else than bodies can be pointed at */
  readonly aims: Aim[]
  /** the rays of the sources, four entries for the whole stay: hands write them, `shown` says which are there */
  readonly rays: readonly RayView[]
  /** a button was pressed: parts that know it (they return true) come before the page */
  press(button: string): void
  readonly presses: ((button: string) => boolean)[]
  /** a part of the room that belongs to this stay alone */
  add(object: Object3D): void
}

/** One stay inside: from the first frame of a session to its end. Everything that lives no longer than the session hangs here. */
export class Run implements Stay {
  readonly session: XRSession
  readonly mode: ImmersiveMode
  readonly renderer: WebGLRenderer
  readonly stage: OrreryStage
  readonly scene3d: Scene3d
  readonly host: ImmersiveHost
  readonly standing: Standing = { x: 0, y: 0, z: 0, turn: 0, scale: 1 }
  readonly aims: Aim[] = []
  readonly rays: readonly RayView[] = Array.from({ length: 4 }, () => ({ shown: false, kind: 'transient' as const, origin: new Float64Array(3), direction: Float64Array.of(0, 0, -1), length: 0, hits: false, pressed: false }))
  readonly presses: ((button: string) => boolean)[] = []
  readonly #inside: ReturnType<OrreryStage['enter']>
  readonly #sources: Sources
  readonly #frame: Frame
  readonly #added: Object3D[] = []
  readonly #parts: Part[]
  #space: XRReferenceSpace | undefined
  #placed = false
  #frames = 0

  constructor(given: Pick<Stay, 'session' | 'mode' | 'renderer' | 'stage' | 'scene3d' | 'host'>, parts: readonly ((stay: Stay) => Part)[]) {
    this.session = given.session
    this.mode = given.mode
    this.renderer = given.renderer
    this.stage = given.stage
    this.scene3d = given.scene3d
    this.host = given.host
    this.#inside = this.stage.enter()
    this.#inside.textScale = this.host.textScale()
    this.#sources = new Sources(this.session)
    this.#frame = { seconds: 0, time: 0, head: { at: new Float64Array(3), turn: Float64Array.of(0, 0, 0, 1) }, sources: this.#sources.samples, awake: true, xr: undefined as unknown as XRFrame, space: undefined as unknown as XRReferenceSpace }
    this.#parts = parts.map((part) => part(this))
  }

  /** frames of this stay that were drawn */
  get frames(): number {
    return this.#frames
  }

  frame(xr: XRFrame, time: number, seconds: number): void {
    const space = this.renderer.xr.getReferenceSpace()
    const now = this.#frame
    if (space === null) return
    if (space !== this.#space) {
      this.#space = space
      space.addEventListener('reset', () => (this.#placed = false), { once: false })
    }
    now.xr = xr
    now.space = space
    now.time = time
    now.seconds = seconds
    const awake = this.session.visibilityState === 'visible'
    if (!awake && now.awake) this.#sources.letGo()
    now.awake = awake
    const viewer = xr.getViewerPose(space)
    if (viewer !== undefined && viewer !== null) {
      write(now.head, viewer.transform)
      this.#inside.head.fromArray(now.head.at)
      const eye = this.renderer.xr.getCamera().cameras[0]
      if (eye !== undefined && eye.viewport !== undefined) this.#inside.seen(eye.viewport.z, eye.viewport.w, eye.projectionMatrix.elements[5])
      if (!this.#placed) {
        this.#placed = true
        this.recenter()
      }
    }
    this.#sources.read(now)
    for (const part of this.#parts) part.frame(now)
    this.#frames++
  }

  stand(): void {
    const { root } = this.stage
    const scene = this.stage.bodies()?.scene
    const { x, y, z, turn, scale } = this.standing
    const up = scene === undefined ? 0 : lift(scene)
    root.position.set(x, y + up * scale, z)
    root.rotation.set(0, turn, 0)
    root.scale.setScalar(scale)
    root.updateMatrixWorld()
  }

  recenter(): void {
    const scene = this.stage.bodies()?.scene
    if (scene === undefined) return
    standOnTable(scene, this.#frame.head, this.standing)
    this.stand()
    for (const part of this.#parts) part.recenter?.(this.#frame)
  }

  press(button: string): void {
    if (!this.presses.some((knows) => knows(button))) this.host.press(button)
  }

  add(object: Object3D): void {
    this.#added.push(object)
    this.scene3d.add(object)
  }

  report(): RoomReport {
    const labels = this.#labels()
    const nothing: RoomReport = { frames: this.#frames, standing: { ...this.standing }, labels, panels: [], tests: 0, mostTests: 0, rate: 0, frameMs: 0, dropped: [] }
    return Object.assign(nothing, ...this.#parts.map((part) => part.report?.() ?? {})) as RoomReport
  }

  /** Where a body stands in the room, m; null when it is not on the stage. */
  inRoom(id: NodeId): { x: number; y: number; z: number; radius: number } | null {
    const bodies = this.stage.bodies()
    const node = bodies?.scene.nodes.ids.indexOf(id) ?? -1
    if (bodies === undefined || node < 0 || bodies.scene.nodes.size[node]! <= 0) return null
    const at = this.stage.root.localToWorld(new Vector3().fromArray(bodies.places, 4 * node))
    return { x: at.x, y: at.y, z: at.z, radius: bodies.looks[4 * node]! * this.standing.scale }
  }

  #labels(): RoomReport['labels'] {
    const bodies = this.stage.bodies()
    const { head } = this.#frame
    const eye = new Vector3().fromArray(head.at)
    return (bodies?.labels ?? []).map(({ text, at, follows, node, smallest, metresPerPx }) => {
      const place = this.stage.root.localToWorld(follows ? new Vector3().fromArray(bodies!.places, 4 * node) : new Vector3(...at))
      return { text, degrees: (2 * Math.atan((0.5 * smallest * metresPerPx) / place.distanceTo(eye)) * 180) / Math.PI }
    })
  }

  dispose(): void {
    this.#sources.dispose()
    for (const part of this.#parts) part.dispose()
    for (const object of this.#added) this.scene3d.remove(object)
    this.stage.leave()
  }
}
