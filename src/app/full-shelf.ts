import { allCheckRules, checksAcross } from '#analytics/checks/all.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { lenses } from '#lenses/index.ts'
import { compared } from '#app/compared.ts'
import { names } from '#app/names-shelf.ts'
import { routeShelf } from '#app/route-answers.ts'
import { whatIf } from '#app/what-if.ts'
import type { Shelf } from '#app/shelf.ts'

/** Every lens and every rule. */
export const fullShelf: Shelf = { lenses, rules: allCheckRules, planFigures, across: checksAcross, whatIf, routes: routeShelf, names, compared }
