import { dealTerms } from '#analytics/deal-terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { cash, dealOf, named, share, type Measure } from '#lenses/quotes/measures/measure.ts'
import { own } from '#lenses/quotes/own.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import type { Atom } from '#model/ecosystem.ts'
import { atomIndex, sourceOf } from '#model/find.ts'

const atomOf = ({ ecosystem }: QuoteContext, id = ''): Atom | undefined => ecosystem.atoms[atomIndex(ecosystem, id)]

/** Where a fact stands, and what the terms of a deal say. */
export const sourceMeasures: readonly Measure[] = [
  { id: 'line', takes: ['fact'], of: (context, id) => { const atom = atomOf(context, id); return atom && { value: atom.source.line, unit: 'count', atoms: [atom.id] } } },
  { id: 'document', takes: ['fact'], of: (context, id) => { const atom = atomOf(context, id); return atom && named(sourceOf(context.ecosystem, atom).document.id, [atom.id]) } },
  { id: 'document-title', takes: ['fact'], of: (context, id) => { const atom = atomOf(context, id); return atom && named(sourceOf(context.ecosystem, atom).document.title, [atom.id]) } },
  {
    id: 'terms', takes: ['base, bonus, minimum, share, with-bonus or without-bonus', 'deal'],
    of: (context, which, id) => {
      const deal = dealOf(context, id)
      const terms = deal && dealTerms(factsOf(context.ecosystem, context.programme), deal)
      if (terms === undefined) return undefined
      if (which === 'share') return share(terms.share)
      const sum = own({ base: terms.base, bonus: terms.bonus, minimum: terms.minimumPerYear }, which ?? '')
      if (sum !== undefined) return cash(context, sum)
      const value = own({ 'with-bonus': terms.yearsWithBonus, 'without-bonus': terms.yearsWithoutBonus }, which ?? '')
      return value === undefined ? undefined : { value, unit: 'years', atoms: terms.atoms }
    },
  },
]
