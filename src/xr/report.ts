import type { PanelPlace } from '#xr/panels/content.ts'
import type { Standing } from '#xr/place/table-top.ts'

/** A button as it stands in the room: its middle in m, its size in m. */
export interface ButtonReport { id: string; label: string; x: number; y: number; z: number; wide: number; high: number; disabled: boolean }
export interface PanelReport {
  place: PanelPlace
  key: string
  /** middle, m */
  x: number
  y: number
  z: number
  wide: number
  high: number
  /** smallest text, and the smallest text that is read as body, degrees from where the head was when it was placed */
  smallestText: number
  bodyText: number
  buttons: readonly ButtonReport[]
  /** every line of text as it is drawn */
  lines: readonly string[]
}

/** What stands in the room, for those who measure from outside (`orrery.room()`). */
export interface RoomReport {
  /** drawn in this stay */
  frames: number
  standing: Standing
  /** labels on the table: their text's height in degrees of the head's view, and where what they name stands, m */
  labels: readonly { text: string; degrees: number; x: number; y: number; z: number }[]
  panels: readonly PanelReport[]
  /** the most intersection tests that one pointer needed in the last frame, and in the whole stay */
  tests: number
  mostTests: number
  /** frames a second that the device aims at, as far as it says or shows; ms a frame takes at the 90th percentile */
  rate: number
  frameMs: number
  /** what is left out to keep that rate, in words */
  dropped: readonly string[]
}

export type PartReport = Partial<Omit<RoomReport, 'frames' | 'standing'>>
