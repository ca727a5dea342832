import type { NodeId } from '#model/ids.ts'

/** A number on the screen of which somebody asks how it came about. */
export type Explained =
  /** the sentences of the finding */
  | { kind: 'finding' }
  /** a tile of the strip */
  | { kind: 'figure'; id: string }
  /** a cell of the lens's table, by column id */
  | { kind: 'cell'; node: NodeId; column: string }
  /** how many a legend entry counts */
  | { kind: 'legend'; entry: string }
  /** a number of a card */
  | { kind: 'property'; node: NodeId; property: string }
