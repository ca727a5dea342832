import { expect, test } from 'vitest'
import { bySection, type FactLine } from '#ui/facts/fact-line.ts'

const fact = (id: string, section: string, line: number): FactLine => ({ id, subject: 's', predicate: 'p', text: 't', document: 'd', file: 'f', section, line, basis: 'stated', restates: false })

test('facts stand under their section in order of first appearance, and by line inside it', () =>
  expect(bySection([fact('a', 'Tiers', 44), fact('b', 'Portfolio', 16), fact('c', 'Tiers', 32)]).map((section) => [section.section, section.facts.map((each) => each.line)])).toEqual([
    ['Tiers', [32, 44]],
    ['Portfolio', [16]],
  ]))
