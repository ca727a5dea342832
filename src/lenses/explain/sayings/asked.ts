import type { BookTerms } from '#analytics/explain/book-terms.ts'
import type { Terms } from '#analytics/explain/terms.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'
import type { LensContext } from '#lenses/lens.ts'

/** What the numbers of one sentence are explained from. */
export interface AskedSaying {
  context: LensContext
  saying: Saying
  facts: Facts
  terms: Terms
  /** numbers of partners, deals and rules */
  own: BookTerms
  /** a number of the lens's own table */
  cell(node: NodeId, column: string): Term | undefined
  /** the number of the lens's own table that has this value in one of these columns */
  valued(value: number, columns: readonly string[]): Term | undefined
  /** entities of the rows of that table */
  rows: readonly NodeId[]
  /** entities counted, each with its facts, or (where none are given) with those that name it in this program */
  nodes(key: string, nodes: readonly { id: NodeId; atoms?: readonly AtomId[] }[]): Term
}

/** How the numbers that a sentence quotes came about, by the name of the value in it. What nobody explains is left out. */
export type SaidTerms = Readonly<Record<string, Term | undefined>>
/** By the id of the sentence. */
export type SayingExplainers = Readonly<Record<string, (asked: AskedSaying) => SaidTerms | undefined>>
