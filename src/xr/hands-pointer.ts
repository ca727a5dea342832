import type { Aim, Frame, SourceSample } from '#xr/frame.ts'
import type { Holding } from '#xr/gestures/table-gesture.ts'
import { RelativeDrag } from '#xr/gestures/gain.ts'
import { HandTravel } from '#xr/gestures/hand-travel.ts'
import { Press } from '#xr/gestures/press.ts'
import { StickSteps } from '#xr/gestures/stick-steps.ts'
import { Cone } from '#xr/pointing/cone.ts'
import { BodySearch, mostTests } from '#xr/pointing/find-body.ts'
import type { StageIndex } from '#xr/pointing/stage-index.ts'
import { forward, type StageSpace } from '#xr/pointing/stage-space.ts'

/** radians beside a ray that a body is still meant: a drawn ray is steadier than a glance (XR.md b 7) */
const coneWidth = { controller: (2 * Math.PI) / 180, hand: (2 * Math.PI) / 180, transient: (3 * Math.PI) / 180 } as const
/** m: half of the least size of a target, and how far from a body a hand takes hold of it without its ray */
const leastTarget = 0.024
const reach = 0.05
const nearTests = 40
/** A ray that has turned and gone less than this (radians, u) is the same one: its search goes on instead of beginning anew. */
const still = { turned: 0.003, gone: 0.01 } as const

/** What a source does. `pressed`: not yet a drag. `spent`: what it did is over, it must let go first */
export type Doing = 'nothing' | 'panel' | 'pressed' | 'carry' | 'table' | 'spent'

/** One source of the session as somebody who points: where to, at what, what it holds. */
export class Pointer implements Holding {
  readonly sample: SourceSample
  doing: Doing = 'nothing'
  /** of the last frame */
  pressed = false
  squeezed = false
  /** scene node it points at or has pressed, or -1; whether that is a body which can be carried */
  node = -1
  isBody = false
  /** selected as soon as the search is sure, at the latest after some frames */
  undecided = 0
  /** what it has pressed is meant when the press ends as a tap */
  later = false
  near = false
  /** m along the ray to it */
  length = Infinity
  /** the panel it points at, and the one it has pressed */
  aim: Aim | undefined
  held: Aim | undefined
  /** boxes, bodies, labels and guides together, of this frame */
  tests = 0
  readonly direction = Float64Array.of(0, 0, -1)
  readonly cone = new Cone()
  readonly search = new BodySearch()
  readonly #touch = new BodySearch()
  readonly travel = new HandTravel()
  readonly press = new Press()
  readonly drag = new RelativeDrag()
  readonly stick = new StickSteps()
  readonly at = new Float64Array(3)
  turned = 0
  firm = false
  readonly #hand = new Float64Array(3)
  readonly #place = new Float64Array(3)
  readonly #origin = new Float64Array(3)
  readonly #towards = new Float64Array(3)
  #heading = 0
  #version = -1

  constructor(sample: SourceSample) {
    this.sample = sample
  }

  /** Which panel or body the source points at now. Neither labels nor guides. @param aims asked for panels */
  look(aims: readonly Aim[], index: StageIndex, space: StageSpace): void {
    const { sample, search, cone } = this
    this.tests = 0
    forward(sample.ray.turn, this.direction)
    this.aim = undefined
    this.length = Infinity
    for (let each = 0; each < aims.length; each++) {
      const along = aims[each]!.test(sample.ray.at, this.direction)
      if (along >= this.length) continue
      this.length = along
      this.aim = aims[each]
    }
    this.near = this.#reaches(index, space)
    if (this.near) {
      this.#finds(this.#touch, undefined)
      return
    }
    space.pointIn(sample.ray.at, this.#origin)
    space.directionIn(this.direction, this.#towards)
    const width = coneWidth[sample.kind]
    const least = leastTarget / space.scale
    if (this.#version === index.version && cone.width === width && cone.least === least && this.#isStill()) search.further(index.tree, cone, mostTests - this.tests)
    else {
      this.#version = index.version
      // `set` of a typed array asks the heap for a little every time
      for (let axis = 0; axis < 3; axis++) {
        cone.origin[axis] = this.#origin[axis]!
        cone.direction[axis] = this.#towards[axis]!
      }
      cone.width = width
      cone.least = least
      cone.aim()
      search.along(index.tree, cone, mostTests - this.tests)
    }
    this.tests += search.tests
    this.#finds(search, space)
  }

  /** The search that the press began goes on, along the ray of the press. */
  lookFurther(index: StageIndex, space: StageSpace): void {
    // among bodies that have moved meanwhile it would look in the wrong places
    if (this.#version !== index.version) this.search.sure = true
    this.search.further(index.tree, this.cone, mostTests)
    this.tests = this.search.tests
    this.#finds(this.search, space)
  }

  /** Takes hold. */
  begin(): void {
    const { sample } = this
    forward(sample.ray.turn, this.direction)
    this.travel.begin(sample.grip, sample.ray, this.direction, Number.isFinite(this.length) ? this.length : 1)
    this.press.begin()
    this.#hand.set(sample.grip.at)
    this.at.set(sample.grip.at)
    this.#heading = headingOf(sample.grip.turn)
    this.turned = 0
  }

  /** Where the hand has gone since. @returns whether the press has just become a drag */
  follow(now: Frame): boolean {
    const { sample, travel, at } = this
    forward(sample.ray.turn, this.direction)
    travel.follow(sample.grip, sample.ray, this.direction, sample.tracked, now.seconds)
    for (let axis = 0; axis < 3; axis++) at[axis] = this.#hand[axis]! + travel.moved[axis]!
    if (sample.tracked) {
      const turned = headingOf(sample.grip.turn) - this.#heading
      this.turned = turned - 2 * Math.PI * Math.round((turned - this.turned) / (2 * Math.PI))
    }
    return this.press.follow(travel.moved, travel.turned, now.time)
  }

  /** A pull from afar goes further than the hand: where a hand that had gone all that way would be. */
  pulls(): void {
    for (let axis = 0; axis < 3; axis++) this.at[axis] = this.#hand[axis]! + this.drag.gone[axis]!
  }

  #reaches({ tree }: StageIndex, space: StageSpace): boolean {
    const { sample } = this
    const search = this.#touch
    if (sample.kind === 'transient') return false
    space.pointIn(sample.kind === 'hand' ? sample.ray.at : sample.grip.at, this.#place)
    search.near(tree, this.#place, reach / space.scale, nearTests)
    this.tests += search.tests
    return search.node >= 0
  }

  /** @param space undefined: it is in the hand */
  #finds(search: BodySearch, space: StageSpace | undefined): void {
    this.node = -1
    this.isBody = false
    if (search.node < 0) return
    const along = space === undefined ? 0 : space.scale * search.depth
    // beside a body a panel behind it is meant
    if (this.aim !== undefined && (along > this.length || (!this.near && search.gap > 0))) return
    this.aim = undefined
    this.node = search.node
    this.isBody = true
    this.length = along
  }

  #isStill(): boolean {
    const { origin, direction } = this.cone
    let turned = 0
    let gone = 0
    for (let axis = 0; axis < 3; axis++) {
      turned += (direction[axis]! - this.#towards[axis]!) ** 2
      gone += (origin[axis]! - this.#origin[axis]!) ** 2
    }
    return turned < still.turned * still.turned && gone < still.gone * still.gone
  }
}

/** Where -z of a pose points, laid flat: radians about the upright axis. */
function headingOf(turn: Float64Array): number {
  const x = turn[0]!
  const y = turn[1]!
  const z = turn[2]!
  const w = turn[3]!
  return Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y))
}
