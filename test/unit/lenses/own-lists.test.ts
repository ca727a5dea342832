import { describe, expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { bandOverlaps, tierBands } from '#analytics/tier-bands.ts'
import { factsOf } from '#analytics/facts.ts'
import type { ViewState } from '#model/view-state.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf, type Picture } from '#app/picture.ts'
import { findingText } from '#app/sentences.ts'
import { defaultView } from '#state/view.ts'
import { format } from '#words/index.ts'
import { ownList, usualList, type OwnList } from '#test/support/own-lists.ts'

// What any list survives, by chance and by the dozen: test/fuzz/own-lists.test.ts; what long ones do: test/fuzz/long-lists.test.ts.
const view: ViewState = { ...defaultView, data: { id: 'own' } }
const shown = (ecosystem: Ecosystem, change: Partial<ViewState> = {}): Picture => pictureOf(ecosystem, { ...view, ...change }, false, fullShelf)

describe('what own lists taught', () => {
  const finding = (list: OwnList, lens: ViewState['lens'], change: Partial<ViewState> = {}) => {
    const picture = shown(ownList(list), { lens, ...change })
    return picture.lens.finding.map(findingText(picture))
  }

  test('a chance of 150%, a satisfaction of 120% and a contract of less than nothing read as not stated', () => {
    const { partners, deals } = gather(ownList({ partners: [{ name: 'Firm', value: -1, satisfaction: 1.2, growth: -3 }], deals: [{ name: 'Chance', value: 1, probability: 1.5 }] }), 0)
    expect([partners[0]!.value.value, partners[0]!.satisfaction.value, partners[0]!.growth.value, deals[0]!.probability.value]).toEqual([NaN, NaN, NaN, NaN])
  })
  test('a portfolio worth nothing has no shares, and says so', () => {
    expect(finding({ partners: [{ name: 'A', value: 0 }, { name: 'B', value: 0 }] }, 'concentration')).toEqual(['The contract values of 2 partners of Own list add up to $0, so nobody holds a share of them.'])
  })
  test('a deal without a date or a value stands beside the staircase and is not called due in time', () => {
    const picture = shown(ownList({ ...usualList, deals: [{ name: 'Dated', value: 1e6, probability: 0.5, due: '2026-03-31' }, { name: 'Undated', value: 1e6, probability: 0.5 }, { name: 'Unvalued', due: '2026-03-31' }] }), { lens: 'pipeline' })
    const nodes = Object.fromEntries(picture.lens.legend.map(({ id, nodes: each }) => [id, each]))
    expect([nodes['due'], nodes['undated'], nodes['unvalued']]).toEqual([['own/opportunity:dated'], ['own/opportunity:undated'], ['own/opportunity:unvalued']])
  })
  test('a list whose deals are all closed says how they went', () => {
    expect(finding({ deals: [{ name: 'A', value: 1, outcome: 'won' }, { name: 'B', value: 1, outcome: 'lost' }] }, 'pipeline')).toEqual(['No deal is open: 1 won, 1 lost.'])
  })
  test('bands open at the top are a ladder: only a stretch that two bands name is claimed twice', () => {
    const overlaps = (tiers: OwnList['tiers']) => bandOverlaps(tierBands(factsOf(ownList({ tiers: tiers! }), 0))).map(({ low, high }) => [low, high])
    expect(overlaps([{ name: 'Gold', low: 10 }, { name: 'Silver', low: 5 }, { name: 'Bronze', low: 1 }])).toEqual([])
    expect(overlaps([{ name: 'Gold', low: 10 }, { name: 'Silver', low: 5, high: 12 }])).toEqual([[10, 12]])
  })
  test('bands of contract value are not called investment', () => {
    expect(finding({ tiers: [{ name: 'Gold', low: 10e6 }, { name: 'Silver', low: 1e6, high: 10e6 }] }, 'tiers')).toEqual(['Own list states two tiers by contract value, $1M to $10M.'])
  })
  test('a won deal larger than every partner is no larger than the largest body', () => {
    const picture = shown(ownList({ partners: [{ name: 'Dwarf', value: 1 }], deals: [{ name: 'Giant', value: 1e12 }] }), { lens: 'concentration', scenario: [{ op: 'win-deal', node: 'own/opportunity:giant' }] })
    expect(Math.max(...picture.lens.scene.nodes.size)).toBeCloseTo(0.17)
  })
  test('a sentence names twenty and counts the rest', () => {
    const names = Array.from({ length: 600 }, (_, i) => `Firm ${i}`)
    expect(format.list(names)).toMatch(/Firm 17 and 582 more$/)
    expect(format.list(names.slice(0, 20))).toMatch(/Firm 18 and Firm 19$/)
  })
})
