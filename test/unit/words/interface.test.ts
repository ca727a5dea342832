import { describe, expect, test } from 'vitest'
import { interfaceWords as words } from '#words/en/interface.ts'
import { dayNumber } from '#words/format.ts'

const said = (id: string, figure: Parameters<(typeof words.tiles)[string]>[0]) => {
  const tile = words.tiles[id]?.(figure)
  return tile === undefined ? undefined : [tile.figure, tile.beside, tile.label]
}

describe('the seven tiles of the opening view', () => {
  test('say total and target', () =>
    expect(said('portfolio-total', { value: 25e6, unit: 'money', currency: 'USD', params: { target: 50e6, comparator: '>=' } })).toEqual(['$25.0M', 'of $50M+', 'Signed contract value']))
  test('say recurring revenue and its target', () =>
    expect(said('recurring-revenue', { value: 6.25e6, unit: 'money', currency: 'USD', params: { target: 12.5e6, comparator: '>=' } })).toEqual(['$6.25M', 'of $12.5M+', 'ARR']))
  test('say the chance, its date and what is overdue', () =>
    expect(said('target-chance', { value: 0.34125, unit: 'ratio', params: { due: dayNumber('2025-12-31'), overdue: 2 } })).toEqual(['34.1%', 'by end 2025', 'Stated probabilities, 2 deals overdue']))
  test('say concentration', () => expect(said('top-two', { value: 0.82, unit: 'ratio', params: { count: 2, hhi: 3672 } })).toEqual(['82%', undefined, 'Top two, HHI 3,672']))
  test('say what sits below a threshold', () =>
    expect(said('revenue-below-integration', { value: 5_375_000, unit: 'money', currency: 'USD', params: { share: 0.86 } })).toEqual(['$5.375M', '86% of ARR', 'ARR below an integration threshold']))
  test('say growth', () => expect(said('growth', { value: 0.1642, unit: 'ratio' })).toEqual(['16.42%', undefined, 'Growth a year']))
  test('say what to check', () => expect(said('to-check', { value: 18, unit: 'count', params: { high: 6 } })).toEqual(['18', undefined, 'To check, 6 high']))
})

describe('what is not stated', () => {
  test('is said, not shown as zero', () => expect(said('recurring-revenue', { value: NaN, unit: 'money' })).toEqual(['not stated', undefined, 'ARR']))
  test('leaves no half sentence', () => expect(said('target-chance', { value: NaN, unit: 'ratio' })).toEqual(['not stated', undefined, 'Stated probabilities']))
})

/** Every string of the tree, functions left out. */
function strings(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(strings) : []
}
test('no exclamation marks, no space before a percent sign', () => {
  const all = strings(words)
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((text) => /!|\d %/.test(text))).toEqual([])
})
