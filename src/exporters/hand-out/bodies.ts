import type { NodeChannels, Shape } from '#model/scene.ts'
import { flag, palette, shapes } from '#model/scene.ts'
import type { Material, Triple } from '#exporters/hand-out/baked.ts'
import type { Clay } from '#exporters/hand-out/clay.ts'
import type { Paints } from '#exporters/hand-out/paints.ts'
import { boxShell, coin, outlineOf, shellOf } from '#exporters/hand-out/shapes.ts'
import { striped } from '#exporters/hand-out/stripes.ts'
import { dashes, tube } from '#exporters/hand-out/tubes.ts'

/** m; a grain is still seen and still has a place in the file's grid */
const smallest = 0.0008
/** m: how round a ball must be to look round at arm's length */
const roundFrom = [0.0035, 0.009, 0.028]
/** Where there are so many bodies, each is one step plainer. */
const crowd = 400

export interface BodySource { nodes: NodeChannels; /** m, where it stands */ placeOf(node: number): Triple; /** m a u */ scale: number; nameOf(node: number): string; /** 0..1, of what the view dims */ shownOf(node: number): number }

/** Every body with what it carries: glass, stripes, completion arc, threshold tick, halo, clock. @returns how many stand */
export function bakeBodies({ nodes, placeOf, scale, nameOf, shownOf }: BodySource, clay: Clay, paints: Paints): number {
  const standing = [...nodes.size.keys()].filter((node) => nodes.size[node]! > 0 && nodes.opacity[node]! > 0.004)
  const plainer = standing.length > crowd ? 1 : 0
  for (const node of standing) {
    const radius = Math.max(smallest, nodes.size[node]! * scale)
    const at = placeOf(node)
    const tone = palette[nodes.color[node]!]!
    const shape = shapes[nodes.shape[node]!]!
    const flags = nodes.flags[node]!
    const opacity = nodes.opacity[node]! * shownOf(node)
    const level = Math.max(0, roundFrom.filter((from) => radius >= from).length - plainer)
    const shell = shellOf(shape, level)
    const has = (bit: number): boolean => (flags & bit) !== 0
    clay.of(nameOf(node))
    if (has(flag.dashed | flag.dotted | flag.ghost)) {
      clay.put(has(flag.ghost) && !has(flag.dashed) ? paints.glass(tone, 0.3 * opacity) : paints.glass(tone, opacity), shell, at, radius)
      const [period, share] = has(flag.dotted) ? [0.2, 0.42] : has(flag.dashed) ? [0.36, 0.6] : [0.6, 0.72]
      stitch(clay, paints.mark('outline', tone, opacity), shape, at, radius, period, share)
    } else if (has(flag.hatched) && radius > 0.004) {
      const { painted, bare } = striped(shape === 'sphere' ? shellOf('sphere', Math.min(2, level + 1)) : shell, 0.26)
      clay.put(paints.mark('body', tone, opacity), painted, at, radius)
      clay.put(paints.gap(tone, opacity), bare, at, radius)
    } else clay.put(paints.mark('body', tone, opacity), shell, at, radius)
    if (has(flag.halo)) clay.put(paints.halo(tone), shellOf('sphere', Math.min(2, level)), at, radius * 1.22)
    const ring = nodes.ring[node]!
    if (!(ring < 0)) completion(clay, paints, ring, nodes.tick[node]!, at, radius)
    if (has(flag.clock)) clock(clay, paints, at, radius, !(ring < 0))
  }
  return standing.length
}

/** A dashed seam round the outline, and a level one round a ball: a planned body is dashed from every side. */
function stitch(clay: Clay, material: Material, shape: Shape, [x, y, z]: Triple, radius: number, period: number, share: number): void {
  const outline = outlineOf(shape, 2)
  const front = outline.map(([across, up]): Triple => [x + across * radius, y + up * radius, z])
  const level = outline.map(([across, up]): Triple => [x + across * radius, y, z + up * radius])
  for (const path of shape === 'sphere' || shape === 'point' ? [front, level] : [front]) {
    for (const dash of dashes([...path, path[0]!], period * radius, share)) clay.put(material, tube(dash, thin(radius), 4))
  }
}
const thin = (radius: number): number => Math.max(0.0004, Math.min(0.0012, radius * 0.028))

const around = (at: Triple, radius: number, from: number, to: number): Triple[] => {
  const count = Math.max(2, Math.ceil(48 * (to - from)))
  return Array.from({ length: count + 1 }, (_, step) => {
    const angle = 2 * Math.PI * (from + ((to - from) * step) / count)
    return [at[0] + radius * Math.sin(angle), at[1] + radius * Math.cos(angle), at[2]] as const
  })
}

/** Clockwise from the top, seen from the front: how far along, against what threshold. */
function completion(clay: Clay, paints: Paints, ring: number, tick: number, at: Triple, radius: number): void {
  const orbit = radius * 1.2 + 0.001
  const width = Math.max(0.0006, radius * 0.036)
  if (Number.isNaN(ring)) {
    for (const dash of dashes(around(at, orbit, 0, 1), 5 * width, 0.5)) clay.put(paints.mark('outline', 'unknown', 1), tube(dash, width, 5))
  } else {
    const turned = Math.min(1, ring)
    if (turned < 0.9995) clay.put(paints.mark('outline', 'muted', 0.4), tube(around(at, orbit, turned, 1), 0.6 * width, 5))
    if (turned >= 0.9995) clay.put(paints.ink(), tube(around(at, orbit, 0, 1).slice(0, -1), width, 5, true))
    else if (turned > 0) clay.put(paints.ink(), tube(around(at, orbit, 0, turned), width, 5))
  }
  if (tick < 0 || Number.isNaN(tick)) return
  const angle = 2 * Math.PI * tick
  const from = (away: number): Triple => [at[0] + away * Math.sin(angle), at[1] + away * Math.cos(angle), at[2]]
  clay.put(paints.mark('outline', 'watch', 1), tube([from(orbit - 4 * width), from(orbit + 4 * width)], 1.1 * width, 5))
}

/** Past its date: a small clock at the upper right, readable from both sides. */
function clock(clay: Clay, paints: Paints, at: Triple, radius: number, ringed: boolean): void {
  const badge = Math.max(0.003, radius * 0.26)
  const reach = radius * (ringed ? 1.2 : 1) * Math.SQRT1_2 + badge * 0.35
  const centre: Triple = [at[0] + reach, at[1] + reach, at[2] + radius * 0.55]
  clay.put(paints.mark('outline', 'watch', 1), coin(20, 0.25), centre, badge)
  for (const side of [-1, 1]) {
    const face = centre[2] + side * badge * 0.27
    clay.put(paints.plate(), boxShell(0.09, 0.34, 0.04), [centre[0], centre[1] + badge * 0.28, face], badge)
    clay.put(paints.plate(), boxShell(0.26, 0.09, 0.04), [centre[0] + side * badge * 0.2, centre[1], face], badge)
  }
}
