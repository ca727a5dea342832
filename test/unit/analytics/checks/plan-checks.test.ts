import { expect, test } from 'vitest'
import { checkRules, checks, type Check } from '#analytics/checks/index.ts'
import { planChecks } from '#analytics/checks/plan-checks.ts'
import { gather } from '#analytics/gather.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { emptyBook } from '#test/support/books.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'
import { planCheckWords } from '#words/en/lenses/checks-plan.ts'

const ecosystem = bundled()
const check = (data: Ecosystem, programme: number): readonly Check[] => checks(data, programme, gather(data, programme), planChecks)
const found = [check(ecosystem, 1), check(ecosystem, 2)].flat()
const finding = (id: string, list: readonly Check[] = found): Check => {
  const row = list.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`rule ${id} found nothing`)
  return row
}
const one = (number: number): string => `001-${String(number).padStart(4, '0')}`
const two = (number: number): string => `002-${String(number).padStart(4, '0')}`

test('A.3 rows 19 to 27 are found in AIC-Platform and rows 28 to 34 in Technology Alliance, and nothing else there', () => {
  const rows = (programme: number): readonly (number | undefined)[] =>
    checks(ecosystem, programme, gather(ecosystem, programme), [...checkRules, ...planChecks]).map((row) => row.row)
  expect(rows(1)).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27])
  expect(rows(2)).toEqual([28, 29, 30, 31, 32, 33, 34])
})

test('A.3 the severities of rows 19 to 34', () => {
  const of = (severity: string): readonly (number | undefined)[] => found.filter((row) => row.severity === severity).map((row) => row.row)
  expect(of('high')).toEqual([19, 28])
  expect(of('medium')).toEqual([20, 21, 22, 23, 24, 29, 30, 31, 32, 33])
  expect(of('low')).toEqual([25, 26, 27, 34])
})

test('the other three documents break none of these rules, and neither does an empty list', () => {
  expect([0, 3, 4].flatMap((programme) => check(ecosystem, programme))).toEqual([])
  expect([1, 2].flatMap((programme) => checks({ ...ecosystem, atoms: [] }, programme, emptyBook, planChecks))).toEqual([])
})

test('every finding names facts of its own document, each once, and nodes that exist, each once', () => {
  const atoms = new Map(ecosystem.atoms.map((row) => [row.id, row.programme]))
  const nodes = new Set(ecosystem.nodes.ids)
  for (const row of found) {
    expect(new Set(row.inputs.map((id) => atoms.get(id))), row.id).toEqual(new Set([Number(row.row) < 28 ? 1 : 2]))
    expect(new Set(row.inputs).size, row.id).toBe(row.inputs.length)
    expect(row.nodes.length, row.id).toBeGreaterThan(0)
    expect(new Set(row.nodes).size, row.id).toBe(row.nodes.length)
    expect(
      row.nodes.filter((id) => !nodes.has(id)),
      row.id,
    ).toEqual([])
  }
})

test('A.3 row 19: typed targets sum to 48 against 100 by 2045, 52 without a type', () => {
  expect(finding('typed-targets-sum').values).toMatchObject({
    sum: 48,
    goal: 100,
    open: 52,
    by: '2045',
    targets: ['3', '5', '10', '20', '10'],
  })
  expect(finding('typed-targets-sum').inputs).toEqual([40, 149, 160, 170, 182, 198].map(one))
})

test('A.3 row 20: 3 cloud partnerships by Year 3, the roadmap secures AWS and Azure; Google Cloud is absent', () => {
  expect(finding('roadmap-short-of-target')).toMatchObject({
    values: { target: 3, by: 'Year 3', secured: ['AWS', 'Microsoft Azure'], missing: ['Google Cloud'] },
    nodes: ['aic-platform/partner-type:cloud-providers', 'partner:google-cloud'],
  })
  expect(finding('roadmap-short-of-target').inputs).toEqual([149, 247, 248, 93].map(one))
})

test('A.3 row 21: 5 hardware partnerships by Year 7, only 3 named; universities and integrators are short, too', () => {
  expect(finding('named-against-target').values).toEqual({
    types: ['Hardware Vendors', 'Academic Institutions', 'System Integrators'],
    named: ['3', '2', '2'],
    targets: ['5', '10', '10'],
    deadlines: ['Year 7', 'Year 7', 'Year 5'],
  })
  expect(finding('named-against-target').inputs).toEqual(expect.arrayContaining([160, 95, 96, 97].map(one)))
})

