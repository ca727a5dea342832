import { bookTerms } from '#analytics/explain/book-terms.ts'
import { portfolioTerm } from '#analytics/explain/figure-terms.ts'
import { changeRows } from '#lenses/changes-plan.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

/** The entity with the most money in motion: its two values as the table has them. */
const most = ({ context, cell }: AskedSaying) => {
  const node = changeRows(context)[0]?.node
  return node === undefined ? undefined : { before: cell(node, 'before'), after: cell(node, 'after') }
}

/** Counts end in the facts of who came, went or changed; both sums in the contracts of their own snapshot. */
export const changesSayings: SayingExplainers = {
  changes: ({ context, nodes }) => {
    const { base, former, ecosystem } = context
    if (former === undefined) return undefined
    const counted = (wanted: string) =>
      nodes(`changes-${wanted}`, changeRows(context).filter(({ change }) => change.change === wanted).map(({ node, change }) => ({ id: node, atoms: [...new Set([...change.after.atoms, ...change.before.atoms, ...change.parts.flatMap(({ atoms }) => atoms)])] })))
    const sum = (book: typeof base) => portfolioTerm(book, bookTerms({ ecosystem, book, base: book }))
    return { added: counted('added'), gone: counted('gone'), changed: counted('changed'), before: sum(former.book), after: sum(base) }
  },
  'changes-most': most,
  'changes-added': most,
  'changes-gone': most,
}
