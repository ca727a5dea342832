import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type * as Iwer from 'iwer'

/** Which headset the page finds. `hands`: a Quest 3 whose controllers lie on the table. */
export type Profile = 'controllers' | 'hands' | 'vision-pro'
export type Side = 'left' | 'right'
/** m in the room: x to the right, y up from the floor, z towards whoever stands at the start */
export type Place = readonly [number, number, number]

export interface DeviceOptions {
  /** where the eyes are at the start; somebody who sits */
  head: Place
  /** px of both eyes together; the page keeps its own size */
  picture: readonly [number, number]
  /** `claims-ar`: says that it can show passthrough, and refuses; `refuses`: says it can, and refuses; `mute`: cannot be asked what it can */
  temper?: 'claims-ar' | 'refuses' | 'mute'
}

/** What the harness may do in the page: move devices, pinch, wait for frames. Nothing of the app. */
interface Rig {
  device: Iwer.XRDevice
  /** sessions that were asked for */
  requests: { mode: string; features: string[] }[]
  /** events of the sessions, in order */
  events: string[]
  frames(count: number): Promise<void>
  /** the source of this hand lies at `at` and points at `target` */
  pose(side: Side, at: Place, target: Place): void
  press(side: Side): Promise<void>
  release(side: Side): Promise<void>
  /** the head is at `at` and looks at `target` */
  look(at: Place, target: Place): void
  visibility(state: XRVisibilityState): void
  /** the source goes away as it is, without an end */
  vanish(side: Side): void
  /** in the next frame, after everybody has drawn */
  drawn<Seen>(see: (canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) => Seen): Promise<Seen>
}
declare global {
  interface Window {
    IWER: typeof Iwer
    rig: Rig
  }
}

/** Puts a headset on the machine before the page's own scripts run. */
export async function installDevice(page: Page, profile: Profile, options: DeviceOptions): Promise<void> {
  const iwer = createRequire(import.meta.url).resolve('iwer')
  await page.addInitScript({ path: iwer.replace(/lib.index\.js$/, 'build/iwer.min.js') })
  await page.addInitScript(install, { profile, options })
}

