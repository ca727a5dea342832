import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startIntake } from '#embed/guest/intake.ts'
import { startGate } from '#embed/guest/port.ts'
import { mostMessage, methodNames, refusalReasons } from '#embed/protocol/messages.ts'
import { spoiledCalls } from '#test/support/embed-calls.ts'

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, withObjectString: true })
const almost = fc.record(
  {
    ns: fc.oneof({ weight: 8, arbitrary: fc.constant('orrery') }, anything),
    v: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, anything),
    kind: fc.oneof({ weight: 8, arbitrary: fc.constant('call') }, anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.uuid() }, anything),
    method: fc.oneof(fc.constantFrom(...methodNames), fc.constantFrom('toString', '__proto__', 'constructor', ''), anything),
    args: anything,
    more: anything,
  },
  { requiredKeys: [] },
)

test('whatever comes, the gate answers with a call of a known form or with a reason, and never throws', () => {
  let now = 0
  const gate = startGate(startIntake(() => (now += 50)).affordable)
  const tally = { calls: 0, refused: 0 }
  const wrong: unknown[] = []
  fc.assert(
    fc.property(fc.oneof(anything, almost), (message) => {
      const read = gate(message)
      if ('refused' in read) {
        tally.refused += 1
        if (!refusalReasons.includes(read.refused)) wrong.push(read)
      } else {
        tally.calls += 1
        if (!methodNames.includes(read.method) || JSON.stringify(read.args).length > mostMessage) wrong.push(read)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(wrong).toEqual([])
  expect(tally.refused).toBeGreaterThan(9_000)
  expect(tally.calls + tally.refused).toBe(10_000)
})

test('a message is the same after it was read: nothing of it is changed', () => {
  const gate = startGate(() => true)
  fc.assert(
    fc.property(fc.jsonValue(), (args) => {
      const message = { ns: 'orrery', v: 1, kind: 'call', id: 'x', method: 'select', args }
      const before = JSON.stringify(message)
      gate(message)
      expect(JSON.stringify(message)).toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('what is spoiled in one field is refused, or names what only the data can know', () => {
  let now = 0
  const gate = startGate(startIntake(() => (now += 50)).affordable)
  const through = spoiledCalls().flatMap(({ message, how }, i) => ('refused' in gate(typeof message['id'] === 'string' && message['id'] !== '' ? { ...message, id: String(i) } : message) ? [] : [how]))
  expect(through.length).toBeGreaterThan(5)
  expect(through.filter((how) => !how.endsWith('names nothing'))).toEqual([])
})
