import type { NodeId } from '#model/ids.ts'
import type { Aim, Frame, Part, SourceSample } from '#xr/frame.ts'
import { StageIndex } from '#xr/pointing/stage-index.ts'
import { StageSpace } from '#xr/pointing/stage-space.ts'
import type { PartReport } from '#xr/report.ts'
import type { Stay } from '#xr/run.ts'
import { Carry } from '#xr/hands-carry.ts'
import { Pointer } from '#xr/hands-pointer.ts'
import { TableHold } from '#xr/hands-table.ts'
import { pressed } from '#xr/hands-targets.ts'

/** frames that a search among very many bodies may go on after the press before what it has found counts */
const patience = 4
/** m that a ray into the empty is long */
const empty = 3

/** What hands do: point, select at the press, carry bodies, move the table. Joins sources, panels, the index of bodies, gestures and stage. */
export class Hands implements Part {
  readonly #stay: Stay
  readonly #index = new StageIndex()
  readonly #space = new StageSpace()
  readonly #pointers: Pointer[] = []
  readonly #carry: Carry
  readonly #table: TableHold
  #hovered: Aim[] = []
  #hoveredBefore: Aim[] = []
  readonly #gone = new Float64Array(3)
  readonly #origin = new Float64Array(3)
  readonly #towards = new Float64Array(3)
  #hover: NodeId | null = null
  #hoverNode = -1
  #tests = 0
  #mostTests = 0

  constructor(stay: Stay) {
    this.#stay = stay
    this.#carry = new Carry(stay.stage)
    this.#table = new TableHold(stay)
  }

  frame(now: Frame): void {
    this.#meet(now.sources)
    this.#tests = 0
    if (!now.awake) return this.#sleep()
    const { stage, standing } = this.#stay
    const { x, y, z } = stage.root.position
    this.#space.stand(x, y, z, standing.turn, standing.scale)
    this.#index.follow(stage, now.time, this.#pressing())
    this.#carry.fly(now.seconds)
    for (let each = 0; each < this.#pointers.length; each++) {
      const pointer = this.#pointers[each]!
      this.#point(pointer, now)
      this.#tests = Math.max(this.#tests, pointer.tests)
    }
    this.#mostTests = Math.max(this.#mostTests, this.#tests)
    this.#table.frame(this.#pointers, now)
    this.#forget()
    this.#show(true)
  }

  recenter(): void {
    this.#table.end()
    for (const pointer of this.#pointers) if (pointer.doing === 'table') pointer.doing = 'spent'
  }

  report(): PartReport {
    return { tests: this.#tests, mostTests: this.#mostTests }
  }

  dispose(): void {
    this.#carry.putBack()
    this.#tellHover(null)
  }

  #meet(sources: readonly SourceSample[]): void {
    for (let each = 0; each < sources.length; each++) {
      const sample = sources[each]!
      let known = false
      for (let other = 0; other < this.#pointers.length; other++) if (this.#pointers[other]!.sample === sample) known = true
      if (!known && !sample.gone) this.#pointers.push(new Pointer(sample))
    }
  }

  /** Somebody takes hold in this frame: the bodies must be where they are seen. */
  #pressing(): boolean {
    for (let each = 0; each < this.#pointers.length; each++) if (this.#pointers[each]!.sample.pressed && !this.#pointers[each]!.pressed) return true
    return false
  }

  #point(pointer: Pointer, now: Frame): void {
    const { sample } = pointer
    const starts = sample.pressed && !pointer.pressed
    const ends = !sample.pressed && pointer.pressed
    pointer.tests = 0
    if (sample.squeezed && !pointer.squeezed && pointer.doing === 'nothing') {
      pointer.begin()
      pointer.firm = true
      pointer.doing = 'table'
    }
    if (!sample.squeezed && pointer.squeezed && pointer.firm) {
      pointer.firm = false
      pointer.doing = sample.pressed ? 'spent' : 'nothing'
    }
    // a press that is let go is over wherever it is; one that is cut off was never let go
    if (ends) this.#letGo(pointer, now)
    else if (sample.gone && sample.cut === true) this.#cut(pointer)
    pointer.pressed = sample.pressed
    pointer.squeezed = sample.squeezed
    if (sample.gone) return this.#cut(pointer)
    if (pointer.doing === 'nothing' && sample.tracked) this.#look(pointer)
    if (starts && pointer.doing === 'nothing') this.#take(pointer, now)
    else this.#drags(pointer, now)
    if (sample.kind === 'controller' && !this.#stay.roomScale) {
      const step = pointer.stick.follow(sample.stick.x, sample.stick.y)
      if (step !== undefined) this.#stay.press(`place:${step}`)
    }
  }

  /** At the press: what was meant is shown at once. */
  #take(pointer: Pointer, now: Frame): void {
    pointer.begin()
    if (pointer.aim !== undefined) {
      pointer.doing = 'panel'
      pointer.held = pointer.aim
      pointer.aim.down()
      return
    }
    pointer.doing = 'pressed'
    pointer.undecided = pointer.near || pointer.search.sure ? 0 : patience
    if (pointer.undecided === 0) this.#select(pointer, now)
  }

