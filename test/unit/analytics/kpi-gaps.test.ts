import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { factsOf } from '#analytics/facts.ts'
import { kpiGaps } from '#analytics/kpi-gaps.ts'
import { openBundle } from '#model/bundle.ts'

const ecosystem = openBundle(bundle)

test('A.2.1 the six KPIs against their targets', () => {
  expect(kpiGaps(factsOf(ecosystem, 0)).map((row) => [row.label, row.unit, row.gap])).toEqual([
    ['Partnership Portfolio Value', 'money', -25e6],
    ['Annual Recurring Revenue', 'money', -6.25e6],
    ['Stakeholder Satisfaction', 'ratio', -0.05],
    ['Integration Completion Rate', 'ratio', -0.05],
    ['Technical SLA Compliance', 'ratio', -0.02],
    ['Compliance Certification Rate', 'ratio', -0.33],
  ])
})

test('A.2.1 portfolio and ARR stand at 50 % of their targets', () => {
  expect(
    kpiGaps(factsOf(ecosystem, 0))
      .slice(0, 2)
      .map((row) => row.share),
  ).toEqual([0.5, 0.5])
})

test('a target without a current value is no gap', () => {
  expect(kpiGaps(factsOf(ecosystem, 2))).toEqual([])
})
