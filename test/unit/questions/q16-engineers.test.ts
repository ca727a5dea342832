import { expect, test } from 'vitest'
import { engineersNeed } from '#analytics/engineers.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'

const ecosystem = bundled()
const need = (from = ecosystem, programme = 0) => engineersNeed(factsOf(from, programme), gather(from, programme))

test('A.2.1 the tiers of four partners ask for 9 to 15 engineers, 8 to 13 if EY Global counted by value', () => {
  expect(need()).toMatchObject({ today: { low: 9, high: 15 }, byValue: { low: 8, high: 13 } })
})
test('A.2.1 the whole pipeline adds 11 to 17: 20 to 32 together', () => {
  expect(need()).toMatchObject({ added: { low: 11, high: 17 }, whole: { low: 20, high: 32 } })
})
test('a deal won moves its engineers from the pipeline to today', () => {
  const { book } = applyScenario(gather(ecosystem, 0), [{ op: 'win-deal', node: 'aia/opportunity:microsoft-azure' }])
  expect(engineersNeed(factsOf(ecosystem, 0), book)).toMatchObject({ byValue: { low: 11, high: 18 }, added: { low: 8, high: 12 } })
})
test('without the rule of a tier the sum is unknown', () => {
  expect(need(editedFacts(ecosystem, { '000-0046': null })).today).toMatchObject({ low: NaN, high: NaN })
})
test('a programme without partners in tiers or deals needs an unknown number', () => {
  expect(need(ecosystem, 1)).toMatchObject({ today: { low: NaN }, added: { low: NaN }, whole: { low: NaN } })
})
