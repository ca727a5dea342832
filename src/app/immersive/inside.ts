import type { NodeId } from '#model/ids.ts'
import type { FlatSheet } from '#app/immersive/flat-sheet.ts'

/** What belongs to one stay and to no view: it is gone with the stay. One object, replaced by every change. */
export interface Inside {
  menu: 'lenses' | 'legend' | undefined
  /** whose card shows its facts */
  facts: NodeId | undefined
  /** who is stepped into, and how many of its neighbors have no place */
  into: { id: NodeId; left: number } | undefined
  /** the last thing said to the reader */
  said: string
  /** what was left out when it was asked for; undefined = not asked */
  dropped: readonly string[] | undefined
  /** the flat view as it was drawn; undefined = on its way */
  sheet: FlatSheet | undefined
}

export const nothingInside: Inside = { menu: undefined, facts: undefined, into: undefined, said: '', dropped: undefined, sheet: undefined }
