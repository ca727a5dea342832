import { format } from '#words/index.ts'
import type { Deal } from '#analytics/book.ts'

/** When a deal is due, as stated where words say it (Q2 2025); a bare date is written out, because 3/4/2026 is two days. '' = not stated. */
export function dueText(deal: Deal): string {
  const { text, value } = deal.due
  // A date that the reader supposed has no text of its own: the quarter that it closes, else the day.
  if (text === '' && !Number.isNaN(value)) return format.due(value).replace(/^end of/, 'Q4')
  return text === '' || /\p{L}/u.test(text) || Number.isNaN(value) ? text : format.day(value)
}

/** What a deal is late against: its quarter where quarters are stated, else its date. */
export const dueUnit = (deals: readonly Deal[]): 'quarter' | 'date' => (deals.length > 0 && deals.every((deal) => /^Q[1-4]\b/i.test(dueText(deal))) ? 'quarter' : 'date')
