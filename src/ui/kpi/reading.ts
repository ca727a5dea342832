import type { Figure, Other } from '#model/figure.ts'
import { readingIds, type ReadingId, type Readings } from '#model/view-state.ts'

/** What a figure needs to offer its other reading; without `onReading` it only shows it. */
export interface ReadingProps {
  /** readings other than the default that hold now */
  readings?: Readings | undefined
  onReading?: ((id: ReadingId, other: boolean) => void) | undefined
}

/** The toggle that a figure hangs on, and whether its other reading holds now; undefined where nothing can be switched. */
export function readingOf(figure: Figure, readings: Readings | undefined): { id: ReadingId; on: boolean } | undefined {
  const id = figure.toggle?.reading ?? readingIds.find((each) => each === figure.other?.reading)
  return id === undefined ? undefined : { id, on: readings?.[id] === true }
}

/** Every other value of a figure, the one that can be switched to first. */
export const othersOf = ({ toggle, other }: Figure): readonly Other[] => [...(toggle === undefined ? [] : [toggle]), ...(other === undefined ? [] : [other])]
