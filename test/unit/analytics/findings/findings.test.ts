import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { checks } from '#analytics/checks/index.ts'
import { factsOf } from '#analytics/facts.ts'
import { findings } from '#analytics/findings/index.ts'
import type { Finding } from '#analytics/findings/finding.ts'
import { rankFindings } from '#analytics/findings/rank.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { atomIndex } from '#model/find.ts'
import { roles } from '#lenses/roles.ts'
import { findingsList } from '#words/en/findings-list.ts'
import { dayNumber } from '#words/format.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const of = (programme: number, change: (book: ReturnType<typeof gather>) => ReturnType<typeof gather> = (book) => book) => {
  const plain = gather(ecosystem, programme)
  return findings({ facts: factsOf(ecosystem, programme), book: change(plain), checks: checks(ecosystem, programme, plain) })
}
const said = (list: readonly Finding[]) => list.map((finding) => findingsList[finding.id]!.text(finding.values))

describe('the twelve findings of AIA, in the order for the board', () => {
  test('word for word', () => {
    expect(said(of(0))).toEqual([
      'AIA holds $25.0M of its $50M+ target; $25.0M is missing.',
      '$50M by the end of 2025 needs Azure ($15M), Deloitte ($6M) and Salesforce ($4M) together: 34.1% at the stated probabilities, $42.95M expected.',
      'Azure (75%) and Deloitte (65%) are past their quarter on 3 Oct 2025: $15.15M, 59.4% of the weighted pipeline.',
      'JPMorgan Chase and EY Global carry 82% of contract value: as concentrated as 2.7 equal partners (HHI 3,672).',
      'Losing JPMorgan Chase would cut ARR by 48% to $3.25M and widen the gap to $37.0M.',
      'EY Global is listed in the $10M+ tier at $8.5M. By value it is Platform, where it meets all four criteria that can be checked.',
      'JPMorgan Chase, the largest partner, misses two Strategic thresholds: satisfaction 89% (needs more than 90%) and completion 78% (needs more than 85%).',
      '$5.375M of ARR (86%) sits with partners below their tier’s completion threshold; $3.25M (52%) if EY Global’s 85% counted as more than 85%.',
      '12 of 20 milestones, all due in Q1 to Q3 2025, carry no status; two of the four marked done stand at 78% and 65%.',
      'The certification rate of 67% cannot be derived from four partners (0, 25, 50, 75, 100%) or seven standards (five make 71.43%). Four of 28 pairs are named.',
      'Azure is to be complete by Q2 2025 in the objectives, signed in Q2 and deployed in Q3 in the roadmap; onboarding takes 18 weeks.',
      'ARR grows 16.42% a year: $13.37M in five years by the document’s formula, $13.44M partner by partner; doubling takes 4.56 years.',
    ])
  })
  test('each stands on facts that exist, names what it speaks of, and says its rule', () => {
    for (const finding of of(0)) {
      expect(finding.inputs.length, finding.id).toBeGreaterThan(0)
      for (const atom of finding.inputs) expect(atomIndex(ecosystem, atom), atom).not.toBe(-1)
      expect(finding.nodes.length, finding.id).toBeGreaterThan(0)
      expect(findingsList[finding.id]!.rule, finding.id).toMatch(/\.$/)
    }
  })
  test('as of 15 Jan 2025 nothing is past its date and no milestone is silent', () => {
    const early = of(0, (book) => ({ ...book, asOf: dayNumber('2025-01-15') }))
    expect(early.map((finding) => finding.id)).not.toContain('past-due')
    expect(early.map((finding) => finding.id)).not.toContain('silent-milestones')
  })
  test('a scenario changes them: without JPMorgan Chase the largest is EY Global', () => {
    const left = of(0, (book) => applyScenario(book, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }]).book)
    expect(said(left).find((text) => text.startsWith('Losing'))).toBe('Losing EY Global would cut ARR by 65.4% to $1.125M and widen the gap to $45.5M.')
  })
  test('readings change them: 52% with equal counted, no way in time with overdue deals lost', () => {
    const read = of(0, (book) => ({ ...book, readings: { boundary: true, overdue: true, growth: true } }))
    expect(said(read).find((text) => text.includes('completion threshold'))).toBe('$3.25M of ARR (52%) sits with partners below their tier’s completion threshold, with EY Global’s 85% counted as met; $5.375M (86%) as the rule is written.')
    expect(read.map((finding) => finding.id)).not.toContain('only-way')
    expect(read.find((finding) => finding.id === 'five-years')!.number!.value).toBeCloseTo(13442395.72, 2)
  })
})

test('programs whose documents state no values stay silent instead of inventing a finding', () => {
  for (const programme of [1, 2, 3, 4]) expect(of(programme)).toEqual([])
})

describe('ranking', () => {
  const all = of(0)
  test('the role’s own come first, in its order; everyone else keeps the order for the board', () => {
    const { shown } = rankFindings(all, { role: roles.cto.findings })
    expect(shown.slice(0, 5).map(({ finding }) => finding.id)).toEqual(['revenue-below', 'largest-misses', 'date-conflict', 'silent-milestones', 'target-gap'])
    expect(shown.map(({ reason }) => reason).slice(3, 5)).toEqual(['role', 'board'])
  })
  test('every finding a role asks for is a rule or the answer of a lens', () => {
    for (const role of Object.values(roles)) for (const id of role.findings) expect(id in findingsList || id.startsWith('lens/'), id).toBe(true)
  })
  test('pinning lifts, putting away removes, and nothing is lost or doubled, whatever the order of the list', () => {
    const ids = all.map((finding) => finding.id)
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.shuffledSubarray(ids), (pinned, hidden, role) => {
        const { shown, hidden: away } = rankFindings(all, { pinned, hidden, role })
        expect([...shown.map(({ finding }) => finding.id), ...away.map((finding) => finding.id)].toSorted()).toEqual(ids.toSorted())
        expect(away.map((finding) => finding.id).toSorted()).toEqual(hidden.toSorted())
        const visible = pinned.filter((id) => !hidden.includes(id))
        expect(shown.slice(0, visible.length).map(({ finding }) => finding.id)).toEqual(visible)
        expect(shown.map(({ rank }) => rank)).toEqual(shown.map((_, i) => i + 1))
      }),
    )
  })
})
