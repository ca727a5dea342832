import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { socketsOf } from '#analytics/sockets.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import { bundled } from '#test/support/bundled.ts'

const targets = (programme: number) => typedTargets(factsOf(bundled(), programme))
const counts = (programme: number) => targets(programme).groups.map((group) => [group.label, group.named.length, group.target.value])

test('A.2.2 AIC-Platform: 3 + 5 + 10 + 20 + 10 make 48 of 100, 52 without a type', () => {
  expect(counts(1)).toEqual([['Cloud Providers', 3, 3], ['Hardware Vendors', 3, 5], ['Academic Institutions', 2, 10], ['Regional Partners', 0, 20], ['System Integrators', 2, 10]])
  expect([targets(1).goal.value, targets(1).typed, targets(1).untyped, targets(1).named]).toEqual([100, 48, 52, 10])
})
test('three standards bodies are named outside the count', () => {
  expect(targets(1).outside.map((group) => [group.label, group.named.map((seat) => seat.label)])).toEqual([['Standards Bodies', ['CNCF', 'IEEE', 'NIST']]])
})
test('A.2.2 Global Partnership Network: 85 of 500+ in tiers, 415 in none, 33 named', () => {
  expect(counts(4).map(([, named, target]) => [named, target])).toEqual([[4, 10], [23, 25], [6, 50]])
  expect([targets(4).goal.value, targets(4).goal.comparator, targets(4).typed, targets(4).untyped, targets(4).named]).toEqual([500, '>=', 85, 415, 33])
  expect(targets(4).loose.map((seat) => seat.label)).toEqual(['IBM', 'Microsoft', 'IBM Watson'])
})
test('AI Agent Collaboration Platform: 50, 150 and 300 partners, 30 named, one of them in no type', () => {
  const { marks, goal, named, loose } = targets(3)
  expect([marks.map((mark) => mark.value), goal.value, named + loose.length, loose.map((seat) => seat.label)]).toEqual([[50, 150, 300], 300, 30, ['Healthcare AI Consultancy']])
})
test('Technology Alliance Programme: 11 named in the first category, eight classes in the other two, no number wanted', () => {
  expect(targets(2).groups.map((group) => [group.named.length, group.classes.length])).toEqual([[11, 0], [0, 4], [0, 4]])
  expect(targets(2).goal.value).toBeNaN()
})
test('as many sockets as the target asks for, the named ones first', () => {
  for (const programme of [1, 4])
    for (const group of targets(programme).groups) {
      const sockets = socketsOf(group)
      expect(sockets).toHaveLength(group.target.value)
      expect(sockets.map((socket) => socket.state)).toEqual([...group.named.map(() => 'named'), ...Array.from({ length: group.empty }, () => 'empty')])
      for (const socket of sockets) expect(socket.atoms.length).toBeGreaterThan(0)
    }
})
test('who is taken away leaves an empty place', () => {
  const without = typedTargets(factsOf(bundled(), 4), new Set(['partner:accenture']))
  expect([without.named, without.groups[0]!.named.length, without.groups[0]!.empty, without.typed]).toEqual([32, 3, 7, 85])
})
