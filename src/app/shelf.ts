import type { Ecosystem } from '#model/ecosystem.ts'
import type { Figure } from '#model/figure.ts'
import type { LensId, ViewState } from '#model/view-state.ts'
import type { Check, CheckRule } from '#analytics/checks/check.ts'
import { checkRules } from '#analytics/checks/index.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Lens } from '#lenses/lens.ts'
import type { RouteShelf } from '#app/route-answers.ts'
import type { layouts } from '#app/layouts.ts'
import type { compared } from '#app/compared.ts'
import type { NamesShelf } from '#app/names-shelf.ts'
import type { WhatIf } from '#app/what-if.ts'
import { moneyPortfolioLens } from '#lenses/portfolio-money.ts'

/**
 * What a picture is made with. The first paint carries the opening lens and the rules that speak of AIA; everything else (`full-shelf.ts`) is fetched
 * once that picture stands, or before it where the address asks for more.
 */
export interface Shelf {
  lenses: readonly Lens[]
  rules: readonly CheckRule[]
  /** the strip of a programme that states no actuals; undefined until it is here */
  planFigures?(facts: Facts, checks: readonly Check[]): readonly Figure[]
  /** what concerns all documents of an ecosystem together */
  across(ecosystem: Ecosystem): readonly Check[]
  /** suppositions; until it is here a scenario waits */
  whatIf?: WhatIf
  /** ways between two entities; until it is here none is shown */
  routes?: RouteShelf
  /** joined names; until it is here nobody is joined */
  names?: NamesShelf
  /** other layouts than the lens's own; until they are here the lens keeps its stage */
  layouts?: typeof layouts
  /** the former snapshot beside today's data */
  compared?: typeof compared
}

export const firstShelf: Shelf = { lenses: [moneyPortfolioLens], rules: checkRules, across: () => [] }

/** Other layouts come when the first of them is chosen. */
export const loadLayouts = (): Promise<Pick<Shelf, 'layouts'>> => import('#app/layouts.ts')
export const loadShelf = (): Promise<Shelf> => import('#app/full-shelf.ts').then((module) => module.fullShelf)

/** The lens asked for; the opening one for the moment that the others are on their way. */
export const lensFrom = (shelf: Shelf, id: LensId): Lens => shelf.lenses.find((lens) => lens.id === id) ?? moneyPortfolioLens

/** The opening picture is made with what came first, also once the rest is here: its answer is the same, and nothing on the stage moves because of it. */
export const shelfFor = ({ data, lens, layout, scenario, route, names }: ViewState, shelf: Shelf): Shelf => ((scenario ?? route ?? names) === undefined && layout === 'composed' && data.id === 'bundled' && data.programmes?.[0] === 'aia' && lens === moneyPortfolioLens.id ? firstShelf : shelf)
