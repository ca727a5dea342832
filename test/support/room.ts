import type { Guide, Scene } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Aim, Frame, Part, SourceSample } from '#xr/frame.ts'
import { Hands } from '#xr/hands.ts'
import type { Standing } from '#xr/place/table-top.ts'
import type { Stay } from '#xr/run.ts'
import { columnsOf, type Ball } from '#test/support/bodies.ts'
import { frame, pose, source, towards, type Place } from '#test/support/poses.ts'

export type Body = Ball & { id: string; quiet?: true }
export interface Happened { selected: (string | null)[]; hovered: (string | null)[]; pressed: string[]; told: string[] }

/** A table with bodies and hands over it, without a browser: what hands do to it is written down. */
export class Room {
  readonly standing: Standing = { x: 0, y: 0.85, z: -1.1, turn: 0, scale: 0.4 }
  readonly sources: SourceSample[] = []
  readonly aims: Aim[] = []
  readonly happened: Happened = { selected: [], hovered: [], pressed: [], told: [] }
  readonly hands: Hands & Part
  readonly now: Frame
  readonly held = { held: -1, at: [NaN, NaN, NaN], means: [NaN, NaN, NaN] }
  readonly rays: Stay['rays']

  constructor(bodies: readonly Body[], scene: Partial<Pick<Scene, 'stage' | 'free' | 'upright'>> & { guides?: readonly Guide[] } = {}) {
    const { held, happened } = this
    const { places, looks } = columnsOf(bodies)
    const nodes = { count: bodies.length, ids: bodies.map(({ id }) => id), flags: Uint8Array.from(bodies, ({ quiet }) => (quiet === true ? flag.quiet : 0)), size: Float32Array.from(bodies, ({ radius }) => radius) }
    const shown = { scene: { stage: 'dial', free: false, guides: [], ...scene, nodes } as unknown as Scene, places, looks, labels: [] }
    const hand = {
      get held() {
        return held.held
      },
      take: (node: number) => {
        held.held = node
        happened.told.push(`take ${bodies[node]!.id}`)
        return { x: places[4 * node]!, y: places[4 * node + 1]!, z: places[4 * node + 2]! }
      },
      carryTo: (_node: number, x: number, y: number, z: number, meansX = x, meansY = y, meansZ = z) => {
        held.at = [x, y, z]
        held.means = [meansX, meansY, meansZ]
      },
      release: (node: number) => {
        held.held = -1
        happened.told.push(`release ${bodies[node]!.id}`)
      },
    }
    this.rays = Array.from({ length: 4 }, () => ({ shown: false, kind: 'transient' as const, origin: new Float64Array(3), direction: new Float64Array(3), length: 0, hits: false, pressed: false }))
    const position = { x: this.standing.x, y: this.standing.y, z: this.standing.z }
    this.now = frame(this.sources)
    this.hands = new Hands({
      standing: this.standing,
      setting: { scale: 0.4, x: 0, y: 0, z: 0 },
      stand: () => Object.assign(position, { x: this.standing.x, y: this.standing.y, z: this.standing.z }),
      roomScale: false,
      aims: this.aims,
      rays: this.rays,
      press: (button: string) => happened.pressed.push(button),
      host: { select: (id: string | null) => happened.selected.push(id), hover: (id: string | null) => happened.hovered.push(id), reducedMotion: () => false },
      stage: { version: 1, hand, root: { position }, bodies: () => shown },
    } as unknown as Stay)
  }

  /** Where a place of the stage lies in the room, m. The table is not turned. */
  place([x, y, z]: Place): Place {
    const { standing } = this
    return [standing.x + standing.scale * x, standing.y + standing.scale * y, standing.z + standing.scale * z]
  }

  /** A hand at a place that points at a place. */
  hand(kind: SourceSample['kind'], at: Place, target: Place): SourceSample {
    const sample = source(kind, at, target)
    // gaze: the ray begins between the eyes
    if (kind === 'transient') Object.assign(sample, { ray: pose([0, 1.2, 0], towards([0, 1.2, 0], target)) })
    this.sources.push(sample)
    return sample
  }

  frame(count = 1): void {
    for (let i = 0; i < count; i++) {
      this.now.time += 1000 / 90
      this.hands.frame(this.now)
      for (let at = this.sources.length - 1; at >= 0; at--) if (this.sources[at]!.gone) this.sources.splice(at, 1)
    }
  }

  press(sample: SourceSample): void {
    sample.pressed = true
    this.frame()
  }

  release(sample: SourceSample): void {
    sample.pressed = false
    // gaze and pinch go with their pinch
    if (sample.kind === 'transient') sample.gone = true
    this.frame()
  }

  /** The hand goes so far, m, in so many frames, its ray with it, and stays. */
  move(sample: SourceSample, by: Place, frames = 20): void {
    const from = [...sample.grip.at]
    const ray = [...sample.ray.at]
    for (let i = 1; i <= frames; i++) {
      for (let axis = 0; axis < 3; axis++) {
        sample.grip.at[axis] = from[axis]! + (by[axis]! * i) / frames
        if (sample.kind !== 'transient') sample.ray.at[axis] = ray[axis]! + (by[axis]! * i) / frames
      }
      this.frame()
    }
    this.frame(3)
  }
}
