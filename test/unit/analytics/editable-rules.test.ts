import { expect, test } from 'vitest'
import { editableRules } from '#analytics/editable-rules.ts'
import { applyEdits } from '#analytics/edits.ts'
import { gather } from '#analytics/gather.ts'
import { scorecardRules } from '#analytics/score-weights.ts'
import { atomIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const aia = gather(ecosystem, 0)
const card = scorecardRules(ecosystem, aia, 0)

test('target, date, ARR target, six parts of three tiers and the borrowed weights can be set; what is stated has its facts', () => {
  const rules = editableRules(aia, aia, card)
  expect(rules.filter((rule) => rule.group.kind === 'target').map((rule) => rule.stated)).toEqual([50e6, 20453, 12.5e6])
  expect(rules.filter((rule) => rule.group.kind === 'tier').length).toBe(18)
  expect(rules.filter((rule) => rule.group.kind === 'weights').map((rule) => rule.stated)).toEqual([0.4, 0.25, 0.2, 0.15])
  for (const rule of rules) {
    for (const atom of rule.atoms) expect(atomIndex(ecosystem, atom), rule.rule).not.toBe(-1)
    if (rule.kind !== 'text') expect(rule.atoms.length, rule.rule).toBeGreaterThan(0)
  }
})

test('every rule it lists can be set, and then says what is in force beside what is stated', () => {
  for (const rule of editableRules(aia, aia, card)) {
    const value = rule.kind === 'text' ? 'Gold' : rule.kind === 'share' ? 0.5 : 20_500
    const { book, refused } = applyEdits(aia, [{ rule: rule.rule, value }])
    expect(refused, rule.rule).toEqual([])
    const after = editableRules(aia, book, card).find((each) => each.rule === rule.rule)!
    expect(after, rule.rule).toMatchObject({ stated: rule.stated, value, set: true })
  }
})

test('a program without tiers or a scorecard offers only the targets', () => {
  const none = gather(ecosystem, 1)
  expect(editableRules(none, none).map((rule) => rule.rule)).toEqual(['target', 'target-due', 'revenue-target'])
})
