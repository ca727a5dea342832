import { applyEdits } from '#analytics/edits.ts'
import type { Book } from '#analytics/book.ts'
import { applyToDeal } from '#analytics/scenario-deal.ts'
import { applyToPartner } from '#analytics/scenario-partner.ts'
import { refuse, type Applied } from '#analytics/scenario-step.ts'
import type { Saying } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'

export interface ScenarioResult {
  book: Book
  /** suppositions left out: what came and why not, in the order they were tried */
  refused: readonly Saying[]
}

/**
 * Rules first, then who is there, then what is known of them, then what becomes of deals: so the order in which somebody supposed
 * things changes no number, and taking one back leaves what the others say.
 */
const order: Readonly<Record<ScenarioOp['op'], number>> = {
  'set-rule': 0,
  'add-partner': 1,
  'set-value': 2,
  'set-revenue': 2,
  'set-growth': 2,
  'set-probability': 2,
  'set-due': 2,
  'remove-partner': 3,
  'lose-deal': 4,
  'win-deal': 4,
}

/**
 * Suppositions on a copy; one that cannot be is refused and changes nothing. None: the same book. `first` = first day of the data
 * (`first-day.ts`); NaN = nothing is dated, any day will do.
 */
export function applyScenario(base: Book, ops: readonly ScenarioOp[], first = NaN): ScenarioResult {
  const { book, refused } = possible(base, ops, first)
  return { book, refused }
}

/** Those suppositions of a list that can be, in its order, and why the others cannot: each is tried on what the ones before it left. */
export function possible(base: Book, ops: readonly ScenarioOp[], first = NaN): { book: Book; ops: ScenarioOp[]; refused: readonly Saying[] } {
  const refused: Saying[] = []
  const kept = new Set<ScenarioOp>()
  let book = base
  for (const operation of ops.toSorted((a, b) => order[a.op] - order[b.op])) {
    const next = apply(book, operation, first)
    if ('refused' in next) refused.push(next.refused)
    else {
      book = next.book
      kept.add(operation)
    }
  }
  return { book, ops: ops.filter((operation) => kept.has(operation)), refused }
}

function apply(book: Book, operation: ScenarioOp, first: number): Applied {
  switch (operation.op) {
    case 'set-rule': return setRule(book, operation)
    case 'add-partner':
    case 'remove-partner':
    case 'set-revenue':
    case 'set-growth': return applyToPartner(book, operation)
    case 'set-value': return book.partners.some((partner) => partner.id === operation.node) ? applyToPartner(book, operation) : applyToDeal(book, operation, first)
    default: return applyToDeal(book, operation, first)
  }
}

function setRule(book: Book, { rule, value }: Extract<ScenarioOp, { op: 'set-rule' }>): Applied {
  const others = (book.edits ?? []).filter((each) => each.rule !== rule)
  const edited = applyEdits(book, [...others, { rule, value }])
  return edited.refused.some(({ values }) => values['rule'] === rule) ? refuse('scenario-bad-rule', 'set-rule', rule, { rule, value }) : { book: edited.book }
}
