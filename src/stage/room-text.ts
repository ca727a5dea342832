import type { Vector3, Vector4 } from 'three'

/** How text stands in a room. */
export interface RoomText {
  /** between the eyes, m in the room; shared, not copied */
  head: Vector3
  /** unit, in the room: which way all plates are turned; w 0: each to the head. Shared */
  front: Vector4
  /** m that one px covers at a view distance of 1 u */
  metresPerPx: number
  /** m that one px never goes below, at a distance of 1 m */
  least: number
  /** of the atlas, a px */
  texels: number
  /** px across, of the picture that text is chosen in: 90° flat, or half of it a radian where the stage stands around the head */
  size: number
}

/** How much larger text is set at this place of the picture, so that it keeps its angle although it is further away than what lies straight ahead. */
export function grownAt({ size, front }: Pick<RoomText, 'size' | 'front'>, x: number, y: number): number {
  const half = size / 2
  return Math.hypot(1, front.w === 0 ? 0 : x / half - 1, y / half - 1)
}

/** Bodies that are named in a headset beside those that must be (VIEWS.md 1.4), and labels of all kinds. */
export const mostNamed = 12
export const mostLabels = 24
/** of each kind that are set in type at all: what ranks below them would not find a place */
const tried = 36

interface Ranked { node: number; priority: number }

const must = ({ priority }: Ranked): boolean => priority >= 1000

/** Those of all candidates that are worth a search for a place. */
export function worthTrying<R extends Ranked>(candidates: readonly R[]): R[] {
  let named = 0
  let others = 0
  return candidates.toSorted((one, other) => other.priority - one.priority).filter((each) => must(each) || (each.node >= 0 ? named++ < tried : others++ < tried))
}

/** Those of all that have found a place, best first, that stand: 12 bodies, what must be shown, and axes and rings. @param most of all kinds */
export function fewEnough<P>(placed: readonly P[], of: (place: P) => Ranked, most: number): P[] {
  let named = 0
  let all = 0
  return placed.filter((place) => {
    const ranked = of(place)
    if (must(ranked)) return ++all > 0
    if (all >= most || (ranked.node >= 0 && named >= mostNamed)) return false
    if (ranked.node >= 0) named++
    return ++all > 0
  })
}
