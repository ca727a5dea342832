import type { SceneLinks } from '#model/scene.ts'
import { lineStyles, palette } from '#model/scene.ts'
import type { Triple } from '#exporters/hand-out/baked.ts'
import type { Clay } from '#exporters/hand-out/clay.ts'
import type { Paints } from '#exporters/hand-out/paints.ts'
import { dashes, plus, times, minus, tube } from '#exporters/hand-out/tubes.ts'

/** m that one px of a line is thick at arm's length */
export const stroke = 0.0011
/** Where there are so many lines, each is a straight rod with three sides, and only as thick as the room between them allows. */
const many = 600

export interface LinkSource { links: SceneLinks; placeOf(node: number): Triple; /** m; 0 = not on stage */ radiusOf(node: number): number; nameOf(node: number): string; shownOf(node: number): number }

/** Lines between the surfaces of two bodies as rods, bowed upwards as on the stage (shaders/link.vert), dashed in pieces. */
export function bakeLinks({ links, placeOf, radiusOf, nameOf, shownOf }: LinkSource, clay: Clay, paints: Paints): void {
  const drawn: number[] = []
  for (let link = 0; link < links.count; link++) if (links.opacity[link]! > 0.001) drawn.push(link)
  const crowded = drawn.length > many
  for (const link of drawn) {
    const [from, to] = [links.from[link]!, links.to[link]!]
    const [a, b] = [placeOf(from), placeOf(to)]
    const span = Math.hypot(...minus(b, a))
    const [radiusFrom, radiusTo] = [radiusOf(from), radiusOf(to)]
    if (radiusFrom <= 0 || radiusTo <= 0 || span <= radiusFrom + radiusTo) continue
    const curve = links.curve[link]!
    const middle = plus(times(plus(a, b), 0.5), [0, 0.42 * curve * span, 0])
    const [start, end] = [Math.min((radiusFrom * 1.02) / span, 0.49), 1 - Math.min((radiusTo * 1.02) / span, 0.49)]
    const pieces = curve === 0 ? 1 : crowded ? 3 : 8
    const path = Array.from({ length: pieces + 1 }, (_, step) => bow(a, middle, b, start + ((end - start) * step) / pieces))
    const opacity = links.opacity[link]! * Math.min(shownOf(from), shownOf(to))
    // a faint line of many is told by its thickness: hundreds of panes of glass in front of each other are no picture
    const thick = Math.max(0.0003, 0.5 * stroke * Math.max(0.6, links.width[link]!) * (crowded ? 0.6 : 1))
    const style = lineStyles[links.style[link]!]
    const rods = style === 'solid' ? [path] : style === 'dashed' ? dashes(path, 9.5 * stroke, 0.6, 60) : dashes(path, 5 * stroke, 0.44, 90)
    clay.of(`${nameOf(from)} – ${nameOf(to)}`)
    for (const rod of rods) clay.put(paints.mark('link', palette[links.color[link]!]!, Math.min(1, opacity * 1.4)), tube(rod, thick, crowded ? 3 : 5))
  }
}

function bow(a: Triple, middle: Triple, b: Triple, t: number): Triple {
  return plus(plus(times(a, (1 - t) * (1 - t)), times(middle, 2 * t * (1 - t))), times(b, t * t))
}
