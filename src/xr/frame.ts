import type { PartReport } from '#xr/report.ts'

/** x, y, z in metres of the room (`local-floor`: y 0 is the floor) */
export type Point = Float64Array
/** x, y, z, w, unit */
export type Turn = Float64Array
export interface Pose { at: Point; turn: Turn }

export type SourceKind = 'controller' | 'hand' | 'transient'
/** One input source in one frame. The object lives as long as its source and is written anew every frame. */
export interface SourceSample {
  /** unlike every other source of this stay */
  id: number
  kind: SourceKind
  side: 'left' | 'right' | 'none'
  /** where it points: -z of this pose */
  ray: Pose
  /** where the hand is; the pinch itself for gaze and pinch */
  grip: Pose
  /** false: its pose is not known in this frame (lost tracking); what was last known stands */
  tracked: boolean
  /** trigger or pinch, from selectstart to selectend */
  pressed: boolean
  /** grip button */
  squeezed: boolean
  /** thumbstick, -1..1, x right, y down; 0 without one */
  stick: { x: number; y: number }
  /** it was removed: this is the last frame it is told */
  gone: boolean
  /** with `gone`: it still held something and nobody let go; what it held goes back */
  cut?: boolean
  /** of the browser, for what is drawn of it; recordings have none */
  readonly source?: XRInputSource
}

/** What a stay knows in one frame; one object, written anew. */
export interface Frame {
  /** s since the last one */
  seconds: number
  /** ms, of the session's clock */
  time: number
  /** between the eyes */
  head: Pose
  sources: readonly SourceSample[]
  /** false while the system has covered the session: nothing may move and nothing is pointed at */
  awake: boolean
  /** of the browser, for what is drawn from its poses */
  xr: XRFrame
  space: XRReferenceSpace
}

/**
 * Something that can be pointed at and is not a body: a panel. Hands ask every aim first; the nearest hit before the stage takes the press.
 * Points are m in the room, `direction` is unit.
 */
export interface Aim {
  /** @returns m along the ray to what it hits, Infinity for nothing. Called per pointer and frame: a few tests, no allocation */
  test(origin: Point, direction: Point): number
  /** the pointer rests on what the last `test` hit, or on nothing of this aim any more (false). Only for sources that point before they press */
  hover(on: boolean): void
  /** pressed where the last `test` hit: answer visibly, at once */
  down(): void
  /** let go; `inside`: still on the thing that was pressed */
  up(inside: boolean): void
}

/** A ray that should be drawn: hands write it, whoever draws sources reads it. */
export interface RayView {
  shown: boolean
  kind: SourceKind
  /** m in the room */
  origin: Point
  /** unit */
  direction: Point
  /** m to what it hits, or as far as it is drawn into the empty */
  length: number
  /** it rests on something that answers a press */
  hits: boolean
  pressed: boolean
}

/** A part of a stay inside. It allocates nothing in `frame`. */
export interface Part {
  frame(now: Frame): void
  /** the person has asked for a new straight ahead, or the system has moved the room */
  recenter?(now: Frame): void
  /** what it has to say to those who measure */
  report?(): PartReport
  dispose(): void
}
