import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { checkRules, checks, type Check } from '#analytics/checks/index.ts'
import { gather } from '#analytics/gather.ts'
import { openBundle } from '#model/bundle.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { emptyBook, day } from '#test/support/books.ts'
import { editedFacts } from '#test/support/edited-facts.ts'
import { checkWords } from '#words/en/checks.ts'

const ecosystem = openBundle(bundle)
const check = (data: Ecosystem, programme = 0): readonly Check[] => checks(data, programme, gather(data, programme))
const found = check(ecosystem)
const finding = (id: string): Check => {
  const row = found.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`rule ${id} found nothing in AIA`)
  return row
}
const atom = (number: number): string => `000-${String(number).padStart(4, '0')}`
const edits = (numbers: readonly number[], text: string | null): Record<string, string | null> =>
  Object.fromEntries(numbers.map((number) => [atom(number), text]))

test('A.3 the AIA guide has 18 findings to check, 6 of them high, 9 medium, 3 low', () => {
  expect(found.map((row) => row.id)).toEqual(checkRules.map((rule) => rule.id))
  expect(found).toHaveLength(18)
  const count = (severity: string): number => found.filter((row) => row.severity === severity).length
  expect([count('high'), count('medium'), count('low')]).toEqual([6, 9, 3])
})

test('every finding names facts of the document, and every node it names exists', () => {
  const atoms = new Set(ecosystem.atoms.map((row) => row.id))
  const nodes = new Set(ecosystem.nodes.ids)
  for (const row of found) {
    expect(row.inputs.length, row.id).toBeGreaterThan(0)
    expect(
      row.inputs.filter((id) => !atoms.has(id)),
      row.id,
    ).toEqual([])
    expect(
      row.nodes.filter((id) => !nodes.has(id)),
      row.id,
    ).toEqual([])
  }
})

test('A.3 row 1: EY Global is listed Strategic at $8.5M and is Platform by value', () => {
  expect(finding('tier-band')).toMatchObject({ values: { partners: ['EY Global'], value: 8.5e6, low: 10e6, earned: 'Platform Tier' } })
  expect(finding('tier-band').inputs).toEqual(expect.arrayContaining([atom(21), atom(43), atom(44)]))
})

test('A.3 row 2: Q4 2024 is called current and 12 of 20 milestones carry no status', () => {
  expect(finding('stale-roadmap').values).toMatchObject({ current: 'Q4 2024', unreported: 12, done: 4, milestones: 20 })
})

test('A.3 row 3: 59.41 % of the weighted pipeline is overdue', () => {
  expect(Number(finding('overdue-deals').values['share']).toFixed(4)).toBe('0.5941')
})

test('A.3 row 4: every 2025 deal is needed, 42.95M is expected', () => {
  expect(finding('no-slack').values).toMatchObject({ deals: ['Microsoft Azure', 'Deloitte', 'Salesforce'], expected: 42.95e6 })
})

test('A.3 row 5: complete in Q2, deploy in Q3; 18 weeks', () => {
  expect(finding('conflicting-dates').values).toMatchObject({ due: 'Q2 2025', laterPeriod: 'Q3 2025', weeks: 18 })
  expect(finding('conflicting-dates').inputs).toEqual([atom(38), atom(414), atom(422), atom(169)])
})

test('A.3 row 6: $35M and $45M against 36.25M and 40.15M expected, 40M and 46M if won', () => {
  expect(finding('plan-marks').values).toMatchObject({
    marks: ['35000000', '45000000'],
    expected: ['36250000', '40150000'],
    allWon: ['40000000', '46000000'],
  })
})

test('A.3 rows 7 and 8: EY at 85 %, edges at $10M and $3M; three measures with several targets', () => {
  expect(finding('exact-thresholds').values).toMatchObject({ partners: ['EY Global'], value: 0.85, edges: ['10000000', '3000000'] })
  expect(finding('target-conflicts').values).toMatchObject({
    criteria: ['service', 'satisfaction', 'completion'],
    overall: ['0.99', '0.95', '0.85'],
  })
})

test('A.3 row 9: 67 % fits neither four partners nor seven standards; 2 of 3 or 4 of 6 would fit', () => {
  expect(finding('impossible-rate').values).toMatchObject({
    rate: 0.67,
    partners: 4,
    standards: 7,
    denominators: ['3', '6'],
    named: 4,
    pairs: 28,
  })
})

test('A.3 rows 10, 11 and 14: means, years of the minimum, two projections', () => {
  const shown = (id: string, key: string, places: number): string => Number(finding(id).values[key]).toFixed(places)
  expect([shown('unclear-mean', 'simple', 4), shown('unclear-mean', 'weighted', 4)]).toEqual(['0.9025', '0.9060'])
  expect([shown('open-terms', 'yearsWithBonus', 2), shown('open-terms', 'yearsWithoutBonus', 2)]).toEqual(['2.67', '3.33'])
  expect([shown('blended-projection', 'blended', 2), shown('blended-projection', 'separate', 2)]).toEqual(['13366508.91', '13442395.72'])
})

