import type { NodeChannels, SceneLinks } from '#model/scene.ts'

/** What a stage can do without where frames are short, what is missed least first (VIEWS.md 1.4, XR.md 6). */
export const spareSteps = ['glow', 'moons', 'tethers', 'second-lines', 'labels', 'link-detail', 'node-detail'] as const
export type SpareStep = (typeof spareSteps)[number]
export type Spared = ReadonlySet<SpareStep>
export const nothingSpared: Spared = new Set()

/** A moon at rest: small, faint and unnamed (lenses/moons.ts). */
export function isMoon(nodes: Pick<NodeChannels, 'size' | 'opacity'>, node: number): boolean {
  return nodes.size[node]! <= 0.02 && nodes.opacity[node]! < 0.6
}

/** A thread that only says what belongs to what. Lines of the question itself are wider or brighter. */
export function isTether(links: Pick<SceneLinks, 'width' | 'opacity'>, link: number): boolean {
  return links.width[link]! <= 1 && links.opacity[link]! < 0.7
}
