import type { Object3D, Scene as Scene3d, WebGLRenderer } from 'three'
import { Vector3 } from 'three'
import type { OrreryStage } from '#stage/stage.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { Aim, Frame, Part, RayView } from '#xr/frame.ts'
import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import { Sources, write } from '#xr/inputs/sources.ts'
import type { RoomReport } from '#xr/report.ts'
import { type Setting, type Standing, aroundHead, originOf, settingOf, standAround, standOnTable } from '#xr/place/table-top.ts'

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
  /** how what is shown was set down: its first scale, and which of its points lies on the spot */
  readonly setting: Setting
  /** brings the stage's root to where `standing` says */
  stand(): void
  /** places the stage in front of the head again, at its first size */
  recenter(): void
  /** true: the stage is as large as a room and stands on its floor */
  roomScale: boolean
  /** a large move: done while nothing is seen */
  jump(change: () => void): void
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
  setting: Setting = aroundHead
  readonly aims: Aim[] = []
  readonly rays: readonly RayView[] = Array.from({ length: 4 }, () => ({ shown: false, kind: 'transient' as const, origin: new Float64Array(3), direction: Float64Array.of(0, 0, -1), length: 0, hits: false, pressed: false }))
  readonly presses: ((button: string) => boolean)[] = []
  roomScale = false
  jump = (change: () => void): void => change()
  readonly #inside: ReturnType<OrreryStage['enter']>
  readonly #sources: Sources
  readonly #frame: Frame
  readonly #added: Object3D[] = []
  readonly #parts: Part[]
  #space: XRReferenceSpace | undefined
  #placed = false
  #frames = 0
  #seen = -1
  #shown: Scene | undefined
  #stepped: NodeId | undefined

  constructor(given: Pick<Stay, 'session' | 'mode' | 'renderer' | 'stage' | 'scene3d' | 'host'>, parts: readonly ((stay: Stay) => Part)[]) {
    this.session = given.session
    this.mode = given.mode
    this.renderer = given.renderer
    this.stage = given.stage
    this.scene3d = given.scene3d
    this.host = given.host
    this.#inside = this.stage.enter()
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
      this.#inside.textScale = this.host.textScale()
      const eye = this.renderer.xr.getCamera().cameras[0]
      if (eye !== undefined && eye.viewport !== undefined) this.#inside.seen(eye.viewport.z, eye.viewport.w, eye.projectionMatrix.elements[5])
      if (!this.#placed) {
        this.#placed = true
        this.recenter()
      } else this.#follow()
    }
    this.#sources.read(now)
    for (const part of this.#parts) part.frame(now)
    this.#frames++
  }

  stand(): void {
    const { root } = this.stage
    originOf(this.standing, this.setting, root.position)
    root.rotation.set(0, this.standing.turn, 0)
    root.scale.setScalar(this.standing.scale)
    root.updateMatrixWorld()
  }

  recenter(): void {
    const bodies = this.stage.bodies()
    if (bodies === undefined) return
    this.#set(bodies.scene, bodies.places)
    const { head } = this.#frame
    if (this.#stepped === undefined) standOnTable(head, this.standing)
    else standAround(head, this.standing)
    this.standing.scale = this.setting.scale
    this.stand()
    for (const part of this.#parts) part.recenter?.(this.#frame)
  }

  #set(scene: Scene, places: Float32Array): void {
    this.#shown = scene
    this.#stepped = this.host.steppedInto()
    this.#inside.around = this.#stepped !== undefined
    this.setting = this.#stepped === undefined ? settingOf(scene, places) : aroundHead
  }

  /** Another picture has come: it is set on the same spot, as much larger or smaller as a hand has made the last one. Into a partner and out again is a new place. */
  #follow(): void {
    if (this.stage.version === this.#seen) return
    this.#seen = this.stage.version
    const bodies = this.stage.bodies()
    if (bodies === undefined || this.stage.hand.held >= 0) return
    const { scene, places } = bodies
    if ((this.host.steppedInto() === undefined) !== (this.#stepped === undefined)) return this.recenter()
    const same = scene === this.#shown
    if (same && (scene.stage !== 'cloud' || this.#stepped !== undefined)) return
    const former = this.setting
    const next = this.host.steppedInto() === undefined ? settingOf(scene, places) : aroundHead
    // a cloud that settles breathes: it is set anew only when it has outgrown its place
    if (same && Math.abs(next.scale / former.scale - 1) < 0.1 && Math.abs(next.y - former.y) * next.scale < 0.05) return
    this.#set(scene, places)
    this.standing.scale *= next.scale / former.scale
    this.stand()
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
    const { held, heldAt } = this.stage.hand
    const place = node === held ? new Vector3(heldAt.x, heldAt.y, heldAt.z) : new Vector3().fromArray(bodies.places, 4 * node)
    const at = this.stage.root.localToWorld(place)
    return { x: at.x, y: at.y, z: at.z, radius: bodies.looks[4 * node]! * this.standing.scale }
  }

  #labels(): RoomReport['labels'] {
    const bodies = this.stage.bodies()
    const { head } = this.#frame
    const eye = new Vector3().fromArray(head.at)
    return (bodies?.labels ?? []).map(({ text, at, follows, node, smallest, metresPerPx, least }) => {
      const place = this.stage.root.localToWorld(follows ? new Vector3().fromArray(bodies!.places, 4 * node) : new Vector3(...at))
      const far = place.distanceTo(eye)
      return { text, degrees: (2 * Math.atan(0.5 * smallest * Math.max(metresPerPx / far, least)) * 180) / Math.PI, x: place.x, y: place.y, z: place.z }
    })
  }

  dispose(): void {
    this.#sources.dispose()
    for (const part of this.#parts) part.dispose()
    for (const object of this.#added) this.scene3d.remove(object)
    this.stage.leave()
  }
}
