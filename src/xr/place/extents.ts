import type { Guide, Scene } from '#model/scene.ts'

/** A box, u: x to the right, y up, z towards the reader. */
export interface Extents { left: number; right: number; bottom: number; top: number; back: number; front: number }

/** Weaker anchors leave a body where force settles it: only the layout knows where that is. */
const held = 0.5
const stepOfArc = Math.PI / 12

/**
 * Around all that is drawn where a lens put it: held bodies, guides and the points that text stands at; the size of text is not in it.
 * In a cloud every body is where force settled it. @param places u, 4 numbers a node, w 0: nowhere @returns undefined when nothing has a place
 */
export function extentsOf({ stage, nodes, anchors, guides, labels }: Pick<Scene, 'stage' | 'nodes' | 'anchors' | 'guides' | 'labels'>, places?: Float32Array): Extents | undefined {
  const box: Extents = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity, back: Infinity, front: -Infinity }
  const { position, strength } = anchors
  for (let node = 0; node < nodes.count; node++) {
    const radius = nodes.size[node]!
    if (radius <= 0) continue
    if (stage !== 'cloud') {
      if (strength[node]! >= held) reach(box, position[3 * node]!, position[3 * node + 1]!, position[3 * node + 2]!, radius)
    } else if (places !== undefined && places[4 * node + 3]! > 0) reach(box, places[4 * node]!, places[4 * node + 1]!, places[4 * node + 2]!, radius)
  }
  for (const guide of guides) around(box, guide)
  for (const { at } of labels) if (at !== undefined) reach(box, at[0], at[1], at[2], 0)
  return box.left > box.right ? undefined : box
}

function around(box: Extents, guide: Guide): void {
  if (guide.kind === 'line') {
    reach(box, ...guide.a, 0)
    reach(box, ...guide.b, 0)
  } else if (guide.kind === 'arc') {
    const wide = guide.flat === true ? guide.width / 2 : 0
    const steps = Math.max(1, Math.ceil(Math.abs(guide.to - guide.from) / stepOfArc))
    for (let step = 0; step <= steps; step++) {
      const angle = guide.from + ((guide.to - guide.from) * step) / steps
      const [across, towards] = [Math.sin(angle), Math.cos(angle)]
      reach(box, across * (guide.radius - wide), guide.y, towards * (guide.radius - wide), 0)
      reach(box, across * (guide.radius + wide), guide.y, towards * (guide.radius + wide), 0)
    }
  } else {
    const { corner, wide, high } = guide
    reach(box, ...corner, 0)
    reach(box, corner[0] + wide[0] + high[0], corner[1] + wide[1] + high[1], corner[2] + wide[2] + high[2], 0)
  }
}

function reach(box: Extents, x: number, y: number, z: number, radius: number): void {
  box.left = Math.min(box.left, x - radius)
  box.right = Math.max(box.right, x + radius)
  box.bottom = Math.min(box.bottom, y - radius)
  box.top = Math.max(box.top, y + radius)
  box.back = Math.min(box.back, z - radius)
  box.front = Math.max(box.front, z + radius)
}