test('A.3 row 22: quantum abstractions by Year 4, IBM Quantum in Year 4–7', () => {
  expect(finding('work-before-partner')).toMatchObject({
    values: { by: 'Year 4', partner: 'IBM Quantum', period: 'Year 4–7' },
    inputs: [157, 252].map(one),
  })
})

test('A.3 row 23: 5 standards contributions by Year 5 against 5 open standards led by Year 7', () => {
  expect(finding('two-deadlines')).toMatchObject({
    values: { first: '5 standards contributions by Year 5', second: '5 open standards led by Year 7' },
    inputs: [191, 241].map(one),
  })
})

test('A.3 row 24: 20 % in the model, 10 % in its AWS example', () => {
  expect(finding('example-against-share')).toMatchObject({
    values: { share: 0.2, exampleShare: 0.1, basis: 'of marketplace revenue with partners', exampleBasis: 'revenue share' },
    inputs: [207, 209, 210].map(one),
    nodes: ['aic-platform/revenue-model:revenue-sharing', 'partner:aws'],
  })
})

test('A.3 row 25: system integrators outside the scope list, renewable energy providers without a type', () => {
  expect(finding('scope-gaps').values).toEqual({
    unscoped: ['System Integrators'],
    untyped: ['renewable energy providers'],
    objectives: ['Sustainability'],
  })
})

test('A.3 row 26: Google TPU under the work of hardware vendors, NFR41 against NFR42', () => {
  expect(finding('misfiled-work').values).toEqual({
    technologies: ['Google TPU'],
    owners: ['Google Cloud'],
    types: ['Hardware Vendors'],
    tools: ['Carbon-aware scheduling tools'],
    toolCodes: ['NFR41'],
    objectives: ['Sustainability'],
    objectiveCodes: ['NFR42'],
  })
  expect(finding('misfiled-work').inputs).toEqual(expect.arrayContaining([129, 130, 93, 151, 142, 82].map(one)))
})

test('A.3 row 27: 28 codes cited, none defined; years without a first one', () => {
  expect(finding('dangling-references').values).toEqual({ codes: 28, citations: 71, years: 17 })
  expect(finding('dangling-references').nodes).toHaveLength(28)
})

test('A.3 row 28: 250 % over 3 years; 5 partners at $5M cost $75M: −66.67 % once, 0.00 % a year', () => {
  const { values, inputs } = finding('return-against-costs')
  expect(values).toMatchObject({
    target: 2.5,
    years: 3,
    partners: 5,
    minimum: 5e6,
    benefits: 25e6,
    costs: 75e6,
    yearly: 0,
    currency: 'USD',
  })
  expect(Number(values['once']).toFixed(4)).toBe('-0.6667')
  expect([...inputs].sort()).toEqual([20, 229, 458, 491].map(two))
})

test('A.3 row 29: innovation and platform share 500K to 1M; strategic starts at 5M where innovation ends', () => {
  expect(finding('overlapping-bands').values).toMatchObject({
    upper: ['Technology Innovation Partners'],
    lower: ['Platform Integration Partners'],
    from: ['500000'],
    to: ['1000000'],
    starts: ['Strategic Technology Partners'],
    ends: ['Technology Innovation Partners'],
    edges: ['5000000'],
  })
  expect([...finding('overlapping-bands').inputs].sort()).toEqual([20, 39, 47].map(two))
})

test('A.3 row 30: 60 days on average against months 3 to 6 after months 0 to 3', () => {
  expect(finding('time-against-phase')).toMatchObject({
    values: { target: '60 days average', days: 60, span: '3-6 months', beforeSpan: '0-3 months' },
    inputs: [241, 196, 191].map(two),
  })
})

test('A.3 row 31: 30 % of R&D costs and 30 % of technology costs', () => {
  expect(finding('two-denominators')).toMatchObject({
    values: { share: 0.3, bases: ['R&D costs', 'Technology cost savings'] },
    inputs: [14, 231, 450].map(two),
  })
})

test('A.3 row 32: six criteria, five kinds of scale, two of them without marks', () => {
  expect(finding('mixed-scales').values).toMatchObject({ criteria: 6, scales: 5, undefinedScales: 2 })
  expect(finding('mixed-scales').inputs).toHaveLength(12)
})

