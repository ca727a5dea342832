import { expect, test } from 'vitest'
import { checks } from '#analytics/checks/index.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { atomIndex } from '#model/find.ts'
import { formulas } from '#words/en/formulas.ts'
import { tileText } from '#ui/kpi/figure-text.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const strip = (programme: number) => planFigures(factsOf(ecosystem, programme), checks(ecosystem, programme, gather(ecosystem, programme)))
const tile = tileText

test.each([
  [1, '10 of 100', ['2 million users', '$2 billion', '20% of $2B ARR from partnerships']],
  [2, '11', ['30% reduction in R&D costs', '$25M']],
  [3, '30 of 300', ['$18M', '40%']],
  [4, '33 of 500+', ['40% of total revenue through partners', '$500M+ annually', '50+ countries through partner network']],
])('program %i: partners named of those wanted, then its own targets in its own words', (programme, first, texts) => {
  const figures = strip(programme)
  expect(figures.length).toBe(7)
  const named = tile(figures[0]!)
  expect([named.figure, named.beside].filter(Boolean).join(' ')).toBe(first)
  expect(figures.slice(1, 1 + texts.length).map((figure) => figure.params?.['text'])).toEqual(texts)
})

test('each tile has its words, its formula and facts that exist, and no number is invented', () => {
  for (const programme of [1, 2, 3, 4])
    for (const figure of strip(programme)) {
      expect(formulas[figure.formula]!.formula).toMatch(/\.$/)
      expect(`${tile(figure).figure} ${tile(figure).label}`).not.toMatch(/undefined|NaN/)
      for (const atom of figure.inputs) expect(atomIndex(ecosystem, atom), atom).not.toBe(-1)
      if (figure.formula === 'stated-target') expect(figure.inputs.length).toBe(1)
    }
})
