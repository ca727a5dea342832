import type { Frame, SourceSample } from '#xr/frame.ts'

interface Known { sample: SourceSample; source: XRInputSource }

/** The session's input sources as samples. Sources come and go with every pinch: a press ends when its source does. */
export class Sources {
  readonly samples: SourceSample[] = []
  readonly #known: Known[] = []
  readonly #session: XRSession
  readonly #stop = new AbortController()
  #next = 1

  constructor(session: XRSession) {
    this.#session = session
    const { signal } = this.#stop
    const listen = (type: 'selectstart' | 'selectend' | 'squeezestart' | 'squeezeend', key: 'pressed' | 'squeezed', held: boolean) =>
      session.addEventListener(type, (event: XRInputSourceEvent) => this.#press(event.inputSource, key, held), { signal })
    listen('selectstart', 'pressed', true)
    listen('selectend', 'pressed', false)
    listen('squeezestart', 'squeezed', true)
    listen('squeezeend', 'squeezed', false)
    session.addEventListener('inputsourceschange', () => this.#sync(), { signal })
    this.#sync()
  }

  /** Writes every sample's poses. */
  read(now: Frame): void {
    // those that went were told once as gone
    for (let at = this.samples.length - 1; at >= 0; at--) if (this.samples[at]!.gone) this.samples.splice(at, 1)
    // emulators and some browsers change the list without saying so
    if (this.#session.inputSources.length !== this.#known.length) this.#sync()
    for (const { sample, source } of this.#known) {
      const ray = now.xr.getPose(source.targetRaySpace, now.space)
      const grip = source.gripSpace === undefined ? undefined : now.xr.getPose(source.gripSpace, now.space)
      sample.tracked = ray !== undefined && ray !== null
      if (sample.tracked) write(sample.ray, ray!.transform)
      if (grip !== undefined && grip !== null) write(sample.grip, grip.transform)
      else if (sample.tracked) write(sample.grip, ray!.transform)
      const axes = source.gamepad?.axes
      sample.stick.x = axes?.[2] ?? 0
      sample.stick.y = axes?.[3] ?? 0
    }
  }

  /** Everything that is held is let go: the session is hidden, or ends. */
  letGo(): void {
    for (const { sample } of this.#known) {
      sample.pressed = false
      sample.squeezed = false
    }
  }

  dispose(): void {
    this.#stop.abort()
  }

  #press(source: XRInputSource, key: 'pressed' | 'squeezed', held: boolean): void {
    // on the systems seen so far a pinch's source is announced before its start, but nothing promises it
    if (held) this.#sync(source)
    const known = this.#known.find((each) => each.source === source)
    if (known !== undefined) known.sample[key] = held
  }

  #sync(coming?: XRInputSource): void {
    const present = new Set<XRInputSource>(this.#session.inputSources)
    if (coming !== undefined) present.add(coming)
    for (let at = this.#known.length - 1; at >= 0; at--) {
      const { source, sample } = this.#known[at]!
      if (present.has(source)) continue
      sample.gone = true
      sample.pressed = false
      sample.squeezed = false
      this.#known.splice(at, 1)
    }
    for (const source of present) {
      const kind = kindOf(source)
      if (kind === undefined || this.#known.some((each) => each.source === source)) continue
      const sample: SourceSample = {
        id: this.#next++, kind, side: source.handedness, ray: blank(), grip: blank(), tracked: false, pressed: false, squeezed: false, stick: { x: 0, y: 0 }, gone: false,
      }
      this.#known.push({ source, sample })
      this.samples.push(sample)
    }
  }
}

/** Gaze alone points at nothing and touch on glass is the page's own. */
function kindOf(source: XRInputSource): SourceSample['kind'] | undefined {
  if (source.targetRayMode === 'transient-pointer') return 'transient'
  if (source.targetRayMode !== 'tracked-pointer') return undefined
  return source.hand === undefined || source.hand === null ? 'controller' : 'hand'
}

const blank = () => ({ at: new Float64Array(3), turn: Float64Array.of(0, 0, 0, 1) })

export function write(pose: { at: Float64Array; turn: Float64Array }, { position, orientation }: XRRigidTransform): void {
  pose.at[0] = position.x
  pose.at[1] = position.y
  pose.at[2] = position.z
  pose.turn[0] = orientation.x
  pose.turn[1] = orientation.y
  pose.turn[2] = orientation.z
  pose.turn[3] = orientation.w
}
