import { expect, test } from 'vitest'
import { startIntake } from '#embed/guest/intake.ts'
import { startGate } from '#embed/guest/port.ts'
import { mostCalls } from '#embed/protocol/messages.ts'

const call = (id: string, method: string, args: unknown = {}) => ({ ns: 'orrery', v: 1, kind: 'call', id, method, args })

test('a good call comes through with its arguments', () => {
  const gate = startGate(() => true)
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
  expect(startGate(() => true)(message)).toMatchObject({ refused: reason })
})

test('a refusal names whom to answer only where an answer cannot be mistaken', () => {
  const gate = startGate(() => true)
  expect(gate(call('1', 'nope'))).toEqual({ refused: 'unknown-method', detail: 'nope', id: '1' })
  expect(gate(call('1', 'pause'))).toEqual({ refused: 'malformed', detail: '' })
})

test('where the arguments do not fit is said by its path', () => {
  expect(startGate(() => true)(call('1', 'select', { nodes: ['a', 7] }))).toMatchObject({ detail: 'nodes.1' })
})

test('ten seconds of calls may come at once, then as many as time brings', () => {
  let now = 0
  const gate = startGate(startIntake(() => now).affordable)
  const send = (many: number) => Array.from({ length: many }, (_, i) => gate(call(`${now}/${i}`, 'pause'))).filter((read) => 'method' in read).length
  expect(send(2500)).toBe(mostCalls * 10)
  expect(gate(call('x', 'pause'))).toEqual({ refused: 'too-often', detail: '', id: 'x' })
  now = 1000
  expect(send(2500)).toBe(mostCalls)
})

test.each<[string, unknown, string]>([
  ['too much of it', call('1', 'select', { nodes: ['x'.repeat(70_000)] }), 'too-large'],
  ['a map in it', call('1', 'focus', new Map()), 'malformed'],
  ['a circle', circleOf(call('1', 'focus')), 'malformed'],
])('a call that is refused unread (%s) names whom to answer, once', (_, message, reason) => {
  const gate = startGate(() => true)
  expect(gate(message)).toEqual({ refused: reason, detail: '', id: '1' })
  expect(gate(message)).toEqual({ refused: reason, detail: '' })
})

function circleOf(message: object): object {
  return Object.assign(message, { args: message })
}

test('what is no call of ours names nobody, and nothing runs to find out', () => {
  let ran = 0
  const large = { json: 'x'.repeat(70_000) }
  const strangers: unknown[] = [
    { ...call('1', 'focus', large), ns: 'other' }, { ...call('1', 'focus', large), kind: 'reply' }, call('x'.repeat(65), 'focus', new Map()), call('', 'focus', new Map()),
    Object.defineProperty(call('1', 'focus'), 'id', { get: () => (ran += 1), enumerable: true }),
    new Proxy(call('1', 'focus', new Map()), { getPrototypeOf: () => { throw new Error('trap') } }),
    Object.assign(new Map(), call('1', 'focus')),
  ]
  for (const stranger of strangers) expect(startGate(() => true)(stranger)).not.toHaveProperty('id')
  expect(ran).toBe(0)
})

test('a new port reads no more than the page may: its credit is the same, its ids are its own', () => {
  const intake = startIntake(() => 0)
  const [former, later] = [startGate(intake.affordable), startGate(intake.affordable)]
  for (let i = 0; i < mostCalls * 10 - 1; i += 1) former(call(String(i), 'pause'))
  expect(later(call('0', 'pause'))).toMatchObject({ method: 'pause' })
  expect(later(call('1', 'pause'))).toMatchObject({ refused: 'too-often' })
})
