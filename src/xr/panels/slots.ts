import type { StageKind } from '#model/scene.ts'
import type { PanelPlace } from '#xr/panels/content.ts'
import { readAt } from '#xr/panels/sizes.ts'

/** Where a panel stands, seen from the head at entry: its plane faces the head at the middle; degrees, m. What is said grows up from the lower edge. */
export interface Slot {
  /** to the right of straight ahead */
  azimuth: number
  /** above the height of the eyes */
  pitch: number
  distance: number
  /** the most, mm at `readAt` */
  wide: number
  high: number
}

const side = { pitch: 4.7, distance: 1.3, wide: 500, high: 700 }
/** what stands in the middle: behind the far edge of a dial, which lies from 12 to 33 degrees below the eyes */
const middle = { azimuth: 0, distance: 1.45, wide: 980 }

/** what the panels stand beside: a stage on the table, or a partner's neighbors around the head */
export type Around = StageKind | 'around'

const lectern = { azimuth: 0, pitch: -31, distance: 0.7, wide: 980, high: 460 }

const aside = { azimuth: -63, pitch: 1, distance: 1.3, wide: 860, high: 560 }

/**
 * A dial lies low: what belongs to the middle stands behind its far edge. A wall and a cloud stand up there, so buttons lie before them on the
 * table, as near as a keyboard; what else wants the middle goes over the wall, or beside the answer.
 */
const besides: Readonly<Record<Around, Readonly<Record<'dock' | 'back', Slot>>>> = {
  dial: { dock: { ...middle, pitch: 3.6, high: 460 }, back: { ...middle, pitch: 26.4, wide: 800, high: 560 } },
  wall: { dock: lectern, back: { ...middle, pitch: 20.9, wide: 800, high: 560 } },
  cloud: { dock: lectern, back: aside },
  around: { dock: { ...lectern, pitch: -40, distance: 0.62 }, back: aside },
}

export function slotFor(place: PanelPlace, stage: Around): Slot {
  if (place === 'left') return { ...side, azimuth: -asideOf(stage) }
  if (place === 'right') return { ...side, azimuth: asideOf(stage) }
  return besides[stage][place]
}

/** degrees; a wall is a metre wide and would stand before the panels' edges */
const asideOf = (stage: Around): number => (stage === 'wall' ? 36.5 : 32.5)

/** degrees between two panels, one over the other */
const between = 0.8

/** What stands behind a dial comes down to where the buttons under it end. @param high mm of those buttons, undefined: there are none */
export function stackOn(dock: Slot, high: number | undefined, back: Slot, stage: Around): Slot {
  if (stage !== 'dial') return back
  const under = high === undefined ? lowerOf(dock) : dock.pitch + degrees(high - dock.high / 2) + between
  return { ...back, pitch: under + degrees(back.high / 2) }
}

const degrees = (mm: number): number => (Math.atan(mm / readAt) * 180) / Math.PI
const lowerOf = (slot: Slot): number => slot.pitch - degrees(slot.high / 2)

/** How much smaller something upright looks in the farthest corner than in the middle, 1 = not at all. */
export function farOf({ wide, high }: Slot): number {
  const [x, y] = [wide / 2, high / 2]
  return (readAt ** 2 + x ** 2 + y ** 2) / (readAt * Math.hypot(readAt, x))
}

/** m that 1 mm of a panel is long there. */
export const metresPerMm = ({ distance }: Slot): number => distance / readAt
