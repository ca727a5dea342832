import type { AtomId } from '#model/ids.ts'
import { percent } from '#words/format.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { RuleRow } from '#ui/rules/RuleRow.tsx'
import type { RuleGroup } from '#ui/rules/rule-said.ts'
import '#ui/style/panel.css'
import './rules.css'

export interface RulesPanelProps {
  groups: readonly RuleGroup[]
  facts(ids: readonly AtomId[]): readonly FactLine[]
  /** null: back to what the document states */
  onEdit(rule: string, value: number | string | null): void
  /** absent: each rule is reset by itself */
  onResetAll?(): void
  onClose?(): void
}

/** Targets, tiers and weights: what the document states beside what the reader puts in its place. */
export function RulesPanel({ groups, facts, onEdit, onResetAll, onClose }: RulesPanelProps) {
  const say = panelWords.rules
  const changed = groups.reduce((sum, group) => sum + group.rules.filter((rule) => rule.own !== undefined).length, 0)
  return (
    <div className="side-panel rules">
      <PanelHead title={say.title} close={say.close} aside={<span className="muted">{say.changed(changed)}</span>} onClose={onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="rules-explain">{say.explain}</p>
        {onResetAll !== undefined && changed > 0 && (
          <button type="button" className="button rules-reset" onClick={onResetAll}>
            {say.resetAll}
          </button>
        )}
        {/* To the eye only: every value and field says by itself which it is. */}
        <p className="rule-line rules-heads" aria-hidden="true">
          <span>{say.rule}</span>
          <span>{say.stated}</span>
          <span>{say.yours}</span>
        </p>
        {groups.map((group) => (
          <section key={group.id} aria-label={group.label}>
            <h3>{group.label}</h3>
            {group.note !== undefined && <p className="rules-note">{group.note}</p>}
            <ul>
              {group.rules.map((rule) => (
                <RuleRow key={rule.rule} rule={rule} facts={facts} onEdit={onEdit} />
              ))}
            </ul>
            {group.adds === true && <WeightSum group={group} />}
          </section>
        ))}
      </div>
    </div>
  )
}

/** Whether the weights still make a whole; said, never forced. */
function WeightSum({ group }: { group: RuleGroup }) {
  const sum = group.rules.reduce((total, rule) => total + Number(rule.own ?? rule.stated?.value ?? NaN), 0)
  if (Number.isNaN(sum)) return null
  const whole = Math.abs(sum - 1) < 1e-9
  return (
    <p className="rules-sum" role="status" data-whole={whole || undefined}>
      {panelWords.rules.sum(percent(sum), whole)}
    </p>
  )
}
