import { describe, expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { risks } from '#analytics/risks.ts'
import { atomIndex } from '#model/find.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const answers = (programme: number, scenario: readonly ScenarioOp[] = []) => risks(factsOf(bundled(), programme), lensContext(programme, scenario).book)

describe('which risks touch most revenue', () => {
  test('AIA: the dependency risk touches EY Global and JPMorgan Chase, $5.125M, 82% of ARR', () => {
    const [dependency] = answers(0).rows.toSorted((a, b) => (b.exposed.value || 0) - (a.exposed.value || 0))
    expect(dependency?.label).toBe('Partnership Dependency Risk')
    expect(dependency?.exposes).toEqual(['partner:ey-global', 'partner:jpmorgan-chase'])
    expect(dependency?.exposed.value).toBe(5_125_000)
    expect(dependency?.share).toBeCloseTo(0.82, 10)
    for (const atom of dependency?.exposed.atoms ?? []) expect(atomIndex(bundled(), atom)).not.toBe(-1)
    expect(dependency?.exposed.atoms).toEqual(expect.arrayContaining(['000-0323', '000-0324']))
  })
  test('what the other three touch is not stated, never zero', () => {
    expect(answers(0).rows.filter((row) => Number.isNaN(row.exposed.value))).toHaveLength(3)
    expect(answers(0).exposing).toBe(1)
  })
  test('without JPMorgan Chase the same risk touches $2.125M of $3.25M, 65.38%', () => {
    const { exposed, exposedShare } = answers(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
    expect(exposed.value).toBe(2_125_000)
    expect(exposedShare * 100).toBeCloseTo(65.38, 2)
  })
  test('without both nothing is touched that is stated', () => {
    const gone = answers(0, ['partner:jpmorgan-chase', 'partner:ey-global'].map((node) => ({ op: 'remove-partner' as const, node })))
    expect([gone.exposed.value, gone.exposedShare, gone.exposing]).toEqual([NaN, NaN, 0])
  })
  test.each([1, 2, 3, 4])('program %i states no exposed partner', (programme) => expect(answers(programme).exposed.value).toBeNaN())
})
