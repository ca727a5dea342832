import type { Deal, Known, Partnership } from '#analytics/book.ts'
import { openDeals } from '#analytics/pipeline.ts'
import type { Quote, QuoteContext } from '#lenses/quotes/quote.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** A number of an existing kernel that no tile shows: `{measure:<id>/<arguments>}`. It computes nothing of its own. */
export interface Measure {
  id: string
  /** what each argument is; fewer may be given, the last takes the rest, so that ids may hold slashes */
  takes: readonly string[]
  /** undefined = there is no such partner, deal, state ...; NaN in the quote = not stated */
  of(context: QuoteContext, ...given: readonly string[]): Quote | undefined
}

/** The partner, also one that the scenario removed. */
export const partnerOf = ({ book }: QuoteContext, id: NodeId | undefined): Partnership | undefined => book.partners.find((partner) => partner.id === id) ?? book.removed.find((partner) => partner.id === id)

/** The deal, by its own id or by its partner's. */
export const dealOf = ({ book }: QuoteContext, id: NodeId | undefined): Deal | undefined => book.deals.find((deal) => deal.id === id) ?? openDeals(book).find((deal) => deal.partner === id)

export const cash = ({ book }: QuoteContext, { value, atoms }: Pick<Known, 'value' | 'atoms'>): Quote => ({ value, unit: 'money', currency: book.currency, atoms })
export const share = ({ value, atoms }: Pick<Known, 'value' | 'atoms'>): Quote => ({ value, unit: 'ratio', atoms })
export const counted = (value: number, atoms: readonly AtomId[]): Quote => ({ value, unit: 'count', atoms: [...new Set(atoms)] })
export const dated = ({ value, atoms }: Pick<Known, 'value' | 'atoms'>): Quote => ({ value, unit: 'day', atoms })
export const named = (value: string, atoms: readonly AtomId[]): Quote => ({ value, unit: 'text', atoms })
