import { describe, expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { risks } from '#analytics/risks.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const answers = (programme: number) => risks(factsOf(bundled(), programme), lensContext(programme).book)
const counts = (programme: number) => {
  const { rows, mitigations, owned, done } = answers(programme)
  return { risks: rows.length, mitigations: mitigations.length, unmitigated: rows.filter((row) => row.mitigations.length === 0).length, owned, done }
}

describe('which risks have no mitigation or owner', () => {
  test('AIA: 4 risks, 16 mitigations, 0 owners', () => {
    expect(counts(0)).toEqual({ risks: 4, mitigations: 16, unmitigated: 0, owned: 0, done: 0 })
    expect(answers(0).rows.map((row) => row.mitigations.length)).toEqual([4, 4, 4, 4])
  })
  test('AIC-Platform: 4 risks, 5 mitigations, 0 owners', () => {
    expect(counts(1)).toEqual({ risks: 4, mitigations: 5, unmitigated: 0, owned: 0, done: 0 })
    expect(answers(1).rows.map((row) => row.mitigations.length)).toEqual([1, 1, 2, 1])
  })
  test('Technology Alliance: 12 risks in three groups of four; the 12 mitigations answer the group, none answers a risk', () => {
    const { rows, groups } = answers(2)
    expect(counts(2)).toEqual({ risks: 12, mitigations: 12, unmitigated: 12, owned: 0, done: 0 })
    expect(groups.map((group) => [group.label, group.risks.length, group.mitigations.length])).toEqual([
      ['Strategic Risks', 4, 4],
      ['Operational Risks', 4, 4],
      ['Financial Risks', 4, 4],
    ])
    expect(rows.every((row) => row.group !== undefined)).toBe(true)
  })
  test('AI Agent Collaboration: 4 risks and 4 mitigations in two lists, none linked to another', () => {
    const { mitigations } = answers(3)
    expect(counts(3)).toEqual({ risks: 4, mitigations: 4, unmitigated: 4, owned: 0, done: 0 })
    expect(mitigations.every((row) => row.answers === undefined)).toBe(true)
  })
  test('Global Network states no risk', () => expect(counts(4)).toEqual({ risks: 0, mitigations: 0, unmitigated: 0, owned: 0, done: 0 }))
})
