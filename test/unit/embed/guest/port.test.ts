import { expect, test } from 'vitest'
import { startGate } from '#embed/guest/port.ts'
import { mostCalls } from '#embed/protocol/messages.ts'

const call = (id: string, method: string, args: unknown = {}) => ({ ns: 'orrery', v: 1, kind: 'call', id, method, args })

test('a good call comes through with its arguments', () => {
  const gate = startGate(() => 0)
  expect(gate(call('1', 'focus', { node: 'partner:ey-global', degree: 2 }))).toEqual({ id: '1', method: 'focus', args: { node: 'partner:ey-global', degree: 2 } })
})

test.each<[string, unknown, string]>([
  ['no message', 'hello', 'not-ours'],
  ['another namespace', { ...call('1', 'focus'), ns: 'pa-viewer' }, 'not-ours'],
  ['another version', { ...call('1', 'focus'), v: 2 }, 'wrong-version'],
  ['another kind', { ...call('1', 'focus'), kind: 'reply' }, 'malformed'],
  ['no id', { ...call('1', 'focus'), id: 7 }, 'malformed'],
  ['a long id', call('x'.repeat(65), 'focus'), 'malformed'],
  ['more than a call has', { ...call('1', 'pause'), more: 1 }, 'malformed'],
  ['a method of every object', call('1', 'toString'), 'unknown-method'],
  ['a method that is none', call('1', '__proto__'), 'unknown-method'],
  ['a map in it', call('1', 'focus', new Map()), 'malformed'],
  ['too much of it', call('1', 'select', { nodes: ['x'.repeat(70_000)] }), 'too-large'],
  ['large data for another method', call('1', 'focus', { json: 'x'.repeat(70_000) }), 'too-large'],
  ['arguments of another form', call('1', 'focus', { node: 7 }), 'invalid-arguments'],
  ['arguments and one more', call('1', 'focus', { node: null, more: 1 }), 'invalid-arguments'],
  ['no arguments', { ns: 'orrery', v: 1, kind: 'call', id: '1', method: 'focus' }, 'invalid-arguments'],
])('%s is refused', (_, message, reason) => {
  expect(startGate(() => 0)(message)).toMatchObject({ refused: reason })
})

test('a refusal names whom to answer only where an answer cannot be mistaken', () => {
  const gate = startGate(() => 0)
  expect(gate(call('1', 'nope'))).toEqual({ refused: 'unknown-method', detail: 'nope', id: '1' })
  expect(gate(call('1', 'pause'))).toEqual({ refused: 'malformed', detail: '' })
})

test('where the arguments do not fit is said by its path', () => {
  expect(startGate(() => 0)(call('1', 'select', { nodes: ['a', 7] }))).toMatchObject({ detail: 'nodes.1' })
})

test('ten seconds of calls may come at once, then as many as time brings', () => {
  let now = 0
  const gate = startGate(() => now)
  const send = (many: number) => Array.from({ length: many }, (_, i) => gate(call(`${now}/${i}`, 'pause'))).filter((read) => 'method' in read).length
  expect(send(2500)).toBe(mostCalls * 10)
  expect(gate(call('x', 'pause'))).toEqual({ refused: 'too-often', detail: '' })
  now = 1000
  expect(send(2500)).toBe(mostCalls)
})