test('A.3 row 33: security in Phase 2, after the API platform and the first five partners of Phase 1', () => {
  expect(finding('security-after-partners')).toMatchObject({
    values: {
      phase: 'Phase 2 Development',
      exposed: ['Initial partner recruitment (5 strategic partners)', 'API platform deployment'],
      exposedPhase: 'Phase 1 Foundation',
    },
    inputs: [496, 493, 491, 487, 492].map(two),
  })
})

test('A.3 row 34: contract renewals bi-annually against 1 to 7 years', () => {
  expect(finding('ambiguous-cycle')).toMatchObject({
    values: { cycle: 'bi-annually', what: 'Contract renewals', shortest: 1, longest: 7 },
    inputs: [255, 21, 40, 48].map(two),
  })
})

/** Every requirement code gets a sentence of its own. */
function withDefinitions(data: Ecosystem): Ecosystem {
  const codes = [...data.nodes.kinds.keys()].filter((node) => data.nodes.kinds[node] === 'Requirement')
  const [like] = data.atoms.filter((atom) => atom.programme === 1 && atom.object === -1)
  if (!like) throw new Error('no fact to copy')
  const definitions = codes.map((subject, i): Atom => ({
    ...like,
    id: `own-${i}`,
    subject,
    predicate: 'definition',
    text: 'The platform scales.',
  }))
  return { ...data, atoms: [...data.atoms, ...definitions] }
}

const saying = (data: Ecosystem, id: string, predicate: string): Ecosystem => ({
  ...data,
  atoms: data.atoms.map((atom) => (atom.id === id ? { ...atom, predicate } : atom)),
})

/** What the documents would have to say for each rule to stay silent. */
const mended: Readonly<Record<string, Ecosystem>> = {
  'typed-targets-sum': editedFacts(ecosystem, { [one(40)]: '48 strategic partnerships' }),
  'roadmap-short-of-target': editedFacts(ecosystem, { [one(149)]: '2 cloud partnerships by Year 3' }),
  'named-against-target': editedFacts(ecosystem, {
    [one(160)]: '3 hardware partnerships by Year 7',
    [one(170)]: '2 academic partnerships by Year 7',
    [one(198)]: '2 SI partnerships by Year 5',
  }),
  'work-before-partner': editedFacts(ecosystem, { [one(157)]: 'Co-develop quantum abstractions by Year 7' }),
  'two-deadlines': editedFacts(ecosystem, { [one(241)]: '5 open standards led by Year 5' }),
  'example-against-share': editedFacts(ecosystem, { [one(209)]: '20% revenue share' }),
  'scope-gaps': editedFacts(ecosystem, {
    [one(50)]: 'Risk mitigation and system integrators',
    [one(81)]: 'Partner with cloud providers for net-zero goals',
  }),
  'misfiled-work': editedFacts(ecosystem, { [one(129)]: null, [one(130)]: null, [one(142)]: null }),
  'dangling-references': withDefinitions(ecosystem),
  'return-against-costs': editedFacts(ecosystem, { [two(229)]: '$300M' }),
  'overlapping-bands': editedFacts(ecosystem, { [two(47)]: '$100K - $500K annually' }),
  'time-against-phase': editedFacts(ecosystem, { [two(241)]: '90 days average' }),
  'two-denominators': editedFacts(ecosystem, { [two(231)]: '30% reduction in R&D costs' }),
  'mixed-scales': editedFacts(ecosystem, Object.fromEntries([70, 72, 74, 76, 78].map((number) => [two(number), '1-10 scale']))),
  'security-after-partners': editedFacts(ecosystem, { [two(493)]: '1-6' }),
  'ambiguous-cycle': saying(ecosystem, two(255), 'review every two years'),
}

test.each(planChecks.map((rule) => rule.id))('%s stays silent once its document is mended, and the others still speak', (id) => {
  const data = mended[id]
  if (!data) throw new Error(`no mended document for ${id}`)
  const left = [check(data, 1), check(data, 2)].flat().map((row) => row.id)
  expect(left).toEqual(planChecks.map((rule) => rule.id).filter((other) => other !== id))
})

