import { expect, test } from 'vitest'
import { acrossRules, allCheckRules, checksAcross } from '#analytics/checks/all.ts'
import { checkRules, checks } from '#analytics/checks/index.ts'
import { notComputed } from '#analytics/checks/not-computed.ts'
import { gather } from '#analytics/gather.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const rules = [...allCheckRules, ...acrossRules]

test('the first page carries 18 rules, the catalogue continues with them in front', () => {
  expect(checkRules.map((rule) => rule.row)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
  expect(allCheckRules.slice(0, 18)).toEqual(checkRules)
})

test('every rule has a name of its own and its row of A.3, rows in order', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  const rows = rules.map((rule) => rule.row ?? NaN)
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
})

test('each of the 52 rows of A.3 is answered by a rule or says why no rule can', () => {
  const answered = new Set([...rules.map((rule) => rule.row), ...notComputed.map((row) => row.row)])
  expect(Array.from({ length: 52 }, (_, i) => i + 1).filter((row) => !answered.has(row))).toEqual([])
})

test('what no rule computes says so in whole sentences, sorted by row', () => {
  expect(notComputed.map((row) => row.row)).toEqual(notComputed.map((row) => row.row).toSorted((a, b) => a - b))
  for (const { title, reason } of notComputed) {
    expect(title).toMatch(/^[A-Z][^.]*$/)
    expect(reason).toMatch(/^[A-Z].*\.$/)
  }
})

test('all rules together find what A.3 names: 18, 9 and 7 findings in the first three documents', () => {
  const counts = [0, 1, 2].map((programme) => checks(ecosystem, programme, gather(ecosystem, programme), allCheckRules).length)
  expect(counts).toEqual([18, 9, 7])
  const high = (programme: number): number =>
    checks(ecosystem, programme, gather(ecosystem, programme), allCheckRules).filter((row) => row.severity === 'high').length
  expect([0, 1, 2].map(high)).toEqual([6, 1, 1])
})

test('rules across documents report at most once each and carry their row', () => {
  const found = checksAcross(ecosystem)
  expect(new Set(found.map((row) => row.id)).size).toBe(found.length)
  expect(found.every((row) => row.row !== undefined && row.row >= 50)).toBe(true)
})