/** Runs in the page: nothing outside of it may be named. */
function install({ profile, options }: { profile: Profile; options: DeviceOptions }): void {
  const I = window.IWER
  const visionPro: Iwer.XRDeviceConfig = {
    name: 'Apple Vision Pro',
    controllerConfig: undefined,
    supportedSessionModes: ['inline', 'immersive-vr'] as Iwer.XRDeviceConfig['supportedSessionModes'],
    supportedFeatures: ['viewer', 'local', 'local-floor', 'hand-tracking'],
    supportedFrameRates: [90],
    internalNominalFrameRate: 90,
    isSystemKeyboardSupported: false,
    environmentBlendModes: { 'immersive-vr': 'opaque' } as Iwer.XRDeviceConfig['environmentBlendModes'],
    interactionMode: 'world-space' as Iwer.XRDeviceConfig['interactionMode'],
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  }
  const pinches = profile === 'vision-pro'
  const device = new I.XRDevice(pinches ? visionPro : I.metaQuest3, { ipd: 0.063, stereoEnabled: true })
  device.installRuntime({ forceInstall: true })
  device.position.set(...options.head)
  if (profile === 'hands') device.primaryInputMode = 'hand'
  const inner = device[I.P_DEVICE]

  const requests: Rig['requests'] = []
  const events: string[] = []
  const proto = I.XRSystem.prototype
  const ask = proto.requestSession
  proto.requestSession = async function (this: Iwer.XRSystem, mode, given) {
    requests.push({ mode, features: [...(given?.requiredFeatures ?? []), ...(given?.optionalFeatures ?? [])] })
    if (options.temper === 'refuses' || (options.temper === 'claims-ar' && (mode as string) === 'immersive-ar'))
      throw new DOMException('The session was refused.', 'NotSupportedError')
    const session = await ask.call(this, mode, given)
    for (const type of ['inputsourceschange', 'selectstart', 'select', 'selectend', 'visibilitychange', 'end'])
      session.addEventListener(type, (event) => {
        const change = event as unknown as { added?: unknown[]; removed?: unknown[] }
        events.push(type === 'inputsourceschange' ? `${change.added?.length === 0 ? '-' : '+'}source` : type)
      })
    return session
  }
  if (options.temper === 'claims-ar') proto.isSessionSupported = async () => true
  else if (options.temper === 'mute') Reflect.deleteProperty(proto, 'isSessionSupported')
  if (options.temper === 'mute')
    proto.requestSession = async function (this: Iwer.XRSystem) {
      throw new DOMException('The session was refused.', 'NotSupportedError')
    }

  // The page keeps its size; the picture of the headset has its own.
  const set = inner.onBaseLayerSet
  inner.onBaseLayerSet = (layer) => {
    set(layer)
    const canvas = inner.canvasData?.canvas
    if (canvas === undefined) return
    canvas.width = options.picture[0]
    canvas.height = options.picture[1]
  }

  const session = () => {
    const going = device.activeSession
    if (going === undefined) throw new Error('nobody is inside')
    return going
  }
  const frames = async (count: number) => {
    // a press may end the session: then there is nothing to wait for
    for (let i = 0; i < count && device.activeSession !== undefined; i++)
      await new Promise<void>((done) => {
        session().addEventListener('end', () => done(), { once: true })
        session().requestAnimationFrame(() => done())
      })
  }

  type Quad = [number, number, number, number]
  /** turns -z to where `target` is seen from `at` */
  const towards = (at: Place, target: Place): Quad => {
    const [x, y, z] = [target[0] - at[0], target[1] - at[1], target[2] - at[2]]
    const length = Math.hypot(x, y, z)
    const turn: Quad = [y / length, -x / length, 0, 1 - z / length]
    const size = Math.hypot(...turn)
    return turn.map((part) => part / size) as Quad
  }
  const write = (space: Iwer.XRSpace, at: Place, [x, y, z, w]: Quad) =>
    (space[I.P_SPACE].offsetMatrix as Float32Array).set([
      1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w), 0,
      2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w), 0,
      2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y), 0,
      ...at, 1,
    ]) // prettier-ignore

  const tracked = (side: Side) => (profile === 'hands' ? device.hands[side] : device.controllers[side])!
  const rig: Rig = {
    device,
    requests,
    events,
    frames,
    pose(side, at, target) {
      const turn = towards(at, target)
      tracked(side).position.set(...at)
      tracked(side).quaternion.set(...turn)
    },
    async press(side) {
      if (profile === 'hands') device.hands[side]!.updatePinchValue(1)
      else device.controllers[side]!.updateButtonValue('trigger', 1)
      await frames(2)
    },
    async release(side) {
      if (profile === 'hands') device.hands[side]!.updatePinchValue(0)
      else device.controllers[side]!.updateButtonValue('trigger', 0)
      await frames(2)
    },
    look(at, target) {
      device.position.set(...at)
      device.quaternion.set(...towards(at, target))
    },
    visibility: (state) => device.updateVisibilityState(state),
    vanish(side) {
      tracked(side).connected = false
    },
    drawn: (see) =>
      new Promise((done, fail) => {
        session().requestAnimationFrame(() => {
          try {
            const canvas = inner.canvasData!.canvas
            done(see(canvas, canvas.getContext('webgl2')!))
          } catch (problem) {
            fail(problem)
          }
        })
      }),
  }
  window.rig = rig
  if (!pinches) return

  // What Safari does not expose there.
  for (const name of ['environmentBlendMode', 'interactionMode', 'frameRate', 'supportedFrameRates', 'updateTargetFrameRate'])
    Reflect.deleteProperty(I.XRSession.prototype, name)
  // Gaze and pinch: a source exists from the pinch to its end and no longer.
  const global = device.hands.left!.inputSource.targetRaySpace[I.P_SPACE].parentSpace
  interface Pinch { source: Iwer.XRInputSource; ray: Iwer.XRSpace; grip: Iwer.XRSpace }
  const wanted: Partial<Record<Side, { at: Place; target: Place }>> = {}
  const live: Partial<Record<Side, Pinch>> = {}
  const due: ((frame: Iwer.XRFrame) => void)[] = []
  const place = (side: Side) => {
    const pinch = live[side]
    const { at, target } = wanted[side]!
    if (pinch === undefined) return
    // the ray starts between the eyes, the hand lies in the lap: both move as the hand does
    write(pinch.ray, [device.position.x, device.position.y, device.position.z], towards([device.position.x, device.position.y, device.position.z], target))
    write(pinch.grip, at, [0, 0, 0, 1])
  }
  Object.defineProperty(device, 'inputSources', {
    get: () => (device.visibilityState === 'visible' ? Object.values(live).map((pinch) => pinch.source) : []),
  })
  const start = inner.onFrameStart
  inner.onFrameStart = (frame) => {
    start(frame)
    for (const act of due.splice(0)) act(frame)
  }
  const fire = (type: string, source: Iwer.XRInputSource, frame: Iwer.XRFrame) =>
    session().dispatchEvent(new I.XRInputSourceEvent(type, { frame, inputSource: source }))
  rig.pose = (side, at, target) => {
    wanted[side] = { at, target }
    place(side)
  }
  rig.press = async (side) => {
    const ray = new I.XRSpace(global)
    const grip = new I.XRSpace(global)
    const source = new I.XRInputSource(side as Iwer.XRInputSource['handedness'], 'transient-pointer' as Iwer.XRInputSource['targetRayMode'], ['generic-fixed-hand'], ray, undefined, grip, undefined)
    due.push((frame) => {
      live[side] = { source, ray, grip }
      place(side)
      session()[I.P_SESSION].updateActiveInputSources()
      fire('selectstart', source, frame)
    })
    await frames(2)
  }
  rig.release = async (side) => {
    due.push((frame) => {
      const pinch = live[side]
      if (pinch === undefined) return
      fire('select', pinch.source, frame)
      fire('selectend', pinch.source, frame)
      delete live[side]
    })
    await frames(2)
  }
  rig.vanish = (side) => {
    delete live[side]
  }
}
