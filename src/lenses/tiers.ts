import { factsOf } from '#analytics/facts.ts'
import { levels } from '#analytics/levels.ts'
import { tierBands } from '#analytics/tier-bands.ts'
import { tierCounts } from '#analytics/tier-counts.ts'
import { isStated } from '#analytics/known.ts'
import { listedTier } from '#analytics/tiers.ts'
import { tiersSays } from '#words/en/lenses/tiers.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { tiersOfBands } from '#lenses/tiers-bands.ts'
import { tiersOfCounts } from '#lenses/tiers-counts.ts'
import { tiersOfLevels } from '#lenses/tiers-levels.ts'
import { tiersOfPartners } from '#lenses/tiers-partners.ts'

/** Does each partner meet the tier it is listed in? VIEWS.md 3.4; what a document states less decides which part of the answer is drawn. */
export const tiersLens = {
  id: 'tiers',
  readsBest: 'flat',
  opensSplit: false,
  says: tiersSays,
  view: (context: LensContext): LensView => {
    const { ecosystem, programme, book } = context
    const facts = factsOf(ecosystem, programme)
    if (book.partners.some((partner) => listedTier(book, partner) !== undefined)) return tiersOfPartners(context)
    if (levels(facts).length > 0) return tiersOfLevels(context)
    if (tierBands(facts).length > 0) return tiersOfBands(context)
    if (tierCounts(facts).groups.some((group) => isStated(group.stated))) return tiersOfCounts(context)
    return notStatedView(context, { id: 'tiers-none', values: { programme: book.label } }, [{ id: 'tiers-needs', values: {} }])
  },
} satisfies Lens
