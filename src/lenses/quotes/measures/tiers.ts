import { closestToNext } from '#analytics/tier-distance.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import { checkAgainst, criteria, listedTier, readingOf, tierChecks, type Criterion, type TierCheck } from '#analytics/tiers.ts'
import { cash, counted, named, partnerOf, share, type Measure } from '#lenses/quotes/measures/measure.ts'
import type { Quote, QuoteContext } from '#lenses/quotes/quote.ts'
import { words } from '#words/index.ts'

const criterionOf = (said: string | undefined): Criterion | undefined => criteria.find((each) => each === said)
/** Values and revenue are sums, the others are shares. */
const inUnit = (context: QuoteContext, criterion: Criterion, known: { value: number; atoms: readonly string[] }): Quote => (criterion === 'value' || criterion === 'revenue' ? cash(context, known) : share(known))

/** The partner against the tier it is listed in. */
const checkOf = ({ book }: QuoteContext, id: string | undefined): TierCheck | undefined => tierChecks(book).find((each) => each.partner === id)
const atomsOfCheck = ({ checks }: TierCheck) => checks.flatMap((check) => check.atoms)

export const tierMeasures: readonly Measure[] = [
  {
    id: 'criterion', takes: ['value, completion, satisfaction, service or revenue', 'partner'],
    of: (context, said, id) => {
      const [criterion, partner] = [criterionOf(said), partnerOf(context, id)]
      return criterion && partner && inUnit(context, criterion, partner[criterion])
    },
  },
  {
    // the threshold of the tier a partner is listed in, with "more than" or "+" as the rule says
    id: 'tier-rule', takes: ['value, completion, satisfaction, service or revenue', 'partner'],
    of: (context, said, id) => {
      const check = checkOf(context, id)?.checks.find((each) => each.criterion === criterionOf(said))
      return check && { ...inUnit(context, check.criterion, check.rule), comparator: check.rule.comparator }
    },
  },
  { id: 'checks-met', takes: ['partner'], of: (context, id) => { const check = checkOf(context, id); return check && counted(check.met, atomsOfCheck(check)) } },
  { id: 'checks-missed', takes: ['partner'], of: (context, id) => { const check = checkOf(context, id); return check && counted(check.missed, atomsOfCheck(check)) } },
  { id: 'checks-known', takes: ['partner'], of: (context, id) => { const check = checkOf(context, id); return check && counted(check.met + check.missed, atomsOfCheck(check)) } },
  {
    id: 'tier', takes: ['partner'],
    of: (context, id) => { const partner = partnerOf(context, id); const tier = partner && listedTier(context.book, partner); return tier && named(tier.label, partner.tier?.atoms ?? []) },
  },
  {
    id: 'tier-by-value', takes: ['partner'],
    of: (context, id) => { const partner = partnerOf(context, id); const tier = partner && tierByValue(context.book, partner.value.value); return tier && named(tier.label, [...partner.value.atoms, ...tier.low.atoms]) },
  },
  {
    // how it would stand in the tier its value earns
    id: 'checks-met-by-value', takes: ['partner'],
    of: (context, id) => {
      const partner = partnerOf(context, id)
      const tier = partner && tierByValue(context.book, partner.value.value)
      if (partner === undefined || tier === undefined) return undefined
      const check = checkAgainst(partner, tier, readingOf(context.book))
      return counted(check.met, atomsOfCheck(check))
    },
  },
  { id: 'closest-to-next', takes: [], of: ({ book }) => { const row = closestToNext(book)[0]; return row && named(words.shortName(row.label), row.toNext.flatMap((gap) => gap.check.atoms)) } },
]
