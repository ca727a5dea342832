import fc from 'fast-check'
import { expect, test } from 'vitest'
import { risks } from '#analytics/risks.ts'
import { partner as aPartner, emptyBook, known } from '#test/support/books.ts'
import { statedFacts, type Stated } from '#test/support/stated.ts'

const names = ['Acme', 'Borealis', 'Cobalt', 'Dynamo']
const withRevenue = (revenues: readonly number[]) => ({ ...emptyBook, partners: revenues.map((revenue, i) => aPartner(names[i]!, 1, { revenue: Number.isNaN(revenue) ? { value: NaN, atoms: [] } : known(revenue, `r-${i}`) })) })
const exposing = (risk: string, ...partners: readonly string[]): readonly Stated[] => [['Programme:Own', 'has risk', `Risk:${risk}`], ...partners.map((name) => [`Risk:${risk}`, 'exposes partner', `Partner:${name}`] as const)]

test('an exposed partner without revenue makes the exposure unknown, not smaller', () => {
  const { rows, exposed } = risks(statedFacts(exposing('Fire', 'Acme', 'Borealis')), withRevenue([100, NaN]))
  expect([rows[0]?.exposed.value, exposed.value]).toEqual([NaN, NaN])
})
test('a partner touched by two risks counts once in the whole', () => {
  const facts = statedFacts([...exposing('Fire', 'Acme', 'Borealis'), ...exposing('Flood', 'Borealis')])
  const { rows, exposed, exposedShare, exposing: count } = risks(facts, withRevenue([100, 50, 50]))
  expect([rows.map((row) => row.exposed.value), exposed.value, exposedShare, count]).toEqual([[150, 50], 150, 0.75, 2])
})
test('the share of any risk lies between none and all of the revenue', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 4, maxLength: 4 }), fc.subarray(names, { minLength: 1 }), (revenues, hit) => {
    const { exposedShare } = risks(statedFacts(exposing('Fire', ...hit)), withRevenue(revenues))
    expect(exposedShare).toBeGreaterThan(0)
    expect(exposedShare).toBeLessThanOrEqual(1)
    expect(exposedShare === 1).toBe(hit.length === 4)
  }))
})
test('owner and status light up when somebody states them', () => {
  const facts = statedFacts([
    ...exposing('Fire'),
    ...['Hose', 'Alarm', 'Drill'].map((name) => ['Risk:Fire', 'mitigated by', `Mitigation:${name}`] as const),
    ['Mitigation:Hose', 'owner', 'Ada'],
    ['Mitigation:Alarm', 'owner', 'Bo'],
    ['Mitigation:Alarm', 'status', 'done'],
    ['Risk:Fire', 'likelihood', 'High'],
  ])
  const { mitigations, owned, done, rows } = risks(facts, emptyBook)
  expect(mitigations.map((each) => [each.label, each.state])).toEqual([['Hose', 'owned'], ['Alarm', 'done'], ['Drill', 'unowned']])
  expect([owned, done, rows[0]?.likelihood, rows[0]?.impact]).toEqual([1, 1, 'High', undefined])
})
test('a mitigation stated twice is one mitigation', () => {
  const facts = statedFacts([...exposing('Fire'), ['Risk:Fire', 'mitigated by', 'Mitigation:Hose'], ['Risk:Fire', 'mitigated by', 'Mitigation:Hose']])
  expect(risks(facts, emptyBook).mitigations).toHaveLength(1)
})
