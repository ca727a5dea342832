import { countView } from '#lenses/count-dial.ts'
import { planCounts } from '#lenses/count-plan.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { moneyPortfolioLens } from '#lenses/portfolio-money.ts'
import { withAddedOutside, withSuppositions } from '#lenses/portfolio-ghosts.ts'
import { portfolioSays } from '#words/en/lenses/portfolio.ts'

/** How big is it, how far from the target, and who is it? In money where the document states it, else in partners named of those wanted (VIEWS.md 3.1 and 4). */
export const portfolioLens = {
  ...moneyPortfolioLens,
  says: portfolioSays,
  view: (context: LensContext): LensView => {
    const counts = planCounts(context)
    return counts === undefined ? withSuppositions(context, moneyPortfolioLens.view(context)) : withAddedOutside(context, countView(context, counts))
  },
} satisfies Lens