  #select(pointer: Pointer, now: Frame): void {
    pointer.undecided = 0
    const { stage, host } = this.#stay
    pointer.later = !pressed(pointer, stage, this.#index, this.#space, now.head.at)
    const id = this.#idOf(pointer.node)
    if (id !== null && !pointer.later) host.select(id)
  }

  #drags(pointer: Pointer, now: Frame): void {
    const { doing, sample } = pointer
    if (doing === 'nothing' || doing === 'spent') return
    if (doing === 'panel') {
      if (sample.tracked) this.#look(pointer)
      return
    }
    const begins = pointer.follow(now)
    if (pointer.undecided > 0) {
      pointer.lookFurther(this.#index, this.#space)
      if (pointer.search.sure || --pointer.undecided === 0) this.#select(pointer, now)
    }
    if (doing === 'pressed' && begins && pointer.undecided === 0 && !this.#together()) {
      pointer.drag.begin(pointer.travel.moved)
      pointer.doing = pointer.isBody ? this.#carries(pointer) : 'table'
    }
    pointer.drag.follow(pointer.travel.moved, now.seconds, sample.kind === 'transient')
    if (pointer.doing === 'table' && !pointer.firm && !this.#together()) pointer.pulls()
    if (pointer.doing !== 'carry' || !sample.tracked) return
    this.#space.directionIn(pointer.drag.gone, this.#gone)
    this.#space.pointIn(sample.ray.at, this.#origin)
    this.#space.directionIn(pointer.direction, this.#towards)
    this.#carry.carry(this.#gone, this.#origin, this.#towards, now.time)
  }

  #carries(pointer: Pointer): 'carry' | 'spent' {
    // what still flies lies down where it is; what another hand holds stays in it
    if (this.#carry.flying) this.#carry.release(0, false)
    if (this.#carry.node >= 0 || this.#stay.stage.hand.held >= 0) return 'spent'
    this.#space.pointIn(pointer.sample.ray.at, this.#origin)
    this.#space.directionIn(pointer.direction, this.#towards)
    const byRay = pointer.sample.kind !== 'transient' && !pointer.near
    this.#carry.take(pointer.node, this.#space.scale, byRay ? this.#origin : undefined, this.#towards)
    return 'carry'
  }

  #letGo(pointer: Pointer, now: Frame): void {
    const { doing, sample } = pointer
    if (sample.gone && sample.cut === true) return this.#cut(pointer)
    if (doing === 'panel') {
      // what a source that goes with its pinch pointed at last is what it lets go of
      this.#look(pointer)
      pointer.held?.up(pointer.aim === pointer.held)
    } else if (doing === 'carry') this.#carry.release(now.time, !this.#stay.host.reducedMotion())
    else if (doing === 'pressed') {
      if (pointer.undecided > 0) this.#select(pointer, now)
      if (pointer.node < 0 || pointer.later) this.#stay.host.select(this.#idOf(pointer.node))
    }
    this.#free(pointer)
  }

  /** Its source is gone, or the session is covered: what it held goes back. */
  #cut(pointer: Pointer): void {
    if (pointer.doing === 'panel') pointer.held?.up(false)
    if (pointer.doing === 'carry') this.#carry.putBack()
    this.#free(pointer)
    pointer.firm = false
    pointer.node = -1
    pointer.pressed = false
    pointer.squeezed = false
  }

