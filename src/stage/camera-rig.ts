import CameraControls from 'camera-controls'
import type { PerspectiveCamera } from 'three'
import { Box3, Matrix4, Quaternion, Raycaster, Sphere, Spherical, Vector2, Vector3, Vector4 } from 'three'
import type { Home, StageKind } from '#model/scene.ts'
import type { Inset } from '#stage/fit.ts'
import { ballDistance, discLift, freeTangents, homeDistance } from '#stage/fit.ts'

CameraControls.install({ THREE: { Vector2, Vector3, Vector4, Quaternion, Matrix4, Spherical, Box3, Sphere, Raycaster } })

/** Angles in radians; polar 0 looks straight down. The shape of `ViewState.camera`. */
export interface CameraState { target: readonly [number, number, number]; azimuth: number; polar: number; distance: number }

/** Degrees (VIEWS.md 1.1). */
export const fieldOfView = 28
/** Seconds a flight takes to settle, about. */
const flight = 0.22
/** Seconds of drawn frames in which a page still finds its shape. */
const settling = 0.6
/** Labels stand around the outermost bodies of a cloud. */
const labelAir = 1.07

export interface RigOptions {
  reducedMotion: () => boolean
  invalidate: () => void
  /** the camera has come to rest */
  came: (state: CameraState) => void
  /** distance at which what stands on a cloud fits; 0 = not known yet */
  measure: (home: Home, elevation: number, tanX: number, tanY: number) => number
}

/** Orbit, pan, zoom to the pointer, home, fit, overhead. It arrives and stops; under reduced motion it cuts. */
export class CameraRig {
  readonly camera: PerspectiveCamera
  readonly controls: CameraControls
  readonly #reducedMotion: () => boolean
  readonly #invalidate: () => void
  readonly #came: (state: CameraState) => void
  readonly #measure: RigOptions['measure']
  readonly #point = new Vector3()
  readonly #spherical = new Spherical()
  readonly #ray = new Vector3()
  #width = 1
  #height = 1
  #inset: Inset = { left: 0, top: 0, right: 0, bottom: 0 }
  #stage: StageKind = 'dial'
  #moving = false
  #homeRadius = 1.5
  /** set while the eye is where home is: it stays framed when panels open or the window changes */
  #homed: { home: Home; at: number; cut: boolean } | undefined
  #clock = 0
  /** lens shift that frames the free part, CSS px: shown now, wanted */
  readonly #shift = { x: 0, y: 0, toX: 0, toY: 0 }

  constructor(camera: PerspectiveCamera, canvas: HTMLCanvasElement, options: RigOptions) {
    this.camera = camera
    this.#reducedMotion = options.reducedMotion
    this.#invalidate = options.invalidate
    this.#came = options.came
    this.#measure = options.measure
    const controls = new CameraControls(camera, canvas)
    const { ACTION } = CameraControls
    controls.mouseButtons = { left: ACTION.ROTATE, middle: ACTION.TRUCK, right: ACTION.TRUCK, wheel: ACTION.NONE }
    controls.touches = { one: ACTION.TOUCH_ROTATE, two: ACTION.TOUCH_DOLLY_TRUCK, three: ACTION.TOUCH_TRUCK }
    controls.smoothTime = flight
    controls.draggingSmoothTime = options.reducedMotion() ? 0 : 0.06
    controls.restThreshold = 0.0008
    controls.minDistance = 0.12
    controls.maxDistance = 60
    controls.addEventListener('control', options.invalidate)
    controls.addEventListener('controlstart', () => {
      this.#homed = undefined
      options.invalidate()
    })
    this.controls = controls
  }

  get smooth(): boolean {
    return !this.#reducedMotion()
  }

  resize(width: number, height: number): void {
    this.#width = width
    this.#height = height
    this.camera.aspect = width / height
    this.#frameFreePart(false)
  }

  setInset(inset: Inset): void {
    this.#inset = inset
    this.#frameFreePart(this.smooth && this.#clock > settling)
  }

  setStage(stage: StageKind, homeRadius: number): void {
    this.#stage = stage
    this.#homeRadius = homeRadius
    this.controls.minPolarAngle = stage === 'cloud' ? 0.02 : 0.001
    this.controls.maxPolarAngle = stage === 'cloud' ? Math.PI - 0.02 : 0.53 * Math.PI
  }

