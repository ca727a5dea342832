import type { AtomId, NodeId } from '#model/ids.ts'

/**
 * What stands on the stage, as data: a lens writes it, the layout worker settles it, the stage draws it, `channels(id)` reads it.
 * Units: u (LayoutUnits). y is up; the dial lies in y = 0, its front (zero) points to +z, towards the reader; the wall is z = 0.
 * Every column is indexed by scene node. Scene nodes 0..ecosystem.nodes.count-1 ARE the ecosystem's nodes, whatever the lens
 * (size 0 = not on stage), so a change of lens is one continuous motion; extras (facts as points, ghosts) follow after them.
 */
export type StageKind = 'dial' | 'wall' | 'cloud'

/** Index in this list is what `color` holds; the stage owns the two themes' values, a test their contrast. */
export const palette = [
  'neutral', 'accent', 'good', 'watch', 'bad', 'unknown', 'muted',
  'category-1', 'category-2', 'category-3', 'category-4', 'category-5', 'category-6', 'category-7', 'shared',
] as const
export type Tone = (typeof palette)[number]

export const shapes = ['sphere', 'cube', 'diamond', 'capsule', 'tablet', 'octahedron', 'ring', 'point'] as const
export type Shape = (typeof shapes)[number]

/** Bits of `flags`. */
export const flag = {
  /** planned or prospect: dashed outline, glass body */
  dashed: 1,
  /** inferred */
  dotted: 2,
  /** value not stated */
  hatched: 4,
  /** removed or hypothetical: outline only */
  ghost: 8,
  /** alert */
  halo: 16,
  /** past its date */
  clock: 32,
  /** stands at rest in the background: no hover, no click, no label */
  quiet: 64,
} as const

export const lineStyles = ['solid', 'dashed', 'dotted'] as const
export type LineStyle = (typeof lineStyles)[number]

export interface NodeChannels {
  /** ecosystem nodes + extras */
  count: number
  ids: readonly NodeId[]
  /** radius in u; 0 = not on stage */
  size: Float32Array
  /** index in `palette` */
  color: Uint8Array
  /** index in `shapes` */
  shape: Uint8Array
  /** bits of `flag` */
  flags: Uint8Array
  /** 0..1 */
  opacity: Float32Array
  /** completion arc 0..1, clockwise from the top; NaN = not stated (hatched full ring); -1 = no arc */
  ring: Float32Array
  /** threshold tick on the arc 0..1; -1 = none */
  tick: Float32Array
}

/** Where the nodes want to be. */
export interface Anchors {
  /** x, y, z per node */
  position: Float32Array
  /** 0 = free (settled by force), 1 = stands exactly there; between: a spring of that strength */
  strength: Float32Array
  /** repulsion weight per node, 1 = usual */
  charge: Float32Array
}

export interface SceneLinks {
  count: number
  /** scene node numbers */
  from: Uint32Array
  to: Uint32Array
  /** index in `lineStyles` */
  style: Uint8Array
  /** index in `palette` */
  color: Uint8Array
  /** px at rest */
  width: Float32Array
  /** 0 = not drawn (the spring may still act) */
  opacity: Float32Array
  /** rest length in u and stiffness 0..1 for the engine; stiffness 0 = no spring */
  length: Float32Array
  stiffness: Float32Array
  /** 0 straight .. 1 strongly bowed upwards */
  curve: Float32Array
  /** facts behind each line; a line without one is a defect */
  atoms: readonly (readonly AtomId[])[]
}

interface GuideLook {
  tone: Tone
  /** 0..1 */
  opacity: number
  style: LineStyle
  /** in u when `flat`, else CSS px */
  width: number
  /** a ribbon lying in its plane (band, plate) instead of a line of constant px width */
  flat?: boolean
  /** body it belongs to: lights and hits with it */
  node?: NodeId
  /** when it appears in the opening, 0..1 of the lens's opening, start and end; absent: always there */
  reveal?: readonly [number, number]
}
/**
 * arc: radians clockwise seen from above, 0 at the front (+z), in the plane y. line: straight stretch. pane: translucent rectangle from its
 * corner along two edge vectors (`wide`, `high`); `width` of its look is its outline in px.
 */
export type Guide =
  | (GuideLook & { kind: 'arc'; radius: number; y: number; from: number; to: number })
  | (GuideLook & { kind: 'line'; a: readonly [number, number, number]; b: readonly [number, number, number] })
  | (GuideLook & { kind: 'pane'; corner: readonly [number, number, number]; wide: readonly [number, number, number]; high: readonly [number, number, number]; fill: number })

/** One to three lines of text standing on the stage, always upright and facing the reader. */
export interface SceneLabel {
  /** body it belongs to (follows it, unless `at` is given), or undefined for a guide's label */
  node?: NodeId
  /** fixed place in u; with `node`: label stands here and a leader may join them */
  at?: readonly [number, number, number]
  lines: readonly { text: string; tone?: Tone; strong?: boolean }[]
  /** higher wins where two would overlap; >= 1000 is always shown */
  priority: number
  /** which way the text grows from its point */
  align: 'center' | 'start' | 'end'
  /** shift in CSS px from the point, y down */
  shift?: readonly [number, number]
  leader?: boolean
  /** stands at its first place or not at all: further off it would name another row, tile or port */
  stays?: true
  /** never shortened to its first line: half of a folded name would be another name */
  whole?: true
}

/** Home camera: what must fit in the free part of the screen. Angles in radians: azimuth 0 looks along -z, elevation above the horizon. */
export interface Home { target: readonly [number, number, number]; radius: number; azimuth: number; elevation: number }

/** How the engine settles a scene, as numbers. Lengths in u. */
export interface Tuning {
  /** of the layout */
  id: string
  /** false: position has no meaning, every anchor is let go */
  anchored: boolean
  maximumTicks: number
  /** pull towards the middle per u of distance */
  centre: number
  /** radius of the ball that free bodies should fill; it grows where the bodies themselves would not fit */
  reach: number
  /** repulsion as a multiple of what keeps that ball in balance: below 1 lets anchors and springs speak */
  spread: number
  /** springs for links that state none; length 0 = none are added */
  spring: { length: number; stiffness: number }
  /** 2 = everything lies in the plane z = 0; default 3 */
  dimensions?: 2 | 3
  /** neighbours are kept together by the bounded law, which reads no rest lengths; absent = springs and d3's repulsion */
  law?: 'bounded'
}

export interface Scene {
  stage: StageKind
  /** set by a layout that arranged the scene anew; absent = as its stage is settled */
  tuning?: Tuning
  home: Home
  nodes: NodeChannels
  anchors: Anchors
  links: SceneLinks
  guides: readonly Guide[]
  labels: readonly SceneLabel[]
  /** key of the layout result: same key, same positions. Contains data version, lens, layout, what is on stage */
  layoutKey: string
  /** key of the scene this one grows from: its positions are the start, so that what stays keeps its place */
  grownFrom?: string
  /** may bodies be thrown and pinned (cloud), or do they come back (dial, wall)? */
  free: boolean
  /** a hand moves bodies up and down only: to the side nothing would change */
  upright?: true
}
