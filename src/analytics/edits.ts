import type { Book, Threshold, TierRule } from '#analytics/book.ts'
import type { Saying } from '#model/figure.ts'
import type { RuleEdit } from '#model/view-state.ts'

export interface EditResult {
  book: Book
  /** edits that name no rule of this programme or give no usable value, in order */
  refused: readonly Saying[]
}

/** Parts of a tier that a reader may set. */
const parts = ['label', 'low', 'high', 'completion', 'satisfaction', 'service', 'revenue'] as const
type Part = (typeof parts)[number]
const shares: readonly Part[] = ['completion', 'satisfaction', 'service']

/**
 * The reader's own rules in place of the stated ones (model/view-state.ts `RuleEdit` names them). A changed rule keeps its comparator and loses its
 * facts: no document states it. Weights are kept on the book for `scorecard.ts`. No edits: the same book.
 */
export function applyEdits(base: Book, edits: readonly RuleEdit[]): EditResult {
  if (edits.length === 0) return { book: base, refused: [] }
  const refused: Saying[] = []
  let book: Book = { ...base, edits }
  for (const edit of edits) {
    const next = apply(book, edit)
    if (next === undefined) refused.push({ id: 'edit-refused', values: { rule: edit.rule, value: edit.value } })
    else book = next
  }
  return { book, refused }
}

function apply(book: Book, { rule, value }: RuleEdit): Book | undefined {
  const amount = typeof value === 'number' && Number.isFinite(value) ? value : undefined
  if (rule === 'target') return positive(amount) ? { ...book, target: { ...book.target, ...assumed(book.target, amount) } } : undefined
  if (rule === 'target-due') return amount === undefined ? undefined : { ...book, target: { ...book.target, due: { value: amount, atoms: [], assumed: true } } }
  if (rule === 'revenue-target') return positive(amount) ? { ...book, revenueTarget: assumed(book.revenueTarget, amount) } : undefined
  if (rule.startsWith('weight/')) return amount !== undefined && amount >= 0 && amount <= 1 ? book : undefined
  const part = parts.find((each) => rule.endsWith(`/${each}`))
  const tier = book.tiers.find((each) => part !== undefined && rule === `tier/${each.id}/${part}`)
  if (part === undefined || tier === undefined) return undefined
  const changed = changeTier(tier, part, value, amount)
  return changed === undefined ? undefined : { ...book, tiers: book.tiers.map((each) => (each === tier ? changed : each)) }
}

function changeTier(tier: TierRule, part: Part, value: RuleEdit['value'], amount: number | undefined): TierRule | undefined {
  if (part === 'label') return typeof value === 'string' && value.trim() !== '' ? { ...tier, label: value.trim() } : undefined
  if (amount === undefined || amount < 0 || (shares.includes(part) && amount > 1)) return undefined
  return { ...tier, [part]: assumed(tier[part], amount) }
}

const positive = (amount: number | undefined): amount is number => amount !== undefined && amount > 0
const assumed = (former: Threshold, value: number): Threshold => ({ value, comparator: former.comparator, atoms: [] })
