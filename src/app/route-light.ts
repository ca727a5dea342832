import type { NodeId } from '#model/ids.ts'
import { lineStyles, palette, type Scene, type SceneLabel, type SceneLinks } from '#model/scene.ts'
import type { LikelyLink } from '#analytics/network/likely-links.ts'

const named = 1000

/** Lines of the way as lines of what is selected; the names of its entities are always shown. Nothing else changes, and nothing moves. */
export function lightWay(scene: Scene, nodes: readonly NodeId[], labelOf: (id: NodeId) => string): Scene {
  const on = new Set(nodes)
  const joined = new Set(nodes.slice(1).flatMap((node, i) => [`${nodes[i]!}\n${node}`, `${node}\n${nodes[i]!}`]))
  const { ids } = scene.nodes
  const links: SceneLinks = { ...scene.links, color: scene.links.color.slice(), width: scene.links.width.slice(), opacity: scene.links.opacity.slice() }
  for (let link = 0; link < links.count; link++) {
    if (!joined.has(`${ids[links.from[link]!]!}\n${ids[links.to[link]!]!}`)) continue
    links.color[link] = palette.indexOf('accent')
    links.width[link] = Math.max(2.4, links.width[link]!)
    links.opacity[link] = 1
  }
  const labels = scene.labels.map((label): SceneLabel => (label.node !== undefined && on.has(label.node) ? { ...label, priority: Math.max(named, label.priority) } : label))
  const said = new Set(labels.map((label) => label.node))
  const more = nodes.filter((node) => !said.has(node)).map((node): SceneLabel => ({ node, lines: [{ text: labelOf(node) }], priority: named, align: 'center' }))
  return { ...scene, links, labels: [...labels, ...more] }
}

/** Whether the scene shows every entity of a way and a line between each two. */
export function shows(scene: Scene, nodes: readonly NodeId[]): boolean {
  const numbers = nodes.map((node) => scene.nodes.ids.indexOf(node))
  if (numbers.some((node) => node === -1 || scene.nodes.size[node] === 0)) return false
  const { from, to, opacity, count } = scene.links
  const drawn = new Set<string>()
  for (let link = 0; link < count; link++) if (opacity[link]! > 0) drawn.add(`${from[link]} ${to[link]}`).add(`${to[link]} ${from[link]}`)
  return numbers.slice(1).every((node, i) => drawn.has(`${numbers[i]} ${node}`))
}

/** Likely links as dotted lines without a fact: seen, never counted, and without a pull on anything. */
export function dotLikely(scene: Scene, likely: readonly LikelyLink[]): Scene {
  const number = new Map(scene.nodes.ids.map((id, node) => [id, node]))
  const pairs = likely.flatMap(({ a, b }) => {
    const [from, to] = [number.get(a), number.get(b)]
    return from === undefined || to === undefined || scene.nodes.size[from] === 0 || scene.nodes.size[to] === 0 ? [] : [[from, to] as const]
  })
  if (pairs.length === 0) return scene
  const { links } = scene
  const column = <T extends Uint8Array | Uint32Array | Float32Array>(kept: T, value: (pair: readonly [number, number]) => number): T => {
    const all = new (kept.constructor as new (count: number) => T)(links.count + pairs.length)
    all.set(kept)
    pairs.forEach((pair, i) => (all[links.count + i] = value(pair)))
    return all
  }
  return {
    ...scene,
    links: {
      count: links.count + pairs.length,
      from: column(links.from, ([from]) => from),
      to: column(links.to, ([, to]) => to),
      style: column(links.style, () => lineStyles.indexOf('dotted')),
      color: column(links.color, () => palette.indexOf('muted')),
      width: column(links.width, () => 1.4),
      opacity: column(links.opacity, () => 0.9),
      length: column(links.length, () => 1),
      stiffness: column(links.stiffness, () => 0),
      curve: column(links.curve, () => 0.25),
      atoms: [...links.atoms, ...pairs.map(() => [])],
    },
  }
}
