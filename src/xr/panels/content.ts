import type { Tone } from '#model/scene.ts'

export const panelPlaces = ['left', 'right', 'dock', 'back'] as const
/** left: the answer; right: the card; dock: buttons under the back edge of the table; back: the flat view, a story */
export type PanelPlace = (typeof panelPlaces)[number]

export interface PanelButton {
  /** told to the host when pressed */
  id: string
  label: string
  /** a switch that is on, or the open one of several */
  pressed?: boolean
  disabled?: boolean
  look?: 'primary'
}

/** One piece of a panel, top to bottom. Texts wrap; nothing is cut without a way to the rest (`more`). */
export type PanelBlock =
  | { kind: 'title'; text: string; tone?: Tone }
  | { kind: 'text'; text: string; tone?: Tone; quiet?: boolean }
  | { kind: 'figures'; rows: readonly { label: string; value: string; tone?: Tone; was?: string }[] }
  | { kind: 'buttons'; buttons: readonly PanelButton[] }
  /** lines that can be more than fit: the panel pages through them */
  | { kind: 'list'; rows: readonly { text: string; value?: string; tone?: Tone; button?: string }[] }
  /** a picture that the page drew, px; shown as wide as the panel */
  | { kind: 'picture'; source: CanvasImageSource; width: number; height: number; alt: string }

export interface PanelContent {
  place: PanelPlace
  /** of what it shows: the same key keeps the page that is open in a list */
  key: string
  blocks: readonly PanelBlock[]
}
