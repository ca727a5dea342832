import type { Quote, QuoteContext } from '#lenses/quotes/quote.ts'

/** Where references come from: `{<id>:<argument>}`. Adding one is adding a file beside these and a line in `sources.ts`. */
export interface Source {
  id: string
  /** a string says why there is nothing to quote */
  quote(context: QuoteContext, argument: string): Quote | string
}
