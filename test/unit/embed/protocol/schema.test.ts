import { expect, test } from 'vitest'
import { methodNames, type MethodName } from '#embed/protocol/messages.ts'
import { readArguments } from '#embed/protocol/schema.ts'
import { defaultView } from '#state/view.ts'
import { mutantsOf, validCalls } from '#test/support/embed-calls.ts'

test('every method has a call that fits', () => {
  expect(validCalls.map(({ method }) => method).toSorted()).toEqual(methodNames.toSorted())
  for (const { method, args } of validCalls) expect({ method, read: readArguments(method, args) }).toEqual({ method, read: { args } })
})

test('one field of a good call made wrong is refused, whichever it is', () => {
  const accepted = validCalls.flatMap(({ method, args }) => mutantsOf(args).filter((mutant) => 'args' in readArguments(method, mutant.args)).map(({ how }) => `${method}: ${how}`))
  expect(accepted).toEqual([])
})

test('a view with a word that no view has is refused', () => {
  expect(readArguments('applyState', { state: { ...defaultView, colour: 'red' } })).toEqual({ wrong: 'state' })
})

test.each<[MethodName, unknown, string]>([
  ['setAsOf', { day: '2025-02-30' }, 'day'],
  ['setAsOf', { day: '2025-13-01' }, 'day'],
  ['snapshot', { width: 4097 }, 'width'],
  ['snapshot', { type: 'image/svg+xml' }, 'type'],
  ['focus', { node: 'x', degree: 10 }, 'degree'],
  ['goToBeat', { beat: 0 }, 'beat'],
  ['goToBeat', { beat: 1, story: '../own' }, 'story'],
  ['load', { address: '?lens=risk', json: '{}' }, 'args'],
  ['applyScenario', { operations: [{ op: 'win-deal' }] }, 'operations.0.node'],
])('%s %j does not fit at %s', (method, args, wrong) => {
  expect(readArguments(method, args)).toEqual({ wrong })
})
