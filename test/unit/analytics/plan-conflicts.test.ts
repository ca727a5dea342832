import { expect, test } from 'vitest'
import { planConflicts } from '#analytics/plan-conflicts.ts'
import { emptyBook } from '#test/support/books.ts'
import { statedFacts, type Stated } from '#test/support/stated.ts'

const aim = (due: string): readonly Stated[] => [
  ['KPI:Finish Acme', 'concerns partner', 'Partner:Acme'],
  ['KPI:Finish Acme', 'due', due],
  ['Phase:Q3 2025', 'milestone', 'Milestone:Deploy Acme'],
  ['Milestone:Deploy Acme', 'concerns partner', 'Partner:Acme'],
]

test('an objective before its milestone is a conflict; in the same quarter or later it is none', () => {
  expect(['Q2 2025', 'Q3 2025', 'Q4 2025'].map((due) => planConflicts(statedFacts(aim(due)), emptyBook).length)).toEqual([1, 0, 0])
})
test('it names the facts of both dates', () => {
  const [conflict] = planConflicts(statedFacts(aim('Q2 2025')), emptyBook)
  expect([[conflict?.aim, ...(conflict?.due.atoms ?? [])], conflict?.later.map((milestone) => milestone.atoms)]).toEqual([['f-1', 'f-2'], [['f-3', 'f-4']]])
})
test('an objective without a date contradicts nothing', () => {
  expect(planConflicts(statedFacts(aim('Q2 2025').filter(([, predicate]) => predicate !== 'due')), emptyBook)).toEqual([])
})
test('onboarding that never ends has no length', () => {
  const weeks = (text: string) => planConflicts(statedFacts([...aim('Q2 2025'), ['Phase:Onboarding', 'weeks', text]]), emptyBook)[0]?.onboarding.value
  expect([weeks('7-18'), weeks('Ongoing'), weeks('7+')]).toEqual([18, NaN, NaN])
})