test('A.3 rows 12 and 13: 78 and 65 % marked done; Salesforce pilot in Q2, IBM talks one quarter before', () => {
  expect(finding('done-in-progress').values).toMatchObject({ progress: ['0.78', '0.65'] })
  expect(finding('mixed-dates').values).toMatchObject({
    pilots: ['Salesforce'],
    pilotDue: ['Q4 2025'],
    talks: ['IBM'],
    talkDue: ['Q1 2026'],
  })
})

test('A.3 rows 15 to 18: short names, 25 %, six trends, 2,472 against 444', () => {
  expect(finding('short-names').values).toMatchObject({ names: ['EY Global', 'JPMorgan Chase'], short: ['EY', 'JPMorgan'] })
  expect(finding('unstated-ratio').values).toMatchObject({ ratio: 0.25, partners: 4 })
  expect(finding('trend-without-history').values).toMatchObject({ trends: 6, frequencies: ['Weekly/Quarterly', 'Bi-weekly'] })
  expect(finding('claimed-count').values).toMatchObject({ claimed: 2472, stated: 444, mentions: 2 })
})

/** What the guide would have to say for each rule to stay silent. */
const mended: Readonly<Record<string, Ecosystem>> = {
  'tier-band': editedFacts(ecosystem, { [atom(21)]: '$10.5M' }),
  'stale-roadmap': editedFacts(ecosystem, {}, day('2024-12-01')),
  'overdue-deals': editedFacts(ecosystem, { [atom(287)]: 'Q4 2025', [atom(300)]: 'Q4 2025' }),
  'no-slack': editedFacts(ecosystem, { [atom(299)]: '$11M' }),
  'conflicting-dates': editedFacts(ecosystem, { [atom(38)]: 'Q3 2025' }),
  'plan-marks': editedFacts(ecosystem, { [atom(421)]: '$36.25M', [atom(430)]: '$40.15M' }),
  'exact-thresholds': editedFacts(ecosystem, { [atom(393)]: '86%', [atom(56)]: '$3-9M', [atom(68)]: '$1-2M' }),
  'target-conflicts': editedFacts(ecosystem, {
    ...edits([52, 64, 76], '85%+'),
    ...edits([53, 65, 77], '95%+'),
    ...edits([54, 66, 78], '99%+'),
  }),
  'impossible-rate': editedFacts(ecosystem, { [atom(259)]: '75%' }),
  'unclear-mean': editedFacts(ecosystem, edits([264, 268, 272, 276], '0.9')),
  'open-terms': editedFacts(ecosystem, { [atom(297)]: null }),
  'done-in-progress': editedFacts(ecosystem, edits([397, 403], null)),
  'mixed-dates': editedFacts(ecosystem, { [atom(305)]: 'Q2 2025', [atom(310)]: 'Q3 2026' }),
  'blended-projection': editedFacts(ecosystem, edits([263, 267, 271, 275], '0.15')),
  'short-names': editedFacts(ecosystem, edits([107, 325, 326, 404], null)),
  'unstated-ratio': editedFacts(ecosystem, { [atom(262)]: '2000000' }),
  'trend-without-history': editedFacts(ecosystem, edits([245, 248, 251, 254, 257, 260], null)),
  'claimed-count': editedFacts(ecosystem, { [atom(87)]: '400 Atoms' }),
}

test.each(checkRules.map((rule) => rule.id))('%s stays silent once the guide is mended', (id) => {
  const data = mended[id]
  if (!data) throw new Error(`no mended guide for ${id}`)
  expect(check(data).map((row) => row.id)).not.toContain(id)
})

test('the other four documents break none of these rules, and neither does an empty list', () => {
  expect([1, 2, 3, 4].flatMap((programme) => check(ecosystem, programme))).toEqual([])
  expect(checks({ ...ecosystem, atoms: [] }, 0, emptyBook)).toEqual([])
})

test('every rule has words, and none of them says NaN or leaves a gap', () => {
  for (const row of found) {
    expect(checkWords[row.id]?.title, row.id).toMatch(/^[A-Z][^.]*$/)
    expect(checkWords[row.id]?.text(row.values), row.id).not.toMatch(/NaN|undefined|not stated {2}|\s{2}|!/)
  }
  expect(Object.keys(checkWords)).toEqual(checkRules.map((rule) => rule.id))
})

test('the sentences of three findings', () => {
  const said = (id: string): string => checkWords[id]?.text(finding(id).values) ?? ''
  expect(said('tier-band')).toBe(
    'EY Global is listed in another tier than contract value earns: EY Global in Strategic Tier (from $10M) at $8.5M; by value it is Platform Tier.',
  )
  expect(said('open-terms')).toBe(
    'Microsoft Azure: $5M base, up to $2M bonus and $3M a year make $15M in 2.67 to 3.33 years; the term is not stated.',
  )
  expect(said('claimed-count')).toBe('2,472 atoms are claimed twice and never defined; the document states 444 facts.')
})
