import { written } from '#lenses/quotes/looks.ts'
import type { Piece, QuoteContext } from '#lenses/quotes/quote.ts'
import { readTemplate, type Reference } from '#lenses/quotes/reference.ts'
import { sources } from '#lenses/quotes/sources.ts'
import { notStated, quoteProblems } from '#words/en/quotes.ts'

/** A template with its references filled, in order. A reference that cannot be filled never shows a number: it reads "not stated" and says why. */
export const fill = (template: string, context: QuoteContext): readonly Piece[] => readTemplate(template).map((part) => (typeof part === 'string' ? { text: part } : filled(part, context)))

/** What a reader reads. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

function filled(reference: Reference, context: QuoteContext): Piece {
  const { written: as, source: id, argument, supposed, look } = reference
  const wrong = (problem: string): Piece => ({ text: notStated, reference: as, problem })
  const source = sources.find((each) => each.id === id)
  if (source === undefined) return wrong(quoteProblems.source(id))
  const under = supposed === undefined ? context : context.suppose(supposed)
  if (supposed !== undefined && under.refused.length > 0) return wrong(quoteProblems.refused())
  const quote = source.quote(under, argument)
  if (typeof quote === 'string') return wrong(quote)
  const text = written(quote, look)
  return text === undefined ? wrong(quoteProblems.look(look ?? '')) : { text, reference: as, quote }
}
