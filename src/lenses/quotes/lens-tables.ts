import type { Book } from '#analytics/book.ts'
import type { LensView } from '#lenses/lens.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import type { LensId } from '#model/view-state.ts'

const made = new WeakMap<Book, Map<string, LensView>>()
/** A view holds columns as long as its data: somebody who records many beats keeps no more than these of each book. */
const mostKept = 24

/**
 * What a lens shows of this book, made when it is first quoted and once. The beat's own lens has the beat's parameters, any other stands as it opens.
 * Undefined: there is no such lens.
 */
export function lensView(context: QuoteContext, id: LensId = context.lens): LensView | undefined {
  const lens = context.lenses.find((each) => each.id === id)
  if (lens === undefined) return undefined
  const own = id === context.lens
  const [params, focus] = own ? [context.params, context.focus] : [{}, []]
  const key = JSON.stringify([id, params, focus])
  const known = made.get(context.book) ?? new Map<string, LensView>()
  made.set(context.book, known)
  const { ecosystem, programme, book, base } = context
  const found = known.get(key)
  if (found !== undefined) return found
  const [oldest] = known.keys()
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest)
  const view = lens.view({ ecosystem, programme, book, base, layout: 'composed', params, focus, atoms: false, small: false })
  known.set(key, view)
  return view
}