  /** What home shows, in the free part of the screen; a narrow screen looks at a dial from above. */
  homeState(home: Home): CameraState {
    const { tanX, tanY } = freeTangents((fieldOfView * Math.PI) / 180, this.#width, this.#height, this.#inset)
    const elevation = this.#stage === 'dial' && tanX < tanY * 0.85 ? Math.max(home.elevation, 1.22) : home.elevation
    const measured = this.#stage === 'cloud' ? labelAir * this.#measure(home, elevation, tanX, tanY) : 0
    const distance = measured > 0 ? measured : homeDistance(this.#stage, home.radius, elevation, tanX, tanY)
    return { target: home.target, azimuth: home.azimuth, polar: Math.PI / 2 - elevation, distance: Math.max(distance, 0.4) }
  }

  home(home: Home, smooth = this.smooth): void {
    this.set(this.homeState(home), smooth)
    this.#homed = { home, at: this.#clock, cut: !smooth }
  }

  /** What stands on the stage has moved: a home that fits it no longer is framed anew. */
  keepHome(): void {
    const homed = this.#homed
    if (homed === undefined || this.#stage !== 'cloud') return
    const wanted = this.homeState(homed.home).distance
    const held = this.controls.getSpherical(this.#spherical, true).radius
    if (Math.abs(wanted / held - 1) < 0.06) return
    this.home(homed.home, this.smooth && !(homed.cut && this.#clock - homed.at < settling))
  }

  /** Straight down on what is shown. */
  overhead(home: Home): void {
    const { tanX, tanY } = freeTangents((fieldOfView * Math.PI) / 180, this.#width, this.#height, this.#inset)
    const distance = homeDistance(this.#stage, home.radius, Math.PI / 2, tanX, tanY)
    this.set({ target: home.target, azimuth: 0, polar: 0.001, distance }, this.smooth)
  }

  /** Frames a ball in the free part from where the eye looks now; never closer than 1.2 u, so that a neighbourhood stays in view. */
  fit(centre: readonly [number, number, number], radius: number): void {
    const { tanX, tanY } = freeTangents((fieldOfView * Math.PI) / 180, this.#width, this.#height, this.#inset)
    const distance = Math.max(1.2, ballDistance(radius, tanX, tanY))
    this.set({ target: centre, azimuth: this.controls.azimuthAngle, polar: this.controls.polarAngle, distance }, this.smooth)
  }

  get(): CameraState {
    const target = this.controls.getTarget(this.#point)
    return { target: [target.x, target.y, target.z], azimuth: this.controls.azimuthAngle, polar: this.controls.polarAngle, distance: this.controls.distance }
  }

  set(state: CameraState, smooth = this.smooth): void {
    this.#homed = undefined
    this.controls.normalizeRotations()
    void this.controls.rotateTo(state.azimuth, state.polar, smooth)
    // it goes by the way there, which rounds: the second way is that rounding, and the end is the place asked for to the last bit
    void this.controls.moveTo(...state.target, smooth)
    void this.controls.moveTo(...state.target, smooth)
    void this.controls.dollyTo(state.distance, smooth)
    this.#moving = true
    this.#invalidate()
  }

  /** Radians. */
  orbit(azimuth: number, polar: number): void {
    this.#homed = undefined
    void this.controls.rotate(azimuth, polar, this.smooth)
    this.#moving = true
    this.#invalidate()
  }

  /** @param factor under 1 comes closer @param x, y CSS px on the canvas that stay in place; absent: the target */
  zoom(factor: number, x?: number, y?: number): void {
    this.#homed = undefined
    const spherical = this.controls.getSpherical(this.#spherical, true)
    const distance = Math.min(this.controls.maxDistance, Math.max(this.controls.minDistance, spherical.radius * factor))
    const target = this.controls.getTarget(this.#point, true)
    if (x !== undefined && y !== undefined) {
      const part = 1 - distance / spherical.radius
      const onPlane = this.#throughTarget(x, y, target)
      if (onPlane !== undefined) target.lerp(onPlane, part)
    }
    void this.controls.moveTo(target.x, target.y, target.z, this.smooth)
    void this.controls.dollyTo(distance, this.smooth)
    this.#moving = true
    this.#invalidate()
  }

  /** @returns whether the camera wants another frame */
  frame(seconds: number): boolean {
    this.#clock += seconds
    const turned = this.controls.update(Math.min(seconds, 0.1))
    const moved = this.#slide(seconds) || turned
    if (moved) {
      this.#moving = true
      this.#aimLens()
    } else if (this.#moving) {
      this.#moving = false
      this.#came(this.get())
    }
    return moved
  }

  /** Brings the camera to where a cut has put it, without a frame. */
  apply(): void {
    this.controls.update(0)
    this.#aimLens()
    this.camera.updateMatrixWorld()
  }

  dispose(): void {
    this.controls.dispose()
  }

  #throughTarget(x: number, y: number, target: Vector3): Vector3 | undefined {
    const { camera } = this
    this.#ray.set((x / this.#width) * 2 - 1, 1 - (y / this.#height) * 2, 0.5).unproject(camera).sub(camera.position).normalize()
    const facing = camera.getWorldDirection(new Vector3())
    const along = facing.dot(this.#ray)
    if (along < 1e-3) return undefined
    const reach = facing.dot(new Vector3().subVectors(target, camera.position)) / along
    return this.#ray.multiplyScalar(reach).add(camera.position)
  }

  #frameFreePart(smooth: boolean): void {
    const { left, top, right, bottom } = this.#inset
    this.#shift.toX = (right - left) / 2
    this.#shift.toY = (bottom - top) / 2
    if (!smooth) {
      this.#shift.x = this.#shift.toX
      this.#shift.y = this.#shift.toY
    }
    const homed = this.#homed
    // a home that was cut to just now was measured before the page had found its panels
    if (homed !== undefined) this.home(homed.home, smooth && !(homed.cut && this.#clock - homed.at < settling))
    this.#aimLens()
    this.#invalidate()
  }

  /** @returns whether the lens is still shifting */
  #slide(seconds: number): boolean {
    const shift = this.#shift
    if (shift.x === shift.toX && shift.y === shift.toY) return false
    const part = 1 - Math.exp(-seconds / 0.09)
    shift.x += (shift.toX - shift.x) * part
    shift.y += (shift.toY - shift.y) * part
    if (Math.abs(shift.toX - shift.x) + Math.abs(shift.toY - shift.y) < 0.5) {
      shift.x = shift.toX
      shift.y = shift.toY
    }
    return true
  }

  /** The free part's middle, and on a dial the outline's middle, come to the middle of the lens. */
  #aimLens(): void {
    const perTangent = this.#height / (2 * Math.tan((fieldOfView * Math.PI) / 360))
    const lift = this.#stage === 'dial' ? discLift(this.#homeRadius, Math.PI / 2 - this.controls.polarAngle, this.controls.distance) * perTangent : 0
    this.camera.setViewOffset(this.#width, this.#height, this.#shift.x, this.#shift.y + lift, this.#width, this.#height)
    this.camera.updateProjectionMatrix()
  }
}
