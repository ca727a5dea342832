import { factsOf } from '#analytics/facts.ts'
import { scorecardRules, statedScorecard } from '#analytics/score-weights.ts'
import { isStated } from '#analytics/known.ts'
import { measureOf } from '#analytics/score-measures.ts'
import { scorecardSays } from '#words/en/lenses/scorecard.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { scorecardRanking } from '#lenses/scorecard-ranking.ts'
import { scorecardCriteria } from '#lenses/scorecard-criteria.ts'

/** Who ranks where, and how fragile is that? VIEWS.md 3.14. */
export const scorecardLens = {
  id: 'scorecard',
  readsBest: 'flat',
  opensSplit: true,
  says: scorecardSays,
  view: (context: LensContext): LensView => {
    const { ecosystem, programme, book } = context
    const rules = scorecardRules(ecosystem, book, programme)
    if (rules === undefined) {
      const who = ecosystem.programmes.filter((_, index) => statedScorecard(factsOf(ecosystem, index)) !== undefined).map((each) => each.label)
      return notStatedView(context, { id: 'scorecard-none', values: { programme: book.label } }, [{ id: 'scorecard-needs', values: { who } }])
    }
    const scored = book.partners.some((partner) => rules.criteria.some((criterion) => isStated(measureOf(criterion, partner, book))))
    return scored ? scorecardRanking(context, rules) : scorecardCriteria(context, rules)
  },
} satisfies Lens
