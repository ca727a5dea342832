import type { Guide, LineStyle } from '#model/scene.ts'
import type { Material, Triple } from '#exporters/hand-out/baked.ts'
import type { Clay, Shell } from '#exporters/hand-out/clay.ts'
import { Layers } from '#exporters/hand-out/layers.ts'
import { stroke } from '#exporters/hand-out/links.ts'
import type { Paints } from '#exporters/hand-out/paints.ts'
import { bothSides } from '#exporters/hand-out/shapes.ts'
import { cross, dashes, minus, plus, times, tube, unit } from '#exporters/hand-out/tubes.ts'

const stepOfArc = (4 * Math.PI) / 180
/** period in u and drawn share, as shaders/guide.frag has them */
const flatDash = { dashed: [0.072, 0.6], dotted: [0.04, 0.45] } as const
const lineDash = { dashed: [0.05, 0.56], dotted: [0.022, 0.42] } as const

export interface GuideSource { guides: readonly Guide[]; /** from u to m */ place(at: Triple): Triple; /** m a u */ scale: number; nameOf(guide: Guide): string; shownOf(guide: Guide): number }

/** Bands and arcs as ribbons, strokes as rods, panes as rectangles; what lies in one plane lies in layers, in the drawing order of the stage. */
export function bakeGuides({ guides, place, scale, nameOf, shownOf }: GuideSource, clay: Clay, paints: Paints): void {
  const layers = new Layers()
  for (const guide of guides.toSorted((one, other) => rank(one) - rank(other))) {
    const opacity = guide.opacity * shownOf(guide)
    clay.of(nameOf(guide))
    if (guide.kind === 'pane') {
      const [corner, wide, high] = [place(guide.corner), times(guide.wide, scale), times(guide.high, scale)]
      const normal = towardsReader(unit(cross(wide, high)))
      const [a, b, c, d] = [corner, plus(corner, wide), plus(plus(corner, wide), high), plus(corner, high)]
      const lifted = times(normal, layers.over(normal, [a, b, c, d]))
      if (guide.fill > 0.004) clay.put(paints.pane(guide.tone, Math.min(1, guide.fill * 1.2)), bothSides(sheet([a, b, c, d].map((at) => plus(at, lifted)), normal)))
      if (guide.width > 0) for (const edge of [[a, b], [b, c], [c, d], [d, a]] as const) rods(clay, paints.mark('link', guide.tone, opacity), edge, guide, scale)
      continue
    }
    const path = guide.kind === 'line' ? [place(guide.a), place(guide.b)] : arcOf(guide).map(place)
    if (path.length < 2 || Math.hypot(...minus(path[1]!, path[0]!)) < 1e-6) continue
    if (guide.flat !== true) rods(clay, paints.mark('link', guide.tone, opacity), path, guide, scale)
    else {
      const half = 0.5 * guide.width * scale
      const side = guide.kind === 'arc' ? undefined : acrossOf(path[0]!, path[1]!)
      const normal: Triple = side === undefined ? [0, 1, 0] : unit(cross(side, minus(path[1]!, path[0]!)))
      const up = towardsReader(normal)
      const lift = guide.kind === 'arc' ? layers.overArc(guide.y, guide.radius - 0.5 * guide.width, guide.radius + 0.5 * guide.width, guide.from, guide.to) : layers.over(up, [plus(path[0]!, times(side!, half)), plus(path[1]!, times(side!, -half))])
      const centre = place([0, 0, 0])
      for (const piece of stretches(path, guide.style, scale)) {
        clay.put(paints.mark('guide', guide.tone, opacity), bothSides(ribbon(piece, half, up, lift, side ?? ((at) => unit([at[0] - centre[0], 0, at[2] - centre[2]])))))
      }
    }
  }
}

/** Of the two sides of a plane, the upper one, or the one that faces the front. */
const towardsReader = (normal: Triple): Triple => (normal[1] + 2 * normal[2] + 0.1 * normal[0] < 0 ? times(normal, -1) : normal)

const rank = (guide: Guide): number => (guide.kind === 'pane' ? 0 : guide.flat === true ? 1 : 2)

/** u, level, from the front clockwise seen from above */
function arcOf({ radius, y, from, to }: Extract<Guide, { kind: 'arc' }>): Triple[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / stepOfArc))
  return Array.from({ length: pieces + 1 }, (_, step) => {
    const angle = from + ((to - from) * step) / pieces
    return [-Math.sin(angle) * radius, y, Math.cos(angle) * radius] as const
  })
}

/** across a flat stretch: level, or sideways where it runs upright (shaders/guide.vert) */
function acrossOf(a: Triple, b: Triple): Triple {
  const onward = unit(minus(b, a))
  return Math.abs(onward[1]) > 0.9 ? [1, 0, 0] : unit(cross(onward, [0, 1, 0]))
}

function stretches(path: readonly Triple[], style: LineStyle, scale: number): readonly (readonly Triple[])[] {
  if (style === 'solid') return [path]
  const [period, share] = flatDash[style]
  return dashes(path, period * scale, share)
}

function rods(clay: Clay, material: Material, path: readonly Triple[], guide: Guide, scale: number): void {
  const radius = 0.5 * stroke * Math.max(0.6, guide.width)
  const [period, share] = guide.style === 'solid' ? [0, 1] : lineDash[guide.style]
  const pieces = guide.style === 'solid' ? [path] : dashes(path, period * scale, share, 160)
  for (const piece of pieces) clay.put(material, tube(piece, radius, pieces.length > 40 ? 3 : 5))
}

function sheet(corners: readonly Triple[], normal: Triple): Shell {
  return { positions: corners.flat(), normals: corners.flatMap(() => [...normal]), indices: [0, 1, 2, 0, 2, 3] }
}

function ribbon(path: readonly Triple[], half: number, up: Triple, lift: number, across: Triple | ((at: Triple) => Triple)): Shell {
  const raised = times(up, lift)
  const edges = path.map((at) => {
    const side = times(typeof across === 'function' ? across(at) : across, half)
    return [plus(plus(at, side), raised), plus(minus(at, side), raised)] as const
  })
  const positions = edges.flat(2)
  const indices: number[] = []
  for (let i = 1; i < edges.length; i++) {
    const [a, b, c] = [edges[i - 1]![0], edges[i - 1]![1], edges[i]![1]]
    const base = 2 * (i - 1)
    const facing = cross(minus(b, a), minus(c, a))
    const turnedUp = facing[0] * up[0] + facing[1] * up[1] + facing[2] * up[2] > 0
    indices.push(...(turnedUp ? [base, base + 1, base + 3, base, base + 3, base + 2] : [base, base + 3, base + 1, base, base + 2, base + 3]))
  }
  return { positions, normals: edges.flatMap(() => [...up, ...up]), indices }
}
