import type { Frame, SourceSample } from '#xr/frame.ts'

interface Known {
  sample: SourceSample
  source: XRInputSource
  /** it has stood in the session's list; one that came by its press alone is not missed there */
  listed: boolean
  /** what the last frame told; a press that began and ended since then is still owed one frame */
  told: { pressed: boolean; squeezed: boolean }
  /** let go, to be told in the next frame */
  ended: { pressed: boolean; squeezed: boolean }
}

/** The session's input sources as samples. Sources come and go with every pinch: a press ends when its source does. */
export class Sources {
  readonly samples: SourceSample[] = []
  readonly #known: Known[] = []
  /** those that have been told as gone */
  readonly #left = new WeakSet<SourceSample>()
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
    for (let at = this.samples.length - 1; at >= 0; at--) if (this.#left.has(this.samples[at]!)) this.samples.splice(at, 1)
    // emulators and some browsers change the list without saying so
    if (this.#stale()) this.#sync()
    for (let at = 0; at < this.samples.length; at++) if (this.samples[at]!.gone) this.#left.add(this.samples[at]!)
    for (let at = 0; at < this.#known.length; at++) {
      const { sample, source, told, ended } = this.#known[at]!
      this.#tell(sample, told, ended, 'pressed')
      this.#tell(sample, told, ended, 'squeezed')
      const ray = now.xr.getPose(source.targetRaySpace, now.space)
      const grip = source.gripSpace === undefined || source.gripSpace === null ? undefined : now.xr.getPose(source.gripSpace, now.space)
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
    for (const { sample, told, ended } of this.#known) {
      sample.pressed = told.pressed = ended.pressed = false
      sample.squeezed = told.squeezed = ended.squeezed = false
    }
  }

  dispose(): void {
    this.#stop.abort()
  }

  #tell(sample: SourceSample, told: Known['told'], ended: Known['ended'], key: 'pressed' | 'squeezed'): void {
    if (ended[key] && told[key]) {
      sample[key] = false
      ended[key] = false
    }
    told[key] = sample[key]
  }

  #stale(): boolean {
    const { inputSources } = this.#session
    let here = 0
    for (let at = 0; at < this.#known.length; at++) {
      const known = this.#known[at]!
      let found = false
      for (let other = 0; other < inputSources.length; other++) if (inputSources[other] === known.source) found = true
      if (found) here++
      if (found !== known.listed || (!found && !known.sample.pressed)) return true
    }
    if (here === inputSources.length) return false
    // gaze, and touch on glass, stand in the list and are told to nobody
    for (let other = 0; other < inputSources.length; other++) {
      const source = inputSources[other]!
      if (kindOf(source) !== undefined && this.#of(source) === undefined) return true
    }
    return false
  }

  #press(source: XRInputSource, key: 'pressed' | 'squeezed', held: boolean): void {
    // on the systems seen so far a pinch's source is announced before its start, but nothing promises it
    if (held) this.#sync(source)
    const known = this.#of(source)
    if (known === undefined) return
    if (held) {
      known.sample[key] = true
      known.ended[key] = false
    } else if (known.told[key]) known.sample[key] = false
    else known.ended[key] = known.sample[key]
  }

  #of(source: XRInputSource): Known | undefined {
    for (let at = 0; at < this.#known.length; at++) if (this.#known[at]!.source === source) return this.#known[at]
    return undefined
  }

  #remove(known: Known): void {
    const { sample } = known
    sample.gone = true
    sample.cut = (sample.pressed && !known.ended.pressed) || (sample.squeezed && !known.ended.squeezed)
    sample.pressed = false
    sample.squeezed = false
    this.#known.splice(this.#known.indexOf(known), 1)
  }

  #sync(coming?: XRInputSource): void {
    const present = new Set<XRInputSource>(this.#session.inputSources)
    for (let at = this.#known.length - 1; at >= 0; at--) {
      const known = this.#known[at]!
      if (present.has(known.source)) known.listed = true
      else if (known.listed || (known.source !== coming && !known.sample.pressed)) this.#remove(known)
    }
    if (coming !== undefined) present.add(coming)
    for (const source of present) {
      const kind = kindOf(source)
      if (kind === undefined || this.#of(source) !== undefined) continue
      const sample: SourceSample = {
        id: this.#next++, kind, side: source.handedness, ray: blank(), grip: blank(), tracked: false, pressed: false, squeezed: false, stick: { x: 0, y: 0 }, gone: false, source,
      }
      this.#known.push({ source, sample, listed: source !== coming || Array.from(this.#session.inputSources).includes(source), told: { pressed: false, squeezed: false }, ended: { pressed: false, squeezed: false } })
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
