import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { rankingOf, reasonText } from '#app/findings.ts'
import { findingsOf, type SaidFinding } from '#lenses/said-findings.ts'
import { pictureOf } from '#app/picture.ts'
import { roleIds } from '#model/view-state.ts'
import { atomIndex } from '#model/find.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const of = (id: string) => {
  const view = { ...defaultView, data: { id: 'bundled', programmes: [id] } }
  return { view, found: findingsOf(pictureOf(ecosystem, view, false, fullShelf), fullShelf) }
}

describe.each(ecosystem.programmes.map((programme) => programme.id))('findings of %s', (id) => {
  const { view, found } = of(id)
  test('each is a sentence with a rule, stands on facts that exist, and is listed once', () => {
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found.map((finding) => finding.id)).size).toBe(found.length)
    for (const finding of found) {
      expect(finding.text, finding.id).toMatch(/^[^a-z].*\.$/)
      expect(finding.text, finding.id).not.toMatch(/undefined|NaN|Infinity|null/)
      expect(finding.rule.length, finding.id).toBeGreaterThan(5)
      for (const atom of finding.inputs) expect(atomIndex(ecosystem, atom), atom).not.toBe(-1)
    }
  })
  test('what a lens cannot answer here is no finding', () => {
    for (const finding of found) expect(finding.text).not.toMatch(/can be computed|Not stated in/)
  })
  test('every role sees every finding, in an order that says why', () => {
    for (const role of roleIds) {
      const { shown } = rankingOf(found, { ...view, role })
      expect(shown.length).toBe(found.length)
      for (const row of shown) expect(reasonText(row, role).length).toBeGreaterThan(5)
    }
  })
})

test('a rule that has spoken is not repeated by the check or the lens that says the same', () => {
  const { found } = of('aia')
  const ids = found.map((finding) => finding.id)
  expect(ids.slice(0, 3)).toEqual(['target-gap', 'only-way', 'past-due'])
  for (const covered of ['check/tier-band', 'check/no-slack', 'check/overdue-deals', 'lens/portfolio', 'lens/tiers']) expect(ids).not.toContain(covered)
  expect(ids).toContain('check/claimed-count')
})

test('pinned and put away belong to the view: the same view, the same list', () => {
  const { view, found } = of('aia')
  const steered = { ...view, pinned: ['five-years'], hidden: ['target-gap'] }
  const once = rankingOf(found, steered)
  expect(once.shown[0]!.finding.id).toBe('five-years')
  expect(once.hidden.map((finding) => (finding as SaidFinding).text)).toEqual(['AIA holds $25.0M of its $50M+ target; $25.0M is missing.'])
  expect(rankingOf(found, structuredClone(steered))).toEqual(once)
})
