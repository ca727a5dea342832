import { allCheckRules, checksAcross } from '#analytics/checks/all.ts'
import { lenses } from '#lenses/index.ts'
import type { Shelf } from '#app/shelf.ts'

/** Every lens and every rule. */
export const fullShelf: Shelf = { lenses, rules: allCheckRules, across: checksAcross }
