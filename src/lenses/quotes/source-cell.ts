import { standsAs } from '#analytics/names/resolve.ts'
import { lensView } from '#lenses/quotes/lens-tables.ts'
import type { Source } from '#lenses/quotes/source.ts'
import { lensIds, type LensId } from '#model/view-state.ts'
import { stateWords } from '#words/en/legend.ts'
import { quoteProblems } from '#words/en/quotes.ts'

/** `tiers/partner:ey-global/completion`: what the table of a lens says of a node. Of several rows the first. */
export const cellSource: Source = {
  id: 'cell',
  quote(context, argument) {
    const [first, last] = [argument.indexOf('/'), argument.lastIndexOf('/')]
    const unknown = quoteProblems.argument('cell', argument)
    if (first === last) return unknown
    const [lens, node, column] = [argument.slice(0, first), argument.slice(first + 1, last), argument.slice(last + 1)]
    const view = isLens(lens) ? lensView(context, lens) : undefined
    if (view === undefined) return quoteProblems.lens(lens)
    const row = view.table.rows.find((each) => each.node === standsAs(context.ecosystem, node))
    const at = view.table.columns.findIndex((each) => each.id === column)
    const cell = row?.cells[at]
    if (row === undefined || cell === undefined) return unknown
    const { value, unit = 'text', currency, state } = cell
    // what a lens works out from its row rests on the facts of the row
    const atoms = cell.atoms === undefined || cell.atoms.length === 0 ? [...new Set(row.cells.flatMap((each) => each.atoms ?? []))] : cell.atoms
    const said = typeof value === 'string' && value === state ? (stateWords[value] ?? value) : value
    return { value: said ?? NaN, unit: typeof said === 'string' ? 'text' : unit, atoms, ...(currency !== undefined && { currency }) }
  },
}

const isLens = (id: string): id is LensId => (lensIds as readonly string[]).includes(id)