  #free(pointer: Pointer): void {
    // the trigger is let go while the grip button still holds the table
    if (!pointer.firm || pointer.doing !== 'table') pointer.doing = 'nothing'
    pointer.held = undefined
  }

  #look(pointer: Pointer): void {
    pointer.look(this.#stay.aims, this.#index, this.#space)
    const { aim } = pointer
    if (aim === undefined || pointer.sample.kind === 'transient') return
    aim.hover(true)
    if (!this.#hovered.includes(aim)) this.#hovered.push(aim)
  }

  /** Two hands are on the table: none of them begins something of its own. */
  #together(): boolean {
    let holding = 0
    for (let each = 0; each < this.#pointers.length; each++) if (this.#pointers[each]!.doing === 'pressed' || this.#pointers[each]!.doing === 'table') holding++
    return holding > 1
  }

  #forget(): void {
    for (let each = this.#pointers.length - 1; each >= 0; each--) if (this.#pointers[each]!.sample.gone) this.#pointers.splice(each, 1)
  }

  /** The system has covered the session: nothing is held, nothing is pointed at. */
  #sleep(): void {
    for (let each = 0; each < this.#pointers.length; each++) this.#cut(this.#pointers[each]!)
    if (this.#carry.flying) this.#carry.release(0, false)
    this.#table.end()
    this.#forget()
    this.#show(false)
  }

  /** What is hovered, and the rays. */
  #show(awake: boolean): void {
    const { rays } = this.#stay
    let hover = -1
    for (let each = 0; each < rays.length; each++) {
      const ray = rays[each]!
      const pointer = this.#pointers[each]
      ray.shown = false
      if (!awake || pointer === undefined || !pointer.sample.tracked) continue
      const { sample, doing } = pointer
      if (sample.kind !== 'transient' && doing === 'nothing' && pointer.isBody) hover = pointer.node
      ray.kind = sample.kind
      ray.pressed = sample.pressed || sample.squeezed
      ray.shown = !pointer.near && (sample.kind !== 'transient' || sample.pressed)
      for (let axis = 0; axis < 3; axis++) {
        ray.origin[axis] = sample.ray.at[axis]!
        ray.direction[axis] = pointer.direction[axis]!
      }
      ray.hits = pointer.aim !== undefined || pointer.node >= 0
      ray.length = Number.isFinite(pointer.length) ? pointer.length : empty
    }
    if (hover !== this.#hoverNode) {
      this.#hoverNode = hover
      this.#tellHover(this.#idOf(hover))
    }
    for (let each = 0; each < this.#hoveredBefore.length; each++) if (!this.#hovered.includes(this.#hoveredBefore[each]!)) this.#hoveredBefore[each]!.hover(false)
    const before = this.#hoveredBefore
    this.#hoveredBefore = this.#hovered
    this.#hovered = before
    before.length = 0
  }

  #tellHover(id: NodeId | null): void {
    if (id === this.#hover) return
    this.#hover = id
    this.#stay.host.hover(id)
  }

  #idOf(node: number): NodeId | null {
    return node < 0 ? null : (this.#stay.stage.bodies()?.scene.nodes.ids[node] ?? null)
  }
}
