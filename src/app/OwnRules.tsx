import { editableRules, type EditableRule } from '#analytics/editable-rules.ts'
import { scorecardRules } from '#analytics/score-weights.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { RulesPanel } from '#ui/rules/RulesPanel.tsx'
import type { RuleGroup, RuleSaid } from '#ui/rules/rule-said.ts'
import { edit, togglePanel } from '#state/view.ts'
import { ruleWords } from '#words/en/rules.ts'
import { format } from '#words/index.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'

/** Targets, tiers and weights of the open programme: what the document states beside what the reader puts in its place. */
export function OwnRules({ session, picture, view }: SidePanelProps) {
  const { change } = session.store.getState()
  const { ecosystem, programme, plain, base } = picture
  const rules = editableRules(plain, base, scorecardRules(ecosystem, plain, programme))
  const own = new Map((view.edits ?? []).map(({ rule, value }) => [rule, value] as const))
  const said = (row: EditableRule): RuleSaid => {
    const value = own.get(row.rule)
    const unknown = typeof row.stated === 'number' ? Number.isNaN(row.stated) : row.stated === ''
    return {
      rule: row.rule,
      label: row.group.kind === 'weights' ? row.part : (ruleWords.parts[row.part] ?? row.part),
      kind: row.kind,
      ...(row.kind === 'money' && { currency: plain.currency }),
      ...(ruleWords.comparators[row.comparator] !== undefined && row.group.kind === 'tier' && { comparator: ruleWords.comparators[row.comparator] }),
      ...(!unknown && { stated: { said: valueText(row, plain.currency), value: row.stated, atoms: row.atoms } }),
      ...(value !== undefined && { own: value }),
    }
  }
  const groups = new Map<string, EditableRule[]>()
  for (const row of rules) {
    const id = row.group.kind === 'tier' ? `tier ${row.group.label}` : row.group.kind
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return (
    <RulesPanel
      groups={[...groups].map(([id, rows]): RuleGroup => {
        const { group } = rows[0]!
        const lender = group.kind === 'weights' ? group.lender : undefined
        return {
          id,
          label: group.kind === 'target' ? ruleWords.targets : group.kind === 'tier' ? group.label : ruleWords.weights,
          ...(lender !== undefined && { note: ruleWords.borrowed(lender) }),
          ...(group.kind === 'weights' && { adds: true }),
          rules: rows.map(said),
        }
      })}
      facts={(ids) => factLines(ecosystem, ids)}
      onEdit={(rule, value) => change(edit(rule, value))}
      onResetAll={() => change((former) => [...own.keys()].reduce((next, rule) => edit(rule, null)(next), former))}
      onClose={() => change(togglePanel(null))}
    />
  )
}

function valueText({ kind, stated, comparator, group }: EditableRule, currency: string): string {
  if (typeof stated === 'string') return stated
  // A tier's comparator stands before its value in words; a target carries it as the document does: $50M+.
  if (kind === 'money') return `${format.money(stated, currency, { short: true })}${group.kind === 'target' && comparator === '>=' ? '+' : ''}`
  return kind === 'day' ? format.day(stated) : format.percent(stated)
}
