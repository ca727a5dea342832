import type { LayoutProblem } from '#layout/engine/engine.ts'
import { stages } from '#layout/presets/stages.ts'
import { cbrt } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene, Tuning } from '#model/scene.ts'
import type { LayoutId, Vec3 } from '#model/view-state.ts'

export interface ProblemOptions {
  layout: LayoutId
  /** default 1 */
  seed?: number
  /** 2: the flat view's plane, x to the right, y up; dial and cloud are seen from above (y = -z), the wall from the front. Default 3 */
  dimensions?: 2 | 3
  /** nodes placed by hand stand exactly there */
  pins?: Readonly<Record<NodeId, Vec3>>
  /** 4n positions to go on from */
  start?: Float32Array
}

/** share of a ball that spheres of the given radii may fill before it has to grow */
const fullest = 0.08
/** repulsion times `n` bodies that holds a ball of 1 u against a pull of 1; measured */
const balance = { 2: 1.2, 3: 1.6 } as const
/** radius of the disc or ball in which n linked bodies come to rest under the bounded law, in units: this times the root of n; measured in space */
const spreading = { 2: 1.3, 3: 1.45 } as const

/** The scene as the engine wants it. Whoever has size 0 is not on stage. */
export function problemOf(scene: Scene, options: ProblemOptions): LayoutProblem {
  const { nodes, anchors, links } = scene
  const preset: Tuning = scene.tuning ?? stages.find(({ id }) => id === (options.layout === 'force' ? 'force' : scene.stage))!
  const dimensions = preset.dimensions ?? options.dimensions ?? 3
  const active = Uint8Array.from(nodes.size, (size) => (size > 0 ? 1 : 0))
  const anchor = anchors.position.slice()
  const strength = preset.anchored ? anchors.strength.slice() : new Float32Array(nodes.count)
  const charge = anchors.charge.slice()
  if (options.pins) {
    nodes.ids.forEach((id, node) => {
      const place = options.pins?.[id]
      if (!place) return
      anchor.set(place, 3 * node)
      strength[node] = 1
    })
  }
  if (dimensions === 2) flatten(anchor, scene.tuning?.dimensions === 2 ? 'wall' : scene.stage)

  let bodies = 0
  let standing = 0
  let volume = 0
  for (let node = 0; node < nodes.count; node++) {
    if (active[node] === 0) continue
    bodies += charge[node]!
    standing += 1
    volume += nodes.size[node]! * nodes.size[node]! * nodes.size[node]!
  }
  const reach = Math.max(preset.reach, cbrt(volume / fullest))
  const [linkLength, linkStiffness] = springs(scene, preset, reach)
  return {
    count: nodes.count,
    seed: options.seed ?? 1,
    dimensions,
    active,
    anchor,
    strength,
    charge,
    radius: nodes.size.slice(),
    linkFrom: links.from.slice(),
    linkTo: links.to.slice(),
    linkLength,
    linkStiffness,
    ...(options.start ? { start: options.start } : {}),
    maximumTicks: preset.maximumTicks,
    centre: preset.centre,
    ...(preset.law === 'bounded'
      ? { law: 'bounded', repulsion: preset.spread, unit: reach / (spreading[dimensions] * (dimensions === 2 ? Math.sqrt(standing || 1) : cbrt(standing || 1))) }
      : { repulsion: bodies > 0 ? (balance[dimensions] * preset.spread * preset.centre * reach * reach) / bodies : 0 }),
  }
}

/** Seen from above, the front (+z) is at the bottom of the plane. The wall keeps x and y. */
function flatten(anchor: Float32Array, stage: Scene['stage']): void {
  for (let at = 0; at < anchor.length; at += 3) {
    if (stage !== 'wall') anchor[at + 1] = -anchor[at + 2]!
    anchor[at + 2] = 0
  }
}

function springs(scene: Scene, preset: Tuning, reach: number): [Float32Array, Float32Array] {
  const { length, stiffness } = scene.links
  const bare = (link: number): boolean => preset.spring.length > 0 && stiffness[link] === 0
  return [
    length.map((value, link) => (bare(link) ? preset.spring.length * reach : value)),
    stiffness.map((value, link) => (bare(link) ? preset.spring.stiffness : value)),
  ]
}
