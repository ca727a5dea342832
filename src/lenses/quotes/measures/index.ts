import { borrowedMeasures } from '#lenses/quotes/measures/borrowed.ts'
import { dealMeasures } from '#lenses/quotes/measures/deals.ts'
import { deliveryMeasures } from '#lenses/quotes/measures/delivery.ts'
import { knowledgeMeasures } from '#lenses/quotes/measures/knowledge.ts'
import type { Measure } from '#lenses/quotes/measures/measure.ts'
import { portfolioMeasures } from '#lenses/quotes/measures/portfolio.ts'
import { saidMeasures } from '#lenses/quotes/measures/said.ts'
import { sourceMeasures } from '#lenses/quotes/measures/sources.ts'
import { tierMeasures } from '#lenses/quotes/measures/tiers.ts'

/** Everything `{measure:...}` can quote. A family is a file beside these and a line here. */
export const measures: readonly Measure[] = [
  ...portfolioMeasures,
  ...dealMeasures,
  ...tierMeasures,
  ...deliveryMeasures,
  ...borrowedMeasures,
  ...saidMeasures,
  ...knowledgeMeasures,
  ...sourceMeasures,
]
