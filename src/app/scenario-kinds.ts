import { editableRules, type EditableRule } from '#analytics/editable-rules.ts'
import { isStated } from '#analytics/known.ts'
import { scorecardRules } from '#analytics/score-weights.ts'
import type { Known } from '#analytics/book.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'
import type { Choice, Filled, SupposeInput, SupposeKind } from '#ui/scenarios/suppose-kinds.ts'
import type { TypedKind } from '#ui/scenarios/read-typed.ts'
import { dayNumber } from '#words/format.ts'
import { ruleWords } from '#words/en/rules.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'
import { format } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'

const kindOfRule: Readonly<Record<EditableRule['kind'], TypedKind>> = { money: 'money', day: 'day', share: 'share', text: 'text' }

/** Everything that can be supposed of the open programme, with what holds now beside it; `selected` stands chosen. */
export function supposeKinds(picture: Picture, selected: NodeId | undefined): readonly SupposeKind[] {
  const { book, base, plain, ecosystem, programme } = picture
  const money = (known: Known) => (isStated(known) ? format.money(known.value, book.currency) : format.notStated)
  const percent = (known: Known) => (isStated(known) ? format.percent(known.value) : format.notStated)
  const partners = book.partners.filter((partner) => partner.fromDeal === undefined)
  const open = book.deals.filter((deal) => deal.outcome === 'open')
  const chosen = selected === undefined ? undefined : (dealOf(book, base, selected)?.id ?? selected)
  const partnerChoice = (now: (partner: (typeof partners)[number]) => string | undefined): SupposeInput => choice('node', say.fields.partner, partners.map((partner) => chosenFrom(partner.id, partner.label, now(partner))), chosen)
  const dealChoice = (now: (deal: (typeof open)[number]) => string | undefined): SupposeInput => choice('node', say.fields.deal, open.map((deal) => chosenFrom(deal.id, deal.label, now(deal))), chosen)
  const rules = editableRules(plain, book, scorecardRules(ecosystem, plain, programme))
  const noPartner = partners.length === 0 ? { none: say.none.partner } : {}
  const noDeal = open.length === 0 ? { none: say.none.deal } : {}
  const typed = (id: string, label: string, kind: TypedKind, hint: string, optional = false): SupposeInput => ({ id, label, kind, hint, ...(optional && { optional }) })
  const { fields, kinds } = say
  const hint = say.edit.hint
  return [
    { id: 'remove-partner', label: kinds['remove-partner'], inputs: () => [partnerChoice((partner) => money(partner.value))], ...noPartner },
    {
      id: 'add-partner',
      label: kinds['add-partner'],
      inputs: () => [
        typed('label', fields.name, 'text', ''),
        typed('value', fields.value, 'money', hint.value, true),
        typed('revenue', fields.revenue, 'money', hint.revenue, true),
        typed('growth', fields.growth, 'growth', hint.growth, true),
        ...(book.tiers.length > 0 ? [choice('tier', fields.tier, [{ id: '', label: say.noTier }, ...book.tiers.map(({ id, label }) => ({ id, label }))])] : []),
      ],
    },
    { id: 'win-deal', label: kinds['win-deal'], inputs: () => [dealChoice((deal) => money(deal.value))], ...noDeal },
    { id: 'lose-deal', label: kinds['lose-deal'], inputs: () => [dealChoice((deal) => money(deal.value))], ...noDeal },
    { id: 'set-due', label: kinds['set-due'], inputs: () => [dealChoice((deal) => dueText(deal) || (isStated(deal.due) ? format.due(deal.due.value) : format.notStated)), typed('day', fields.due, 'day', hint.due)], ...noDeal },
    { id: 'set-probability', label: kinds['set-probability'], inputs: () => [dealChoice((deal) => percent(deal.probability)), typed('value', fields.probability, 'share', hint.probability)], ...noDeal },
    {
      id: 'set-value',
      label: kinds['set-value'],
      inputs: () => [
        choice('node', fields.either, [...partners, ...open].map((each) => chosenFrom(each.id, each.label, money(each.value))), chosen),
        typed('value', fields.amount, 'money', hint.value),
      ],
      ...(partners.length + open.length === 0 && { none: say.none.partner }),
    },
    { id: 'set-revenue', label: kinds['set-revenue'], inputs: () => [partnerChoice((partner) => money(partner.revenue)), typed('value', fields.revenue, 'money', hint.revenue)], ...noPartner },
    { id: 'set-growth', label: kinds['set-growth'], inputs: () => [partnerChoice((partner) => percent(partner.growth)), typed('value', fields.growth, 'growth', hint.growth)], ...noPartner },
    {
      id: 'set-rule',
      label: kinds['set-rule'],
      inputs: (values) => {
        const rule = rules.find((each) => each.rule === values['rule']) ?? rules[0]
        return [
          choice('rule', fields.rule, rules.map((each) => ({ id: each.rule, label: ruleLabel(each), now: ruleText(each, book.currency) }))),
          ...(rule === undefined ? [] : [typed('value', rule.kind === 'text' ? fields.text : fields.amount, kindOfRule[rule.kind], rule.kind === 'text' ? '' : hint[rule.kind === 'money' ? 'value' : rule.kind === 'day' ? 'due' : 'probability'])]),
        ]
      },
      ...(rules.length === 0 && { none: say.none.rule }),
    },
  ]
}

/** What was filled in as one supposition. */
export function operationOf(kind: ScenarioOp['op'], filled: Filled): ScenarioOp {
  const node = String(filled['node'] ?? '')
  const value = Number(filled['value'])
  switch (kind) {
    case 'remove-partner':
    case 'win-deal':
    case 'lose-deal': return { op: kind, node }
    case 'set-due': return { op: kind, node, day: String(filled['day']) }
    case 'set-rule': {
      const rule = String(filled['rule'])
      const given = filled['value'] ?? ''
      return { op: kind, rule, value: rule === 'target-due' ? dayNumber(String(given)) : given }
    }
    case 'add-partner': {
      const label = String(filled['label'] ?? '').trim()
      const number = (id: 'value' | 'revenue' | 'growth') => (typeof filled[id] === 'number' ? { [id]: filled[id] } : {})
      const tier = String(filled['tier'] ?? '')
      return { op: kind, node: `added:${label.toLowerCase()}`, label, ...number('value'), ...number('revenue'), ...number('growth'), ...(tier !== '' && { tier }) }
    }
    default: return { op: kind, node, value }
  }
}

const choice = (id: string, label: string, choices: readonly Choice[], chosen?: string): SupposeInput => ({ id, label, kind: 'choice', choices, chosen })
const chosenFrom = (id: string, label: string, now: string | undefined): Choice => ({ id, label, ...(now !== undefined && { now }) })

function ruleLabel({ group, part }: EditableRule): string {
  const named = group.kind === 'weights' ? part : (ruleWords.parts[part] ?? part)
  return group.kind === 'target' ? named : `${group.label}: ${named}`
}

function ruleText({ kind, value }: EditableRule, currency: string): string {
  if (typeof value === 'string') return value
  if (Number.isNaN(value)) return format.notStated
  return kind === 'money' ? format.money(value, currency, { short: true }) : kind === 'day' ? format.day(value) : format.percent(value)
}
