import type { Cell, TableColumn } from '#model/tabular.ts'
import type { NodeId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'
import type { Terms } from '#analytics/explain/terms.ts'
import type { LensContext } from '#lenses/lens.ts'

export interface AskedCell { node: NodeId; column: TableColumn; cell: Cell; /** cells of the same row by column id */ row: Readonly<Record<string, Cell>> }

/** A number, or a text that says some. */
export const saysNumbers = (cell: Cell): boolean => typeof cell.value === 'number' || (cell.said ?? []).length > 0

/**
 * How the numbers of a lens's table came about. Undefined: the cell is one stated number (or text), which the rule for all lenses explains by its own
 * facts (`stated.ts`). One file a lens, built over the same kernels as the lens.
 */
export type CellExplainer = (context: LensContext, asked: AskedCell, terms: Terms) => Term | undefined
