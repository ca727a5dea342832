import { describe, expect, test } from 'vitest'
import { checks } from '#analytics/checks/index.ts'
import { explainFigure } from '#analytics/explain/figure-terms.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { saidTree } from '#app/said-term.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'
import { explanationText } from '#ui/explain/explanation-text.ts'
import { nodesUnder, type SaidTerm } from '#ui/explain/said-term.ts'

const ecosystem = bundled()
const base = gather(ecosystem, 0)
const found = checks(ecosystem, 0, base)
function tree(id: string, scenario: readonly ScenarioOp[] = []): SaidTerm {
  const { book } = applyScenario(base, scenario)
  return saidTree(ecosystem, 'title', explainFigure(id, { ecosystem, programme: 0, book, base, checks: found })!.value)
}
const every = (term: SaidTerm): SaidTerm[] => [term, ...term.because.flatMap(every), ...term.parts.flatMap(every)]

describe('a tree in words', () => {
  test('a part is named after its measure and its entity, and quotes document, section and line', () => {
    const [first] = tree('portfolio-total').parts
    expect(first).toMatchObject({ name: 'Contract value of EY Global', value: '$8.5M', node: { id: 'partner:ey-global' }, facts: [{ text: '$8.5M', document: 'AIA Enterprise Partnership Integration Guide', line: 15 }] })
  })

  test('what makes a partner count stands with it: its completion and the threshold it misses', () => {
    expect(tree('revenue-below-integration').parts[0]?.because.map(({ name, value }) => `${name}: ${value}`)).toEqual(['Integration completion of EY Global: 85%', 'Needs more than the threshold of Strategic Tier: 85%'])
  })

  test('a supposed number is marked and quotes nothing', () => {
    const supposed = every(tree('portfolio-total', [{ op: 'set-value', node: 'partner:ey-global', value: 9e6 }])).filter((term) => term.tone === 'supposed')
    expect(supposed).toMatchObject([{ name: 'Contract value of EY Global', value: '$9.0M', note: 'supposed', facts: [] }])
  })

  test('findings to check are called what they say', () => {
    const { parts } = tree('to-check')
    expect(parts).toHaveLength(18)
    for (const part of parts) expect(part.name).toMatch(/^[A-Z].+/)
  })

  test('the entities of a tree are known to the data', () => {
    expect(nodesUnder(tree('revenue-below-integration'))).toEqual(['partner:ey-global', 'aia/tier:strategic-tier', 'partner:jpmorgan-chase', 'partner:apple-vision-pro', 'aia/tier:integration-tier'])
  })
})

test('copied, an explanation is indented text with document, section and line of every fact, and a link', () => {
  const text = explanationText([{ headline: 'Share of the two largest partners: 82%', formula: 'Largest two by all.', tree: tree('top-two'), facts: [] }], 'https://orrery.example/#x')
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Share of the two largest partners: 82%',
    '  Largest two by all.',
    '  The two largest contract values divided by all of them',
    '  Contract value of JPMorgan Chase: $12.0M',
    '    “$12M”, AIA Enterprise Partnership Integration Guide, Executive Summary, line 16',
  ])
  expect(text.split('\n').at(-1)).toBe('https://orrery.example/#x')
  expect(text).not.toMatch(/NaN|undefined|\[object/)
})

test('without a tree the facts are copied', () => {
  const { facts } = tree('portfolio-total').parts[0]!
  expect(explanationText([{ headline: 'Value: $8.5M', facts }], 'link')).toBe('Value: $8.5M\n  “$8.5M”, AIA Enterprise Partnership Integration Guide, Executive Summary, line 15\n\nlink')
})
