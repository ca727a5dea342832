import { expect, test } from 'vitest'
import { acrossRules } from '#analytics/checks/across-checks.ts'
import { organizations } from '#analytics/checks/organizations.ts'
import type { CheckResult } from '#analytics/checks/check.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'
import { networkCheckWords } from '#words/en/lenses/checks-network.ts'

const ecosystem = bundled()
const find = (id: string, data: Ecosystem = ecosystem): CheckResult | undefined => acrossRules.find((rule) => rule.id === id)!.find(data)
const list = (id: string, key: string): readonly string[] => find(id)!.values[key] as readonly string[]

test('A.3 rows 50 to 52: three findings concern all five documents, the first is high', () => {
  expect(acrossRules.map((rule) => [rule.row, rule.severity, find(rule.id) !== undefined])).toEqual([
    [50, 'high', true],
    [51, 'medium', true],
    [52, 'medium', true],
  ])
})

test('every finding names facts and nodes that exist', () => {
  for (const rule of acrossRules) {
    const found = find(rule.id)!
    expect(found.inputs.filter((atom) => atomIndex(ecosystem, atom) === -1)).toEqual([])
    expect(found.nodes!.filter((node) => nodeIndex(ecosystem, node) === -1)).toEqual([])
    expect(found.inputs.length).toBeGreaterThan(0)
  }
})

test('A.3 row 50: 13 firms; EY is Strategic at $8.5M, a channel target and Tier 2; Deloitte $6M pipeline, integrator, channel target and Tier 1 at $75M+', () => {
  expect(find('roles-across')!.values).toMatchObject({ count: 13, everywhere: ['Google Cloud', 'Microsoft'] })
  const rolesOf = (firm: string) =>
    list('roles-across', 'roleFirm').flatMap((name, i) =>
      name === firm ? [['rolePlace', 'roleKind', 'roleGroup', 'roleSum'].map((key) => list('roles-across', key)[i]).join(' | ')] : [],
    )
  expect(rolesOf('EY')).toEqual([
    'AIA | current partner | Strategic Tier | $8.5M',
    'AI Agent Collaboration Platform | target partner | Channel Partners | ',
    'Global Partnership Network | tier 2 partner | North America | ',
  ])
  expect(rolesOf('Deloitte')).toEqual([
    'AIA | pipeline |  | $6M',
    'AIC-Platform | names partner | System Integrators | ',
    'AI Agent Collaboration Platform | target partner | Channel Partners | ',
    'Global Partnership Network | includes partner | Tier 1: Global System Integrators | $75M+ annually',
  ])
})

test('72 partners are 66 organizations by name, and every partner is in exactly one', () => {
  const groups = organizations(ecosystem)
  const partners = [...ecosystem.nodes.types].filter((type) => nodeTypes[type] === 'Partner').length
  expect([partners, groups.length, groups.flatMap((group) => group.nodes).length]).toEqual([72, 66, 72])
  expect(groups.find((group) => group.label === 'IBM')!.nodes).toHaveLength(4)
})

test('A.3 row 51: satisfaction on five scales, onboarding in 126, 60 and under 30 days, uptime 99 % and 99.9 %', () => {
  expect(find('measure-scales')!.values).toEqual({
    measures: ['satisfaction', 'onboarding', 'uptime'],
    forms: ['95%+, 8.5/10, >8.5/10, >9.0/10, >4.5/5.0', '126 days, 60 days, <30 days', '99%+, 99.9%, >99.9%'],
  })
})

test('A.3 row 52: six measures have a current value, none has a second one', () => {
  expect(find('no-history')!.values).toMatchObject({ measures: 6, trends: 6, documents: 5 })
})

test('roles-across stays silent once the other documents name no firm that AIA names, nor each other', () => {
  const partner = nodeTypes.indexOf('Partner')
  const others = ecosystem.atoms.filter((atom) => atom.programme > 0 && ecosystem.nodes.types[atom.object] === partner)
  expect(find('roles-across', editedFacts(ecosystem, Object.fromEntries(others.map((atom) => [atom.id, null]))))).toBeUndefined()
})

test('a firm with one and the same role in two documents is no finding', () => {
  const target = ecosystem.atoms.find((atom) => atom.predicate === 'target partner' && atom.text === 'PwC')!
  const twice = [target, { ...target, id: '004-9999', programme: 4 }]
  expect(find('roles-across', { ...ecosystem, atoms: twice })).toBeUndefined()
})

test('measure-scales stays silent once every document uses one scale', () => {
  const same = {
    '002-0243': '95%+', '003-0057': '95%+', '003-0171': '95%+', '004-0258': '95%+',
    '002-0241': '126 days', '004-0268': '126 days', '002-0237': '99%+', '003-0213': '99%+',
  }
  expect(find('measure-scales', editedFacts(ecosystem, same))).toBeUndefined()
})

test('no-history stays silent once a measure has a second value, and over an ecosystem without measures', () => {
  const current = ecosystem.atoms.find((atom) => atom.id === '000-0250')!
  expect(find('no-history', { ...ecosystem, atoms: [...ecosystem.atoms, { ...current, id: '000-9999', text: '92%' }] })).toBeUndefined()
  for (const rule of acrossRules) expect(rule.find({ ...ecosystem, atoms: [] })).toBeUndefined()
})

test('every rule has a title and a sentence without gaps', () => {
  for (const rule of acrossRules) {
    expect(networkCheckWords[rule.id]!.title).toMatch(/^[A-Z][^.!]*$/)
    expect(networkCheckWords[rule.id]!.text(find(rule.id)!.values)).not.toMatch(/NaN|undefined|\s{2}|!/)
  }
  expect(networkCheckWords['measure-scales']!.text(find('measure-scales')!.values)).toBe(
    'Satisfaction 95%+, 8.5/10, >8.5/10, >9.0/10, >4.5/5.0; onboarding 126 days, 60 days, <30 days; uptime 99%+, 99.9%, >99.9%.',
  )
})
