import type { Book, Threshold } from '#analytics/book.ts'
import { weightsOf, type ScorecardRules } from '#analytics/score-weights.ts'
import type { AtomId } from '#model/ids.ts'
import type { Comparator } from '#model/value.ts'

/** A rule that a reader may set, with what the document states for it. `rule` is the name that `RuleEdit` uses. */
export interface EditableRule {
  rule: string
  kind: 'money' | 'day' | 'share' | 'text'
  /** target, a tier by its stated name, or weights */
  group: { kind: 'target' } | { kind: 'tier'; label: string } | { kind: 'weights'; label: string; lender?: string }
  /** what of the group: `target`, `completion`, a criterion's label */
  part: string
  /** NaN or '' = not stated */
  stated: number | string
  /** in force: the reader's where set */
  value: number | string
  comparator: Comparator
  set: boolean
  atoms: readonly AtomId[]
}

const parts = ['low', 'completion', 'satisfaction', 'service', 'revenue'] as const
const shares: readonly string[] = ['completion', 'satisfaction', 'service']

/** Everything a reader may set in one programme: `plain` as the document states it, `book` with the edits in force. */
export function editableRules(plain: Book, book: Book, card?: ScorecardRules): readonly EditableRule[] {
  const set = new Set((book.edits ?? []).map((edit) => edit.rule))
  const row = (rule: string, kind: EditableRule['kind'], group: EditableRule['group'], part: string, stated: Threshold, now: number): EditableRule => ({
    rule, kind, group, part, stated: stated.value, value: now, comparator: stated.comparator, set: set.has(rule), atoms: stated.atoms,
  })
  const target = { kind: 'target' } as const
  const due = { ...plain.target.due, comparator: '=' as const }
  const weights = card === undefined ? [] : weightsOf(card, book)
  return [
    row('target', 'money', target, 'target', plain.target, book.target.value),
    row('target-due', 'day', target, 'target-due', due, book.target.due.value),
    row('revenue-target', 'money', target, 'revenue-target', plain.revenueTarget, book.revenueTarget.value),
    ...plain.tiers.flatMap((tier, i): EditableRule[] => {
      const now = book.tiers[i] ?? tier
      const group = { kind: 'tier', label: tier.label } as const
      const name = `tier/${tier.id}/label`
      return [
        { rule: name, kind: 'text', group, part: 'label', stated: tier.label, value: now.label, comparator: '=', set: set.has(name), atoms: [] },
        ...parts.map((part) => row(`tier/${tier.id}/${part}`, shares.includes(part) ? 'share' : 'money', group, part, tier[part], now[part].value)),
      ]
    }),
    ...(card?.criteria ?? []).map((criterion, i): EditableRule => {
      const rule = `weight/${criterion.id}`
      return {
        rule, kind: 'share', group: { kind: 'weights', label: card!.label, ...(card!.lender !== undefined && { lender: card!.lender }) }, part: criterion.label,
        stated: criterion.weight.value, value: weights[i] ?? NaN, comparator: '=', set: set.has(rule), atoms: criterion.weight.atoms,
      }
    }),
  ]
}
