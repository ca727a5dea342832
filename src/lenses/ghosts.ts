import { cos, sin } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel, Shape, Tone } from '#model/scene.ts'
import { flag, palette, shapes } from '#model/scene.ts'
import type { Known } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { words } from '#words/index.ts'
import { supposedWord } from '#words/en/scenario.ts'
import { dialHome } from '#lenses/dial.ts'

/** A body that a scene gets on top of what its lens placed: one of its own nodes that stands otherwise, or an extra. */
export interface Late {
  id: NodeId
  size: number
  tone: Tone
  shape?: Shape
  /** bits of `flag` */
  flags: number
  opacity?: number
  at: readonly [number, number, number]
}

/** The former look of a body, beside the present one: an outline that no hand takes. */
export const ghostOf = (id: NodeId): NodeId => `former:${id}`
export const ghostFlags = flag.ghost | flag.quiet

/** Both amounts are stated and the bodies differ by more than 4 % of their radius: less cannot be seen. */
export const differs = (before: number, now: number): boolean => before > 0 && now > 0 && (before / now > 1.04 || now / before > 1.04)

/** Supposed by the reader and not what it was. */
export const isRevalued = (now: Known, before: Known | undefined): boolean => now.assumed === true && (before === undefined || !isStated(before) || before.value !== now.value)

/** The scene with these bodies, guides and labels as well. None: the same scene. */
export function withLate(scene: Scene, late: readonly Late[], guides: readonly Guide[] = [], labels: readonly SceneLabel[] = []): Scene {
  if (late.length + guides.length + labels.length === 0) return scene
  const numbers = new Map(late.map(({ id }) => [id, scene.nodes.ids.indexOf(id)] as const))
  const extras = late.filter(({ id }) => numbers.get(id) === -1).map(({ id }) => id)
  extras.forEach((id, i) => numbers.set(id, scene.nodes.count + i))
  const count = scene.nodes.count + extras.length
  const floats = (column: Float32Array, rest: number, per = 1) => {
    const longer = new Float32Array(per * count).fill(rest)
    longer.set(column)
    return longer
  }
  const bytes = (column: Uint8Array) => {
    const longer = new Uint8Array(count)
    longer.set(column)
    return longer
  }
  const { nodes, anchors } = scene
  const next = {
    ...nodes,
    count,
    ids: extras.length === 0 ? nodes.ids : [...nodes.ids, ...extras],
    size: floats(nodes.size, 0),
    color: bytes(nodes.color),
    shape: bytes(nodes.shape),
    flags: bytes(nodes.flags),
    opacity: floats(nodes.opacity, 0),
    ring: floats(nodes.ring, -1),
    tick: floats(nodes.tick, -1),
  }
  const position = floats(anchors.position, 0, 3)
  const strength = floats(anchors.strength, 0)
  const charge = floats(anchors.charge, 1)
  for (const body of late) {
    const node = numbers.get(body.id)!
    next.size[node] = body.size
    next.color[node] = palette.indexOf(body.tone)
    next.shape[node] = shapes.indexOf(body.shape ?? 'sphere')
    next.flags[node] = body.flags
    next.opacity[node] = body.opacity ?? 1
    next.ring[node] = -1
    next.tick[node] = -1
    position.set(body.at, 3 * node)
    strength[node] = 1
    charge[node] = 0
  }
  const standing = late.map(({ id, at }) => `${id}:${at.map((each) => each.toFixed(3)).join(':')}`).join(',')
  return {
    ...scene,
    nodes: next,
    anchors: { position, strength, charge },
    guides: [...scene.guides, ...guides],
    labels: [...scene.labels, ...labels],
    layoutKey: late.length === 0 ? scene.layoutKey : `${scene.layoutKey}/${standing}`,
  }
}

/** The former outline round a body of a dial, towards the reader at home, so that a smaller one is not inside the body. */
export function formerSize(scene: Scene, node: number, was: number, now: number): Late {
  const [x, y, z] = scene.anchors.position.subarray(3 * node, 3 * node + 3)
  const reach = was > now ? 0 : now + 0.005
  return { id: ghostOf(scene.nodes.ids[node]!), size: was, tone: 'muted', flags: ghostFlags, opacity: 0.9, at: [x!, y! + reach * sin(dialHome.elevation), z! + reach * cos(dialHome.elevation)] }
}

/** A partner that nobody has is dashed, with a word for it under its name. */
export function markAdded(scene: Scene, added: readonly NodeId[]): Scene {
  if (added.length === 0) return scene
  const flags = scene.nodes.flags.slice()
  for (const id of added) {
    const node = scene.nodes.ids.indexOf(id)
    if (node !== -1) flags[node] = flags[node]! | flag.dashed
  }
  return {
    ...scene,
    nodes: { ...scene.nodes, flags },
    guides: scene.guides.map((guide) => (guide.node !== undefined && added.includes(guide.node) ? { ...guide, style: 'dashed' as const } : guide)),
    labels: scene.labels.map((label) => {
      const [name, ...facts] = label.lines
      return label.node === undefined || name === undefined || !added.includes(label.node) ? label : { ...label, lines: [name, { text: words.stage.facts([facts[0]?.text ?? '', supposedWord]) }, ...facts.slice(1)] }
    }),
  }
}
