import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { proposals } from '#analytics/names/proposals.ts'
import { joinsOf, resolved, standsAs, takenAway } from '#analytics/names/resolve.ts'
import { presence } from '#analytics/network/presence.ts'
import { portfolio } from '#analytics/portfolio.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'
import { ownList } from '#test/support/own-lists.ts'

const joinable = (ecosystem: Ecosystem) => proposals(ecosystem).filter((each) => each.joinable).map(({ id }) => id)
const join = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'join' as const]))
const all = join(joinable(bundled()))
const named = (ecosystem: Ecosystem, label: string) => presence(ecosystem).find((each) => each.label === label)

test('without a decision nothing is joined: the same object, 72 partners', () => {
  expect(presence(bundled())).toHaveLength(72)
  for (const none of [undefined, {}, { 'alias/partner:ey-global+partner:ey': 'apart' as const }, { 'alias/nobody+nobody': 'join' as const }]) expect(resolved(bundled(), none)).toBe(bundled())
})

test('after the roll-up 66 organisations; EY and IBM rise to three documents', () => {
  const ecosystem = resolved(bundled(), all)
  expect(presence(ecosystem)).toHaveLength(66)
  expect(named(ecosystem, 'EY')?.programmes).toHaveLength(3)
  expect(named(ecosystem, 'IBM group')?.programmes).toHaveLength(3)
  expect(named(ecosystem, 'Microsoft group')?.programmes).toHaveLength(5)
  expect(ecosystem.version).not.toBe(bundled().version)
})

test('one pair: 72 become 71', () => {
  expect(presence(resolved(bundled(), join(['alias/partner:ey-global+partner:ey'])))).toHaveLength(71)
})

test('every fact stays where it was with its own words', () => {
  const ecosystem = resolved(bundled(), all)
  expect(ecosystem.atoms.map(({ id, text, source, predicate }) => [id, text, source, predicate])).toEqual(bundled().atoms.map(({ id, text, source, predicate }) => [id, text, source, predicate]))
  const ey = ecosystem.atoms.filter(({ subject }) => subject === nodeIndex(ecosystem, 'partner:ey'))
  expect(ey.some(({ predicate, text, programme }) => predicate === 'contract value' && text === '$8.5M' && programme === 0)).toBe(true)
})

test('no line leads from an entity to itself, each has its facts, and every fact points at nodes that exist', () => {
  const { edges, atoms, nodes } = resolved(bundled(), all)
  const numbers = Array.from({ length: edges.count }, (_, edge) => edge)
  expect(numbers.filter((edge) => edges.from[edge] === edges.to[edge])).toEqual([])
  expect(numbers.filter((edge) => !(edges.atoms[edge]!.length > 0))).toEqual([])
  expect(numbers.filter((edge) => edges.atoms[edge]!.some((atom) => atoms[atom]!.subject !== edges.from[edge] || atoms[atom]!.object !== edges.to[edge]))).toEqual([])
  expect(new Set(edges.ids).size).toBe(edges.count)
  for (const { subject, object } of atoms) expect(subject < nodes.count && object < nodes.count && subject >= 0).toBe(true)
})

test('who was joined is remembered with the data, and every former id stands as the one that stayed', () => {
  const ecosystem = resolved(bundled(), all)
  expect(joinsOf(bundled())).toEqual([])
  expect(Object.fromEntries(joinsOf(ecosystem).map(({ canonical, members }) => [canonical, members.map(({ label }) => label)]))).toEqual({
    'partner:ey': ['EY Global', 'EY'],
    'partner:microsoft': ['Microsoft Azure', 'Microsoft 365', 'Microsoft'],
    'partner:ibm': ['IBM', 'IBM Quantum', 'IBM Consulting', 'IBM Watson'],
  })
  expect(standsAs(ecosystem, 'partner:ey-global')).toBe('partner:ey')
  expect(standsAs(ecosystem, 'partner:sap')).toBe('partner:sap')
})

test('the order of decisions changes nothing, and taking all back gives the same object', () => {
  const ids = joinable(bundled())
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids), (chosen, held) => {
      const decisions = { ...join(chosen), ...Object.fromEntries(held.filter((id) => !chosen.includes(id)).map((id) => [id, 'apart' as const])) }
      const rising = Object.fromEntries(Object.entries(decisions).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      expect(resolved(bundled(), decisions).version).toBe(resolved(bundled(), rising).version)
      expect(presence(resolved(bundled(), decisions))).toHaveLength(72 - chosen.length)
      expect(takenAway(bundled(), decisions)).toBe(chosen.length)
      const { ...left } = decisions
      for (const id of Object.keys(decisions)) delete left[id]
      expect(resolved(bundled(), left)).toBe(bundled())
    }),
    { numRuns: 25 },
  )
})

const money = (partners: Parameters<typeof ownList>[0]['partners'] & object, kinds: readonly string[] = ['alias', 'group']) => {
  const list = ownList({ partners })
  const ecosystem = resolved(list, join(proposals(list).filter((each) => each.joinable && kinds.includes(each.kind)).map(({ id }) => id)))
  return { list, ecosystem, book: gather(ecosystem, 0), before: gather(list, 0) }
}

test('a roll-up adds the contracts of its companies, the same amounts too; each contract stays a fact', () => {
  const { ecosystem, book, before } = money([{ name: 'Hitachi', value: 3e6, revenue: 1e6 }, { name: 'Hitachi Vantara', value: 3e6 }, { name: 'Other', value: 1e6 }])
  expect(book.partners.map(({ label, value, revenue }) => [label, value.value, revenue.value])).toEqual([['Hitachi', 6e6, 1e6], ['Other', 1e6, NaN]])
  expect(portfolio(book).total).toBe(portfolio(before).total)
  const stated = ecosystem.atoms.filter(({ predicate }) => predicate === 'contract value')
  expect(stated.map(({ text, basis }) => [text, basis])).toEqual([['3000000 + 3000000', 'derived'], ['3000000', 'stated'], ['3000000', 'stated'], ['1000000', 'stated']])
})

test('two names of one entity that state one amount state one contract: it is not counted twice', () => {
  const { book } = money([{ name: 'Acme', value: 3e6 }, { name: 'Acme Ltd', value: 3e6 }])
  expect(book.partners.map(({ value }) => value.value)).toEqual([3e6])
})

test('two names of one entity with different amounts have two contracts: they add up', () => {
  const { book, before } = money([{ name: 'Acme', value: 3e6 }, { name: 'Acme Ltd', value: 2.5e6 }])
  expect(book.partners.map(({ value }) => value.value)).toEqual([5.5e6])
  expect(portfolio(book).total).toBe(portfolio(before).total)
})

test('an alias inside a roll-up: one contract under two names counts once, the other company is added', () => {
  const { book } = money([{ name: 'Hitachi', value: 2e6 }, { name: 'Hitachi Ltd', value: 2e6 }, { name: 'Hitachi Vantara', value: 2e6 }])
  expect(book.partners.map(({ value }) => value.value)).toEqual([4e6])
})

test('amounts in two currencies are never added', () => {
  const { book } = money([{ name: 'Hitachi', value: 2e6 }, { name: 'Hitachi Vantara', value: 2e6, currency: 'EUR' }])
  expect(book.partners.map(({ value }) => value.value)).toEqual([2e6])
})

test('what is not stated stays unknown after a join', () => {
  const { book } = money([{ name: 'Acme' }, { name: 'Acme Ltd' }])
  expect(book.partners.map(({ value }) => value.value)).toEqual([NaN])
})
