import type { Ecosystem } from '#model/ecosystem.ts'
import type { Figure } from '#model/figure.ts'
import { allCheckRules, checksAcross } from '#analytics/checks/all.ts'
import { checks } from '#analytics/checks/index.ts'
import { factsOf } from '#analytics/facts.ts'
import { kpis } from '#analytics/figures.ts'
import { rankFindings } from '#analytics/findings/rank.ts'
import { gather } from '#analytics/gather.ts'
import { statesActuals } from '#analytics/known.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { lenses } from '#lenses/index.ts'
import { findingsOf, type SaidFinding, type Told } from '#lenses/said-findings.ts'

export interface Business extends Told {
  /** the strip of the page */
  figures: readonly Figure[]
}

/** One program as its document states it: what the page shows before anything is supposed, set or read otherwise. */
export function businessOf(ecosystem: Ecosystem, programme: number): Business {
  const book = gather(ecosystem, programme)
  const list = ecosystem.synthetic ? [] : checks(ecosystem, programme, book, allCheckRules)
  const figures = statesActuals(book) || ecosystem.id !== 'bundled' ? kpis(book, book, list) : planFigures(factsOf(ecosystem, programme), list)
  return { ecosystem, programme, book, base: book, checks: list, figures }
}

/** In the order of the page for a reader without a role. */
export const rankedFindings = (business: Business): readonly SaidFinding[] =>
  rankFindings(findingsOf(business, { lenses, across: checksAcross }), {}).shown.map(({ finding }) => finding as SaidFinding)
