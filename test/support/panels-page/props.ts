import type { FindingSaid } from '#ui/findings/finding-said.ts'
import { facts } from '#test/support/ui-page/props.ts'
import { lensIds } from '#model/view-state.ts'

/** The order of one role, its own lenses first. */
const ownOfFinance = ['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality'] as const
export const financeLenses: readonly string[] = [...ownOfFinance, ...lensIds.filter((id) => !ownOfFinance.includes(id as never))]
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
