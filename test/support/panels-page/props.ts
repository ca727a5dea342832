import type { FindingSaid } from '#ui/findings/finding-said.ts'
import { facts } from '#test/support/ui-page/props.ts'
import { documentLenses } from '#model/view-state.ts'

/** The order of one role, its own lenses first. */
const ownOfFinance = ['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality'] as const
export const financeLenses: readonly string[] = [...ownOfFinance, ...documentLenses.filter((id) => !ownOfFinance.includes(id as never))]
export const ownLenses = ownOfFinance.length

export const roles = [
  { id: 'ceo', label: 'CEO' },
  { id: 'cfo', label: 'CFO' },
  { id: 'cto', label: 'CTO' },
  { id: 'cco', label: 'CCO (compliance)' },
  { id: 'cpo', label: 'Chief Partnership Officer' },
  { id: 'partner-manager', label: 'Partner manager' },
]

export const findings: readonly FindingSaid[] = [
  { id: 'gap', rank: 1, text: 'AIA holds $25.0M of its $50M+ target; $25.0M is missing.', figure: '$25.0M', why: 'half of the target is open, and it is due in 89 days.', tone: 'bad', mark: 'cross', pinned: true, facts: facts.slice(0, 5), lens: 'portfolio' },
  { id: 'overdue', rank: 2, text: 'Azure (75%) and Deloitte (65%) are past their quarter on 3 Oct 2025: $15.15M, 59.4% of the weighted pipeline.', figure: '$15.15M', why: 'two of the three deals that the target needs are past their date.', tone: 'watch', mark: 'clock', pinned: false, facts: facts.slice(2, 4), lens: 'pipeline' },
  { id: 'rate', rank: 3, text: 'The certification rate of 67% cannot be derived from four partners or seven standards.', why: 'a stated number that no count gives.', tone: 'unknown', mark: 'question', pinned: false, facts: [], lens: 'compliance' },
]
export const away: readonly FindingSaid[] = [{ id: 'growth', rank: 4, text: 'ARR grows 16.42% a year: $13.37M in five years by the document’s formula.', why: 'no rule is missed.', tone: 'good', pinned: false, facts: [], lens: 'economics' }]
export const order = 'Pinned findings stand first. Then come those that miss a stated rule, by the money they touch; then what is not stated. The same view gives everyone the same order.'

export const statedDays = [
  { iso: '2025-01-15', said: '15 Jan 2025', note: 'version 1.0' },
  { iso: '2025-12-31', said: '31 Dec 2025', note: 'date of the target' },
]

export const programs = [
  { id: 'aia', label: 'AIA', note: 'as of 3 Oct 2025', current: true },
  { id: 'aic-platform', label: 'AIC-Platform', note: 'no date stated' },
  { id: 'technology-alliance', label: 'Technology Alliance Program', note: 'no date stated' },
  { id: 'agent-collaboration', label: 'AI Agent Collaboration Platform', note: 'as of 1 Oct 2025' },
  { id: 'global-network', label: 'Global Partnership Network', note: 'no date stated' },
]
const notStated = { text: 'not stated', tone: 'unknown' as const, mark: 'question' as const }
const inputs = facts.slice(0, 4).map((each) => each.id)
export const measures = [
  { id: 'partners', label: 'Partners named', cells: ['9', '10', '11', '30', '33'].map((text) => ({ text, atoms: inputs })) },
  { id: 'target', label: 'Target', note: 'as the document counts', cells: [{ text: '$50M+', note: 'contract value', atoms: inputs }, { text: '100 partners', atoms: inputs }, notStated, { text: '300 partners', atoms: inputs }, { text: '500 partners', note: '$500M+', atoms: inputs }] },
  { id: 'signed', label: 'Signed contract value', cells: [{ text: '$25.0M', atoms: inputs }, notStated, notStated, notStated, notStated] },
  { id: 'risks', label: 'Risks with something done', cells: ['4 of 16', '4 of 5', '12 of 12', '0 of 4', 'not stated'].map((text) => ({ text })) },
]
export const shared = ['Google Cloud', 'Microsoft Azure', 'AWS', 'IBM', 'NVIDIA', 'Salesforce', 'SAP', 'Deloitte', 'Accenture', 'Oracle', 'OpenAI', 'Anthropic', 'Snowflake'].map((label, i) => ({
  label,
  node: `partner:${label.toLowerCase().replaceAll(' ', '-')}`,
  named: programs.map((_, p) => i < 2 || (p + i) % 3 === 0 || p === i % 5),
}))
export const pairs = programs.map((_, a) => programs.map((_, b) => (a < b ? { shared: 1 + ((a + b) % 5), jaccard: (1 + ((a + b) % 5)) / 34 } : undefined)))
export const sizes = [9, 10, 11, 30, 33]

export const ruleGroups = (own: Readonly<Record<string, number | string>>) =>
  [
    {
      id: 'target',
      label: 'Target',
      rules: [
        { rule: 'target', label: 'Contract value', comparator: 'at least', kind: 'money' as const, currency: 'USD', stated: { said: '$50M+', value: 50e6, atoms: inputs } },
        { rule: 'target-due', label: 'Due', kind: 'day' as const, stated: { said: 'end of 2025', value: 20453, atoms: inputs } },
        { rule: 'revenue-target', label: 'Recurring revenue', kind: 'money' as const, currency: 'USD' },
      ],
    },
    {
      id: 'tier/strategic',
      label: 'Strategic Tier',
      rules: [
        { rule: 'tier/strategic/label', label: 'Name', kind: 'text' as const, stated: { said: 'Strategic Tier', value: 'Strategic Tier', atoms: [] } },
        { rule: 'tier/strategic/completion', label: 'Integration completion', comparator: 'more than', kind: 'share' as const, stated: { said: '85%', value: 0.85, atoms: inputs } },
      ],
    },
    {
      id: 'weights',
      label: 'Scorecard weights',
      note: 'AIA states none; these are borrowed from Global Partnership Network.',
      adds: true,
      rules: [['revenue', 'Revenue', 0.4], ['satisfaction', 'Customer satisfaction', 0.25], ['marketing', 'Marketing', 0.2], ['technical', 'Technical', 0.15]].map(([id, label, value]) => ({ rule: `weight/${id}`, label: String(label), kind: 'share' as const, stated: { said: `${Number(value) * 100}%`, value: Number(value), atoms: inputs } })),
    },
  ].map((group) => ({ ...group, rules: group.rules.map((rule) => ({ ...rule, ...(own[rule.rule] === undefined ? {} : { own: own[rule.rule]! }) })) }))
