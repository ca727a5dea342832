import type { Book, Known } from '#analytics/book.ts'
import type { Saying } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp } from '#model/view-state.ts'

/** What one supposition makes of a book: another book, or why it cannot be. */
export type Applied = { book: Book } | { refused: Saying }

export const refuse = (id: string, op: ScenarioOp['op'], node: NodeId, values: Saying['values']): { refused: Saying } => ({
  refused: { id, values: { op, node, ...values }, nodes: [node] },
})

/** A number that the reader put in place of a stated one: no fact is behind it. */
export const supposed = (value: number): Known => ({ value, atoms: [], assumed: true })

/** Money that a person may type: not negative, and no more than any contract of this world. */
export const isMoney = (value: number): boolean => value >= 0 && value <= 1e15
