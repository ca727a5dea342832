import type { SceneLabel } from '#model/scene.ts'

type Place = readonly [number, number]

/** CSS px between a body's edge and its text. */
const air = 6
/** Labels of guides below this priority are ticks and marks of an axis; those above say what the picture is about. */
const tick = 700

/** Where a block may stand, best first: upper left corners relative to its anchor. `radius` CSS px of the body at the anchor, 0 for a fixed place. */
export function placesFor(label: Pick<SceneLabel, 'align' | 'shift' | 'node' | 'stays'> & { priority?: number }, width: number, height: number, radius: number): Place[] {
  const places = allPlaces(label, width, height, radius)
  return label.stays === true ? places.slice(0, 1) : places
}

function allPlaces(label: Pick<SceneLabel, 'align' | 'shift' | 'node'> & { priority?: number }, width: number, height: number, radius: number): Place[] {
  const [sx, sy] = label.shift ?? [0, 0]
  const shifted = (places: readonly Place[]): Place[] => places.map(([x, y]) => [x + sx, y + sy] as const)
  const middle = -height / 2
  if (radius <= 0) {
    const x = label.align === 'center' ? -width / 2 : label.align === 'start' ? 0 : -width
    // a tick names a place: further off it would name another one
    if (label.node === undefined && (label.priority ?? tick) < tick) return shifted([0, -0.5, 0.5].map((step) => [x, middle + step * (height + air)] as const))
    const steps = [0, -0.5, 0.5, -0.9, 0.9, -1.4, 1.4]
    const upright = steps.map((step) => [x, middle + step * (height + air)] as const)
    const aside = [-0.5, 0.5].map((step) => [x + step * (width + air), middle] as const)
    const slanted = [[-0.5, -1], [0.5, -1], [-0.5, 1], [0.5, 1]].map(([across, down]) => [x + across! * (width + air), middle + down! * (height + air)] as const)
    return shifted([...upright, ...aside, ...slanted])
  }
  const below: Place = [-width / 2, radius + air]
  const above: Place = [-width / 2, -radius - air - height]
  const right: Place = [radius + air, middle]
  const left: Place = [-radius - air - width, middle]
  const slant = radius * 0.72 + 3
  const corners: Place[] = [[slant, slant - height / 2], [slant, -slant - height / 2], [-slant - width, slant - height / 2], [-slant - width, -slant - height / 2]]
  const order = { center: [below, above, right, left], start: [right, below, above, left], end: [left, below, above, right] }[label.align]
  return shifted([...order, ...corners])
}