test('the numbers are those of the facts: another target moves the sum, another minimum the return', () => {
  const more = editedFacts(ecosystem, { [one(160)]: '9 hardware partnerships by Year 7', [two(20)]: '$2M - $50M annually' })
  expect(finding('typed-targets-sum', check(more, 1)).values).toMatchObject({ sum: 52, open: 48 })
  expect(finding('named-against-target', check(more, 1)).values).toMatchObject({ targets: ['9', '10', '10'] })
  expect(finding('return-against-costs', check(more, 2)).values).toMatchObject({ minimum: 2e6, costs: 30e6, yearly: 1.5 })
})

test('half of a finding is said alone once the other half is mended', () => {
  const half = editedFacts(ecosystem, { [one(81)]: 'Partner with cloud providers for net-zero goals', [one(142)]: null })
  const said = (id: string): string => planCheckWords[id]?.text(finding(id, check(half, 1)).values) ?? ''
  expect(said('scope-gaps')).toBe('System Integrators: a partner type that the scope does not list.')
  expect(said('misfiled-work')).toBe('Google TPU bears the name of Google Cloud and answers the requirements of Hardware Vendors only.')
})

test('every rule has words, and none of them says NaN or leaves a gap', () => {
  expect(Object.keys(planCheckWords)).toEqual(planChecks.map((rule) => rule.id))
  for (const row of found) {
    expect(planCheckWords[row.id]?.title, row.id).toMatch(/^[A-Z][^.]*$/)
    expect(planCheckWords[row.id]?.text(row.values), row.id).toMatch(/^[A-Z0-9"].*\.$/)
    expect(planCheckWords[row.id]?.text(row.values), row.id).not.toMatch(/NaN|undefined|not stated {2}|\s{2}|!/)
  }
})

test('the sixteen sentences', () => {
  expect(found.map((row) => planCheckWords[row.id]?.text(row.values))).toEqual([
    'The goal is 100 partnerships by 2045; the types ask for 48: 3 Cloud Providers, 5 Hardware Vendors, 10 Academic Institutions, 20 Regional Partners and 10 System Integrators. 52 partnerships have no type.',
    'Cloud Providers: 3 are wanted by Year 3, the roadmap secures AWS and Microsoft Azure by then; Google Cloud is not among them.',
    'Named so far: 3 of 5 Hardware Vendors by Year 7, 2 of 10 Academic Institutions by Year 7 and 2 of 10 System Integrators by Year 5.',
    '"Co-develop quantum abstractions by Year 4" is due before IBM Quantum is sure to be a partner: the roadmap adds it in Year 4–7.',
    'Standards Bodies want "5 standards contributions by Year 5", the KPI Standards "5 open standards led by Year 7". Whether both mean the same is not stated.',
    'Revenue Sharing gives 20% of marketplace revenue with partners, its example (AWS co-branded AI service) 10% revenue share. Whether the two are shares of the same revenue is not stated.',
    'System Integrators: a partner type that the scope does not list. The objective Sustainability asks for renewable energy providers; no partner type covers that.',
    'Google TPU bears the name of Google Cloud and answers the requirements of Hardware Vendors only. Carbon-aware scheduling tools cite NFR41, the objective Sustainability NFR42.',
    '28 requirement codes are cited 71 times and none is defined. 17 facts count years from a start that is not stated.',
    'Wanted is 250% over 3 years. 5 Strategic Technology Partners at the annual minimum of $5M cost $75M: benefits of $25M return -66.67%, or 0.00% if they come every year, which is not stated.',
    'Technology Innovation Partners and Platform Integration Partners share $500K to $1M. Strategic Technology Partners start where Technology Innovation Partners end, at $5M.',
    'Time to integration is to take 60 days average; phase 2 Integration runs 3-6 months, after 1 Initiation (0-3 months).',
    '30% is to be saved of "R&D costs" and "Technology cost savings". Whether these are the same costs is not stated.',
    'The 6 criteria of Partner Assessment Matrix use 5 kinds of scale; "API maturity score" and "Partnership compatibility" name no marks. The weights work only on one scale.',
    'Security framework deployment comes in Phase 2 Development, after Initial partner recruitment (5 strategic partners) and API platform deployment in Phase 1 Foundation.',
    'Contract renewals "bi-annually": twice a year or every two years, with durations of 1 to 7 years.',
  ])
})
